// The repairs a list could use, each with the number of cells it touches, to be switched on or off.
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../ui/Checkbox';
import { cleanings } from '../formats/cleanCells';
import type { ImportList } from '../planning/importList';
import style from './ImportColumns.module.css';
import { targetAt } from '../planning/mapping';
import type { ImportSession } from './useImportSession';

interface ImportFixesProps {
  readonly session: ImportSession;
  readonly list: ImportList;
}

/** Nothing where there is nothing to repair. */
export function ImportFixes({ session, list }: ImportFixesProps) {
  const { t } = useTranslation();
  const heading = useId();
  const { read, sheet, mapping, codes } = list;
  const short = useMemo(() => {
    const at = sheet.header.flatMap((_, column) =>
      targetAt(mapping, column).field === 'postalCode' ? [column] : [],
    );
    return sheet.rows.reduce(
      (sum, row) => sum + at.filter((column) => /^\s*\d{4}\s*$/.test(row[column] ?? '')).length,
      0,
    );
  }, [sheet, mapping]);
  const offered = cleanings.filter(({ code }) => read.cleanings[code] > 0);
  if (offered.length === 0 && short === 0) return null;
  return (
    <section aria-labelledby={heading} className={style['fixes']}>
      <h3 id={heading} className={style['heading']}>
        {t('exchange.import.fixes')}
      </h3>
      {short > 0 && (
        <Checkbox
          isSelected={mapping.repairPostalCodes}
          onChange={(repairPostalCodes) => session.changeMapping({ ...mapping, repairPostalCodes })}
        >
          {t('exchange.import.zip', { count: short })}
        </Checkbox>
      )}
      {offered.map(({ code }) => (
        <Checkbox
          key={code}
          isSelected={codes.includes(code)}
          onChange={(on) =>
            void session.setCodes(on ? [...codes, code] : codes.filter((one) => one !== code))
          }
        >
          {t(`exchange.import.cleaning.${code}`)} (
          {t('exchange.import.cells', { count: read.cleanings[code] })})
        </Checkbox>
      ))}
    </section>
  );
}
