// What the chosen format will not carry, counted, before anything is written.
import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { sentence } from '../i18n/translate';
import style from './ExportDialog.module.css';
import type { ExportFormat } from '../formats/exportFormats';
import type { Lack } from './exportLacks';

interface ExportLacksProps {
  readonly lacks: readonly Lack[];
  readonly way: ExportFormat['wayBack'];
}

export function ExportLacks({ lacks, way }: ExportLacksProps) {
  const { t } = useTranslation();
  if (lacks.length === 0) return <p className={style['why']}>{t('exchange.lacks.none')}</p>;
  return (
    <section className={style['lacks']} aria-label={t('exchange.lacks.title')}>
      <h3 className={style['lacksTitle']}>
        <Info aria-hidden size={16} strokeWidth={1.75} />
        {t('exchange.lacks.title')}
      </h3>
      <ul>
        {lacks.map(({ code, kind, count }) => (
          <li key={`${code} ${kind ?? ''}`}>
            {kind === undefined
              ? sentence(`exchange.lacks.${code === 'oneWay' ? `way.${way ?? 'rows'}` : code}`, { count })
              : t(`exchange.lacks.${code === 'held' ? 'held' : 'list'}`, {
                  what: sentence(`model.counted.${kind}`, { count }),
                })}
          </li>
        ))}
      </ul>
    </section>
  );
}
