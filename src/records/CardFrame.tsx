// What every card shares: sign, name, what it is, actions, and the facts that no section of its own tells.
import { Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fields } from '../model/fields';
import { isOutdated } from '../model/freshness';
import { type AnyRecord, valueOf } from '../model/records';
import { openDialog, type SubjectTable } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { tell } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { DescriptionList } from '../ui/DescriptionList';
import { type MenuEntry, MenuButton } from '../ui/MenuButton';
import { Section } from '../ui/Section';
import style from './CardFrame.module.css';
import { confirmToday } from './confirmToday';
import { fieldLabel, ownProperties, showValue } from './fieldWords';
import { removeAloud } from './removeAloud';

export interface CardFrameProps {
  readonly table: SubjectTable;
  readonly record: AnyRecord;
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly mark?: ReactNode;
  /** Fields that the card tells elsewhere. */
  readonly told?: readonly string[];
  readonly menu?: readonly MenuEntry[];
  readonly onMenu?: (id: string) => void;
  readonly children?: ReactNode;
}

const never = ['source', 'verifiedAt', 'verifiedBy', 'extSource', 'extKey', 'name'];

/** Header, sections of the room, then all remaining facts with source and date of verification last. */
export function CardFrame(props: CardFrameProps) {
  const { table, record, title, subtitle, mark, told = [], menu = [], onMenu, children } = props;
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const verifiedAt = valueOf(record, 'verifiedAt');
  const keys = [
    ...fields[table].filter((field) => field.hidden !== true).map((field) => field.key),
    ...ownProperties(network, table),
  ];
  const items = [
    ...keys.filter((key) => !never.includes(key) && !told.includes(key)),
    'source',
    'verifiedAt',
    'verifiedBy',
  ]
    .map((key) => ({ term: fieldLabel(table, key), value: showValue(network, table, key, record) }))
    .filter((item) => item.value !== '');
  const act = async (id: string) => {
    if (id === 'remove') {
      await removeAloud(table, [record.id]);
    } else if (id === 'verify') {
      const outcome = await confirmToday(table, [record.id]);
      if (outcome.ok) tell(t('cards.verified'));
    } else onMenu?.(id);
  };
  return (
    <article className={style['card']}>
      <header className={style['head']}>
        {mark}
        <div className={style['names']}>
          <h2 className={style['title']}>{title}</h2>
          {subtitle !== undefined && <div className={style['subtitle']}>{subtitle}</div>}
        </div>
      </header>
      <div className={style['actions']}>
        <Button icon={Pencil} size="s" onPress={() => openDialog({ kind: 'record', table, id: record.id })}>
          {t('cards.edit')}
        </Button>
        <MenuButton
          label={t('cards.more')}
          size="s"
          items={[
            ...menu,
            { id: 'verify', label: t('cards.verify') },
            { id: 'remove', label: t('cards.remove'), icon: Trash2, tone: 'danger' },
          ]}
          onAction={(id) => void act(id)}
        />
      </div>
      {isOutdated(verifiedAt, asOf) && (
        <div className={style['notice']}>
          <Banner
            tone="warning"
            title={t('cards.stale')}
            actions={
              <Button size="s" onPress={() => void act('verify')}>
                {t('cards.verify')}
              </Button>
            }
          />
        </div>
      )}
      {children}
      {items.length > 0 && (
        <Section title={t('cards.facts')} level={3}>
          <DescriptionList items={items} />
        </Section>
      )}
    </article>
  );
}
