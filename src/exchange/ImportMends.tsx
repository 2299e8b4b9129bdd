// What was put right or taken apart while a list was read, each to be taken back.
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../ui/Checkbox';
import style from './ImportSource.module.css';
import type { ImportList } from '../planning/importList';
import type { ImportSession } from './useImportSession';

interface ImportMendsProps {
  readonly session: ImportSession;
  readonly list: ImportList;
}

/** Nothing where the list is read as it stands. */
export function ImportMends({ session, list }: ImportMendsProps) {
  const { t } = useTranslation();
  const { active } = session;
  const { matrix, read } = list;
  const { table } = read;
  const choice = session.choice.tables[active] ?? {};
  const broken = table.problemCounts.brokenRow ?? 0;
  const mends = [
    { code: 'keepsGaps' as const, isThere: table.filledDown !== undefined, help: undefined },
    {
      code: 'keepsBreaks' as const,
      isThere: broken > 0,
      help: broken > 0 ? t('exchange.import.brokenRows', { count: broken }) : undefined,
    },
    { code: 'keepsBelow' as const, isThere: table.below.length > 0, help: undefined },
  ].filter(({ code, isThere }) => isThere || choice[code] === true);
  if (matrix === undefined && mends.length === 0) return null;
  return (
    <div className={style['mends']}>
      {matrix && (
        <Checkbox
          isSelected={matrix.isUnfolded}
          onChange={session.changeMatrix}
          description={t('exchange.import.matrixHelp')}
        >
          {t('exchange.import.matrix')}
        </Checkbox>
      )}
      {mends.map(({ code, help }) => (
        <Checkbox
          key={code}
          isSelected={choice[code] === true}
          onChange={(isOn) => session.rereadList(active, { ...choice, [code]: isOn })}
          description={help}
        >
          {t(`exchange.import.${code}`)}
        </Checkbox>
      ))}
    </div>
  );
}
