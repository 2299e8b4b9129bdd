// Whether persons, the coordinator's own judgement and own fields go along with a whole network; all stay here unless asked.
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../ui/Checkbox';
import style from './ExportDialog.module.css';
import type { Delicacies } from '../formats/delicacies';

interface ExportDelicaciesProps {
  readonly allowed: Delicacies;
  /** The format has a place for contact persons themselves. */
  readonly hasPersons: boolean;
  /** There are own fields, and the format has a place for them. */
  readonly hasOwn: boolean;
  readonly onChange: (allowed: Delicacies) => void;
}

export function ExportDelicacies({ allowed, hasPersons, hasOwn, onChange }: ExportDelicaciesProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={style['columns']}>
      <legend className={style['label']}>{t('exchange.export.alongTitle')}</legend>
      <div className={style['along']}>
        {(['personal', 'working', ...(hasOwn ? (['own'] as const) : [])] as const).map((kind) => (
          <Checkbox
            key={kind}
            isSelected={allowed[kind]}
            onChange={(isOn) => onChange({ ...allowed, [kind]: isOn })}
            description={t(
              `exchange.export.along.${kind === 'personal' && !hasPersons ? 'personalTextGraph' : (`${kind}Text` as const)}`,
            )}
          >
            {t(`exchange.export.along.${kind}`)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
