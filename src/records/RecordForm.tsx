// All fields of one record: the essential ones in sight, the rest in groups that open.
import { ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import { useNetwork } from '../session/useNetwork';
import { Banner } from '../ui/Banner';
import { DoubleTie } from './DoubleTie';
import { FieldInput } from './FieldInput';
import { ownProperties } from './fieldWords';
import { type FormGroup, formGroups } from './formGroups';
import { NewActorType } from './NewActorType';
import type { RecordFormState } from './useRecordForm';
import styles from './RecordForm.module.css';

function hasValue(form: RecordFormState, keys: readonly string[]): boolean {
  const set = Object.keys(form.draft);
  return keys.some((key) => set.some((property) => property === key || property.startsWith(`${key}.`)));
}

/** Enter in a line and Ctrl+Enter anywhere save; the first wrong field takes the focus. */
export function RecordForm({ form }: { readonly form: RecordFormState }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const element = useRef<HTMLFormElement>(null);
  const plan = useMemo(() => formGroups(form.table), [form.table]);
  const own = ownProperties(network, form.table);
  const groups: readonly FormGroup[] =
    own.length === 0 ? plan.more : [...plan.more, { code: 'own', keys: own }];
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>(() =>
    form.id === undefined
      ? {}
      : Object.fromEntries(groups.map(({ code, keys }) => [code, code !== 'care' && hasValue(form, keys)])),
  );
  const isOpen = ({ code, keys }: FormGroup) =>
    opened[code] === true || keys.some((key) => form.errors[key] !== undefined);

  useEffect(() => {
    if (form.attempt === 0) return;
    element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [form.attempt]);

  const { save } = form;
  useEffect(() => {
    const within = element.current;
    // Before the field sees it: buttons and lists take Enter for themselves, with Ctrl or without.
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      // Leaving the field hands over what is still being typed there.
      const field = document.activeElement;
      if (field instanceof HTMLElement) {
        field.blur();
        field.focus();
      }
      void save();
    };
    within?.addEventListener('keydown', listen, true);
    return () => within?.removeEventListener('keydown', listen, true);
  }, [save]);

  const extra = useMemo(
    () => form.newActors.map(({ placeholder, name }) => ({ value: placeholder, label: name })),
    [form.newActors],
  );
  const input = (property: string, autoFocus = false) => {
    const placeholder = form.newActors.find((actor) => actor.placeholder === form.draft[property]);
    const refersToActor =
      form.id === undefined && form.table === 'cooperations' && property.startsWith('actor');
    return (
      <div key={property} className={styles['field']}>
        <FieldInput
          table={form.table}
          property={property}
          draft={form.draft}
          onChange={form.change}
          error={form.errors[property]}
          autoFocus={autoFocus}
          onUnreadable={(bad) => form.setUnreadable(property, bad)}
          {...(refersToActor && { onNewActor: (name: string) => form.createActor(property, name) })}
          extra={refersToActor ? extra : undefined}
        />
        {placeholder && <NewActorType actor={placeholder} form={form} />}
      </div>
    );
  };
  const firstEmpty = plan.essential.find((key) => form.draft[key] === undefined) ?? plan.essential[0];
  const focused = form.id === undefined ? firstEmpty : plan.essential[0];

  return (
    <form
      ref={element}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void form.save();
      }}
    >
      <button type="submit" hidden>
        {t('ui.save')}
      </button>
      {form.failures.length > 0 && (
        <Banner tone="danger" title={t('records.notDone')}>
          {form.failures.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Banner>
      )}
      {form.table === 'contacts' && network.self.purpose !== undefined && (
        <p className={styles['purpose']}>{t('records.purpose', { purpose: network.self.purpose })}</p>
      )}
      {plan.essential.map((property) => input(property, property === focused))}
      {form.table === 'cooperations' && form.id === undefined && <DoubleTie draft={form.draft} />}
      {groups.map((group) => {
        const open = isOpen(group);
        return (
          <section key={group.code} className={styles['group']}>
            <h3 className={styles['groupHead']}>
              <button
                type="button"
                aria-expanded={open}
                onClick={() => setOpened({ ...opened, [group.code]: !open })}
              >
                <ChevronRight aria-hidden size={16} strokeWidth={1.75} />
                {word('records.group', group.code)}
              </button>
            </h3>
            {open && (
              <div className={styles['groupBody']}>{group.keys.map((property) => input(property))}</div>
            )}
          </section>
        );
      })}
    </form>
  );
}
