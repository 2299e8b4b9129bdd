// What is printed on which paper: the left half of the print dialog.
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../ui/Checkbox';
import { SegmentedControl } from '../ui/SegmentedControl';
import { SelectField } from '../ui/SelectField';
import { ChoiceRow } from './ChoiceRow';
import { NamesChoice } from './NamesChoice';
import { orientations, papers } from './paper';
import style from './PrintDialog.module.css';
import type { PrintChoice } from './printJob';

/** The map as it is on screen, or every saved view. */
export type PrintScope = 'now' | 'story';

export interface PrintChoicesProps {
  readonly choice: PrintChoice;
  readonly onChoice: (change: Partial<PrintChoice>) => void;
  readonly scope: PrintScope;
  readonly onScope: (scope: PrintScope) => void;
  /** How many views there are. */
  readonly storyLength: number;
  /** Whether a part of a map is in sight, so that there is a choice. */
  readonly hasFrame: boolean;
  /** Two days stand side by side. */
  readonly isComparing: boolean;
  /** How many names are on the screen; absent where the screen does not say who is named. */
  readonly names: number | undefined;
}

/** Pages of a poster in one direction. */
const counts = ['1', '2', '3', '4', '5', '6'];

export function PrintChoices(props: PrintChoicesProps) {
  const { choice, onChoice, scope } = props;
  const { t } = useTranslation();
  const isPoster = choice.columns * choice.rows > 1;
  const options = counts.map((count) => ({ value: count, label: count }));
  return (
    <>
      {props.storyLength > 0 && (
        <ChoiceRow label={t('print.what')}>
          <SegmentedControl
            label={t('print.what')}
            options={[
              { value: 'now', label: t('print.now') },
              { value: 'story', label: t('print.story', { count: props.storyLength }) },
            ]}
            value={scope}
            onChange={props.onScope}
          />
        </ChoiceRow>
      )}
      {scope === 'story' && <p className={style['hint']}>{t('print.storyHint')}</p>}
      <div className={style['pair']}>
        <ChoiceRow label={t('print.paper')}>
          <SegmentedControl
            label={t('print.paper')}
            options={papers.map((paper) => ({ value: paper, label: t(`print.${paper}`) }))}
            value={choice.paper}
            onChange={(paper) => onChoice({ paper })}
          />
        </ChoiceRow>
        <ChoiceRow label={t('print.orientation')}>
          <SegmentedControl
            label={t('print.orientation')}
            options={orientations.map((each) => ({ value: each, label: t(`print.${each}`) }))}
            value={choice.orientation}
            onChange={(orientation) => onChoice({ orientation })}
          />
        </ChoiceRow>
      </div>
      <ChoiceRow label={t('print.size')}>
        <SegmentedControl
          label={t('print.size')}
          options={[
            { value: 'one', label: t('print.onePage') },
            { value: 'poster', label: t('print.poster') },
          ]}
          value={isPoster ? 'poster' : 'one'}
          onChange={(size) => onChoice(size === 'poster' ? { columns: 2, rows: 2 } : { columns: 1, rows: 1 })}
        />
      </ChoiceRow>
      {isPoster && (
        <>
          <div className={style['pair']}>
            <SelectField
              label={t('print.columns')}
              options={options}
              value={String(choice.columns)}
              onChange={(value) => onChoice({ columns: Number(value ?? 1) })}
            />
            <SelectField
              label={t('print.rows')}
              options={options}
              value={String(choice.rows)}
              onChange={(value) => onChoice({ rows: Number(value ?? 1) })}
            />
          </div>
          <p className={style['hint']}>{t('print.posterHint')}</p>
        </>
      )}
      {props.names !== undefined && (
        <NamesChoice
          count={props.names}
          allNames={choice.allNames === true}
          onAllNames={(allNames) => onChoice({ allNames })}
        />
      )}
      <div className={style['ticks']}>
        <Checkbox isSelected={choice.legend} onChange={(legend) => onChoice({ legend })}>
          {t('print.legend')}
        </Checkbox>
        {props.isComparing ? (
          <Checkbox isSelected={choice.changes !== false} onChange={(changes) => onChoice({ changes })}>
            {t('print.changesList')}
          </Checkbox>
        ) : (
          <Checkbox isSelected={choice.list} onChange={(list) => onChoice({ list })}>
            {t('print.withList')}
          </Checkbox>
        )}
        {props.hasFrame && (
          <Checkbox isSelected={choice.inSight} onChange={(inSight) => onChoice({ inSight })}>
            {t('print.inSight')}
          </Checkbox>
        )}
      </div>
    </>
  );
}
