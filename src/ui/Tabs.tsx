// Several leaves of one thing, one in sight.
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import style from './Tabs.module.css';

/** One leaf; `count` stands quietly behind its name. */
export interface TabItem {
  readonly id: string;
  readonly label: string;
  readonly count?: string | number | undefined;
  readonly content: ReactNode;
}

/** `label` names the row of tabs. */
export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabItem[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Arrows move and choose; Tab goes into the leaf. */
export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  return (
    <AriaTabs
      className={style['tabs'] ?? ''}
      selectedKey={value}
      onSelectionChange={(key) => onChange(String(key))}
    >
      <TabList aria-label={label} className={style['list'] ?? ''}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={style['tab'] ?? ''}>
            {tab.label}
            {tab.count !== undefined && <span className={style['count']}>{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={style['panel'] ?? ''}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
