// The formats to choose from, each with the sentence of what it is for; a pop-up list where there is little room.
import { useSyncExternalStore } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../ui/SelectField';
import { type ExportCode, exportCodes, exportFormats } from '../formats/exportFormats';
import style from './ExportFormats.module.css';

interface ExportFormatsProps {
  readonly value: ExportCode;
  readonly onChange: (code: ExportCode) => void;
}

const narrow = '(max-width: 759.98px)';
const watchWidth = (changed: () => void) => {
  const query = matchMedia(narrow);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
};
const isNarrow = () => matchMedia(narrow).matches;

export function ExportFormats({ value, onChange }: ExportFormatsProps) {
  const { t } = useTranslation();
  const isSmall = useSyncExternalStore(watchWidth, isNarrow);
  const choose = (wanted: string | undefined) => {
    const code = exportCodes.find((known) => known === wanted);
    if (code !== undefined) onChange(code);
  };
  if (isSmall) {
    return (
      <div>
        <SelectField
          label={t('exchange.export.format')}
          value={value}
          options={exportCodes.map((code) => ({ value: code, label: t(`exchange.formats.${code}.name`) }))}
          onChange={choose}
        />
        <p className={style['below']}>{t(`exchange.formats.${value}.text`)}</p>
      </div>
    );
  }
  return (
    <RadioGroup
      aria-label={t('exchange.export.format')}
      className={style['formats'] ?? ''}
      value={value}
      onChange={choose}
    >
      {(['list', 'network'] as const).map((writes) => (
        <div key={writes} className={style['group']}>
          <p className={style['heading']}>{t(`exchange.export.writes.${writes}`)}</p>
          {exportFormats
            .filter((format) => format.writes === writes)
            .map(({ code }) => (
              <Radio key={code} value={code} className={style['format'] ?? ''}>
                <span className={style['name']}>{t(`exchange.formats.${code}.name`)}</span>
                <span className={style['text']}>{t(`exchange.formats.${code}.text`)}</span>
              </Radio>
            ))}
        </div>
      ))}
    </RadioGroup>
  );
}
