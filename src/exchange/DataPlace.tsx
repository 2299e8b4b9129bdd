// The place "Daten": lists in and out, the whole network as a file, and where all of it lies.
import { useTranslation } from 'react-i18next';
import { sentence, showNumber } from '../i18n/translate';
import { openDialog } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { Button } from '../ui/Button';
import { Section } from '../ui/Section';
import { listKinds } from '../formats/columns';
import { DataImport } from './DataImport';
import { DataMerge } from './DataMerge';
import { DataOpen } from './DataOpen';
import style from './DataPlace.module.css';
import { DataSave } from './DataSave';

/** The way of data into and out of the open network. */
export function DataPlace() {
  const { t } = useTranslation();
  const network = useNetwork();
  return (
    <div className={style['place']}>
      <div className={style['page']}>
        <header>
          <h1 className={style['title']}>{t('exchange.data.title')}</h1>
          <p className={style['where']}>{t('exchange.data.where')}</p>
        </header>
        <DataImport />
        <Section title={t('exchange.data.export.title')} description={t('exchange.data.export.text')}>
          <ul className={style['lists']}>
            {listKinds.map((kind) => {
              const name = sentence(`model.table.${kind}`, { count: 2 });
              return (
                <li key={kind} className={style['list']}>
                  <span>{name}</span>
                  <span className={style['count']}>{showNumber(network.living(kind).size)}</span>
                  <Button
                    size="s"
                    label={t('exchange.data.export.label', { name })}
                    onPress={() => openDialog({ kind: 'export', table: kind })}
                  >
                    {t('exchange.data.export.button')}
                  </Button>
                </li>
              );
            })}
          </ul>
        </Section>
        <DataSave />
        <DataMerge />
        <DataOpen />
      </div>
    </div>
  );
}
