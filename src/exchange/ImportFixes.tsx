// The repairs a list could use, each with the number of cells it touches, to be switched on or off.
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../ui/Checkbox';
import { cleanings } from './cleanCells';
import style from './ImportPreview.module.css';
import { targetAt } from './mapping';
import type { ImportSession } from './useImportSession';

/** Nothing where there is nothing to repair. */
export function ImportFixes({ session }: { readonly session: ImportSession }) {
  const { t } = useTranslation();
  const heading = useId();
  const { list, sheet, mapping, codes } = session;
  const short = useMemo(() => {
    if (!sheet || !mapping) return 0;
    const at = sheet.header.flatMap((_, column) =>
      targetAt(mapping, column).field === 'postalCode' ? [column] : [],
    );
    return sheet.rows.reduce(
      (sum, row) => sum + at.filter((column) => /^\s*\d{4}\s*$/.test(row[column] ?? '')).length,
      0,
    );
  }, [sheet, mapping]);
  if (!list || !mapping) return null;
  const offered = cleanings.filter(({ code }) => list.cleanings[code] > 0);
  if (offered.length === 0 && short === 0) return null;
  return (
    <section aria-labelledby={heading} className={style['fixes']}>
      <h3 id={heading} className={style['small']}>
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
          onChange={(on) => session.setCodes(on ? [...codes, code] : codes.filter((one) => one !== code))}
        >
          {t(`exchange.import.cleaning.${code}`)} (
          {t('exchange.import.cells', { count: list.cleanings[code] })})
        </Checkbox>
      ))}
    </section>
  );
}
