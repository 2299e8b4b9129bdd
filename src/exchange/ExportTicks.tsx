// What of a whole network goes along only when it is ticked: own judgement inside the office, own fields outside of it.
import { useTranslation } from 'react-i18next';
import type { Release, Ticked } from '../model/privacy';
import { Checkbox } from '../ui/Checkbox';
import style from './ExportDialog.module.css';

interface ExportTicksProps {
  readonly release: Release;
  /** There are own fields, and the format has a place for them. */
  readonly hasOwn: boolean;
  readonly onChange: (ticked: Ticked) => void;
}

export function ExportTicks({ release: { profile, ticked }, hasOwn, onChange }: ExportTicksProps) {
  const { t } = useTranslation();
  const kinds = profile === 'internal' ? (['working'] as const) : hasOwn ? (['own'] as const) : [];
  if (kinds.length === 0) return null;
  return (
    <fieldset className={style['columns']}>
      <legend className={style['label']}>{t('exchange.export.alongTitle')}</legend>
      <div className={style['along']}>
        {kinds.map((kind) => (
          <Checkbox
            key={kind}
            isSelected={ticked[kind]}
            onChange={(isOn) => onChange({ ...ticked, [kind]: isOn })}
            description={t(`exchange.export.along.${kind}Text`)}
          >
            {t(`exchange.export.along.${kind}`)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
