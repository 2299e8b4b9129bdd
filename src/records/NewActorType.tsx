// Asks for the type of an actor that is created together with a cooperation.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../model/fold';
import { useNetwork } from '../session/useNetwork';
import { ComboField } from '../ui/ComboField';
import type { NewActor } from './recordDeeds';
import { typeChoices } from './suggestions';
import { type RecordFormState, typeErrorKey } from './useRecordForm';
import styles from './RecordForm.module.css';

/** Stands under the field that names the new actor. */
export function NewActorType({ actor, form }: { readonly actor: NewActor; readonly form: RecordFormState }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const options = useMemo(() => typeChoices(network), [network]);
  return (
    <div className={styles['newActor']}>
      <ComboField
        label={t('records.newActorType', { name: actor.name })}
        description={t('records.newActorHint')}
        isRequired
        autoFocus
        options={options}
        value={actor.type === '' ? undefined : actor.type}
        onChange={(type) => form.typeNewActor(actor.placeholder, type)}
        error={form.errors[typeErrorKey(actor.placeholder)]}
        openLabel={t('ui.options')}
        noMatch={t('ui.noMatch')}
        fold={fold}
      />
    </div>
  );
}
