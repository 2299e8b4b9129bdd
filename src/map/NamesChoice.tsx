// Who is named in a picture or print: who is on the screen, or everybody there is room for; in words, too.
import { useTranslation } from 'react-i18next';
import { SegmentedControl } from '../ui/SegmentedControl';
import { ChoiceRow } from './ChoiceRow';
import style from './PrintDialog.module.css';

export interface NamesChoiceProps {
  /** How many names are on the screen, where that is what is meant. */
  readonly count: number | undefined;
  readonly allNames: boolean;
  readonly onAllNames: (allNames: boolean) => void;
}

export function NamesChoice({ count, allNames, onAllNames }: NamesChoiceProps) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceRow label={t('print.names')}>
        <SegmentedControl
          label={t('print.names')}
          options={[
            {
              value: 'screen',
              label: count === undefined ? t('print.namesFew') : t('print.namesScreen', { count }),
            },
            { value: 'all', label: t('print.namesAll') },
          ]}
          value={allNames ? 'all' : 'screen'}
          onChange={(value) => onAllNames(value === 'all')}
        />
      </ChoiceRow>
      <p className={style['hint']}>
        {t(
          allNames
            ? 'print.namesHintAll'
            : count === undefined
              ? 'print.namesHintFew'
              : 'print.namesHintScreen',
        )}
      </p>
    </>
  );
}
