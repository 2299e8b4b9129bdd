// The user's own fields and who may see them. There is none until a list brings one along.
import { useTranslation } from 'react-i18next';
import { listKinds } from '../formats/columns';
import { ownProperties } from '../records/fieldWords';
import { OwnClassChoice } from '../records/OwnClassChoice';
import { useNetwork } from '../session/useNetwork';
import { Section } from '../ui/Section';
import style from './SettingsPlace.module.css';

export function OwnFields() {
  const { t } = useTranslation();
  const network = useNetwork();
  const own = listKinds.flatMap((table) =>
    ownProperties(network, table).map((property) => ({ table, property })),
  );
  return (
    <Section title={t('privacy.own.title')} description={t('privacy.own.text')}>
      {own.length === 0 ? (
        <p className={style['none']}>{t('privacy.own.none')}</p>
      ) : (
        <div className={style['fields']}>
          {own.map(({ table, property }) => (
            <div key={`${table} ${property}`} className={style['short']}>
              <OwnClassChoice table={table} property={property} />
            </div>
          ))}
        </div>
      )}
    </Section>
  );
}
