// The menu "Anordnung": order and groups of rows and columns, units as their organisation.
import { SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { word } from '../i18n/translate';
import {
  columnGroups,
  columnSorts,
  type LandscapeLook,
  rowGroups,
  rowSorts,
  setLandscapeLook,
} from '../session/landscapeLook';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { SelectField } from '../ui/SelectField';
import styles from './Landscape.module.css';

const levels = ['none', 'second', 'top'] as const;

interface LandscapeArrangeProps {
  readonly look: LandscapeLook;
  /** Rows and columns can be arranged; else only units. */
  readonly isMatrix: boolean;
}

export function LandscapeArrange({ look, isMatrix }: LandscapeArrangeProps) {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button icon={SlidersHorizontal}>{t('landscape.arrange')}</Button>
      <Popover placement="bottom start" className={styles['popover'] ?? ''}>
        <Dialog aria-label={t('landscape.arrange')} className={styles['dialog'] ?? ''}>
          {isMatrix && (
            <>
              <h2>{t('landscape.rows')}</h2>
              <Choice
                label={t('landscape.sortBy')}
                group="landscape.sort"
                values={rowSorts}
                value={look.rowSort}
                onChange={(rowSort) => setLandscapeLook({ rowSort, firstIn: undefined })}
              />
              <Choice
                label={t('landscape.groupBy')}
                group="landscape.group"
                values={rowGroups}
                value={look.rowGroup}
                onChange={(rowGroup) => setLandscapeLook({ rowGroup })}
              />
              <Checkbox isSelected={look.all} onChange={(all) => setLandscapeLook({ all })}>
                {t('landscape.all')}
              </Checkbox>
              <hr />
              <h2>{t('landscape.columns')}</h2>
              <Choice
                label={t('landscape.sortBy')}
                group="landscape.sort"
                values={columnSorts}
                value={look.columnSort}
                onChange={(columnSort) => setLandscapeLook({ columnSort })}
              />
              <Choice
                label={t('landscape.groupBy')}
                group="landscape.group"
                values={columnGroups}
                value={look.columnGroup}
                onChange={(columnGroup) => setLandscapeLook({ columnGroup })}
              />
              <hr />
            </>
          )}
          <Choice
            label={t('layers.units')}
            group="layers.unitsAs"
            values={levels}
            value={look.units ?? 'none'}
            onChange={(units) => setLandscapeLook({ units: units === 'none' ? undefined : units })}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly group: string;
  readonly values: readonly V[];
  readonly value: V;
  readonly onChange: (value: V) => void;
}

function Choice<V extends string>({ label, group, values, value, onChange }: ChoiceProps<V>) {
  return (
    <SelectField
      label={label}
      options={values.map((each) => ({ value: each, label: word(group, each) }))}
      value={value}
      onChange={(next) => {
        const chosen = values.find((each) => each === next);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
