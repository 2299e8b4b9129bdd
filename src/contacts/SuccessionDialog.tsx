// "Ansprechperson wechselt": who leaves, when, who follows, and what is handed over; one step for all of it.
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import { tasksOf } from '../model/contactTasks';
import { fold } from '../model/fold';
import { dayBefore } from '../model/functions';
import { personName, validOn } from '../model/network';
import type { Contact, Id } from '../model/records';
import { couldFollow, type Follower, type Handover, type NewPerson } from '../model/succession';
import { problemTexts } from '../records/fieldWords';
import { addedId, type Draft } from '../records/recordDeeds';
import { today } from '../session/clock';
import { run } from '../session/command';
import { closeDialog, type DialogRequest, openCard, useSession } from '../session/session';
import { useNetwork } from '../session/useNetwork';
import { announce } from '../ui/Announcer';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { ComboField } from '../ui/ComboField';
import { DateField } from '../ui/DateField';
import { Dialog } from '../ui/Dialog';
import { FollowerFields, type FollowerKind } from './FollowerFields';
import styles from './SuccessionDialog.module.css';
import { SuccessionTasks } from './SuccessionTasks';

interface SuccessionDialogProps {
  readonly request: Extract<DialogRequest, { kind: 'succession' }>;
}

/** Everything is handed over unless the user says otherwise; nothing is written before "Wechsel speichern". */
export function SuccessionDialog({ request: { contactId, actorId } }: SuccessionDialogProps) {
  const { t } = useTranslation();
  const network = useNetwork();
  const [chosen, setChosen] = useState(contactId);
  // As it was when the dialog was opened: what another window does meanwhile is not done a second time.
  const [begun] = useState(network);
  const [day, setDay] = useState<string | undefined>(today());
  const [isUnreadable, setUnreadable] = useState(false);
  const [kind, setKind] = useState<FollowerKind>('new');
  const [person, setPerson] = useState<Draft>({});
  const [knownId, setKnownId] = useState<Id>();
  const [tasks, setTasks] = useState<Readonly<Record<string, Handover>>>({});
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failures, setFailures] = useState<readonly string[]>([]);
  const old = chosen === undefined ? undefined : network.contacts.get(chosen);
  const people = useMemo(() => {
    const all = actorId === undefined ? [...network.contacts.values()] : network.contactsOf(actorId);
    return all
      .filter((contact) => contact.validTo === undefined || contact.successorId === undefined)
      .map((contact) => optionOf(contact, network.nameOf('actors', contact.actorId)));
  }, [network, actorId]);
  const found = old && day !== undefined ? tasksOf(network, old, day) : undefined;
  const followers = old && day !== undefined ? couldFollow(network, old, day) : [];
  const hasFollower = kind === 'new' || kind === 'known';

  const wrong = (): Readonly<Record<string, string>> => {
    const bad: Record<string, string> = {};
    if (!old) bad['who'] = t('contacts.succession.whoMissing');
    if (day === undefined || isUnreadable) bad['on'] = t('contacts.succession.onMissing');
    else if (old?.validFrom !== undefined && old.validFrom >= day) {
      const values = { name: personName(old), date: showDate(old.validFrom) };
      bad['on'] = t('contacts.succession.tooEarly', values);
    }
    if (kind === 'known' && knownId === undefined) bad['known'] = t('contacts.succession.personMissing');
    if (kind === 'new' && String(person['lastName'] ?? '').trim() === '') {
      bad['lastName'] = problemTexts({
        problems: [{ code: 'required', table: 'contacts', field: 'lastName' }],
      }).join(' ');
    }
    return bad;
  };
  const save = async () => {
    const bad = wrong();
    setErrors(bad);
    setFailures([]);
    if (Object.keys(bad).length > 0 || !old || day === undefined || !found) return;
    const follower: Follower =
      kind === 'new'
        ? { kind, person: person as unknown as NewPerson }
        : kind === 'known'
          ? { kind, id: knownId ?? '' }
          : { kind };
    const keys = [
      ...found.seats.map(({ seat, slot }) => `${seat.id} ${slot}`),
      ...found.ties.map(({ tie, slot }) => `${tie.id} ${slot}`),
    ];
    const outcome = await run('handOverFunction', {
      contactId: old.id,
      before: begun.contacts.get(old.id) ?? old,
      on: day,
      follower,
      tasks: Object.fromEntries(keys.map((key) => [key, tasks[key] ?? 'follower'])),
      lists: hasFollower ? found.lists.filter((list) => !leftOut.has(list)) : [],
    });
    if (!outcome.ok) return setFailures(problemTexts(outcome));
    closeDialog();
    announce(t('contacts.succession.done'));
    const next =
      kind === 'known'
        ? (addedId(outcome.change, 'contacts') ?? knownId)
        : addedId(outcome.change, 'contacts');
    if (next !== undefined && useSession.getState().card?.table === 'contacts') openCard('contacts', next);
  };
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const within = form.current;
    // Before the field sees it: buttons and lists take Enter for themselves, with Ctrl or without.
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      within?.requestSubmit();
    };
    within?.addEventListener('keydown', listen, true);
    return () => within?.removeEventListener('keydown', listen, true);
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    void save();
  };

  return (
    <Dialog
      title={t('contacts.succession.title')}
      isOpen
      onClose={closeDialog}
      closeLabel={t('ui.close')}
      footer={
        <>
          <Button onPress={closeDialog}>{t('ui.cancel')}</Button>
          <Button tone="primary" onPress={() => void save()}>
            {t('contacts.succession.save')}
          </Button>
        </>
      }
    >
      <form ref={form} className={styles['form']} noValidate onSubmit={submit}>
        <button type="submit" hidden>
          {t('contacts.succession.save')}
        </button>
        {failures.length > 0 && (
          <Banner tone="danger" title={t('records.notDone')}>
            {failures.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Banner>
        )}
        {contactId === undefined ? (
          <ComboField
            label={t('contacts.succession.who')}
            placeholder={t('contacts.succession.whoPlaceholder')}
            options={people}
            value={chosen}
            onChange={(next) => {
              setChosen(next);
              setKnownId(undefined);
              setTasks({});
              setLeftOut(new Set());
            }}
            isRequired
            autoFocus
            openLabel={t('ui.options')}
            noMatch={t('ui.noMatch')}
            fold={fold}
            error={errors['who']}
          />
        ) : (
          old && (
            <p className={styles['who']}>
              <strong>{personName(old)}</strong>
              <span>{[old.position, network.nameOf('actors', old.actorId)].filter(Boolean).join(' · ')}</span>
            </p>
          )
        )}
        <DateField
          label={t('contacts.succession.on')}
          description={old && day !== undefined ? dayHint(old, day) : undefined}
          isRequired
          autoFocus={contactId !== undefined}
          value={day}
          onChange={(next) => {
            setDay(next);
            setErrors({});
          }}
          show={showDate}
          todayLabel={t('ui.today')}
          placeholder={t('ui.datePlaceholder')}
          unreadable={t('ui.dateUnreadable')}
          onUnreadable={setUnreadable}
          error={errors['on']}
        />
        <FollowerFields
          old={old}
          kind={kind}
          onKind={setKind}
          person={person}
          onPerson={setPerson}
          followers={followers}
          knownId={knownId}
          onKnown={setKnownId}
          errors={errors}
        />
        {old && found && day !== undefined && (
          <SuccessionTasks
            old={old}
            day={day}
            found={found}
            hasFollower={hasFollower}
            tasks={tasks}
            onTasks={(change) => setTasks((before) => ({ ...before, ...change }))}
            leftOut={leftOut}
            onLeftOut={setLeftOut}
          />
        )}
      </form>
    </Dialog>
  );

  function dayHint(leaving: Contact, on: string): string {
    const name = personName(leaving);
    return leaving.validTo !== undefined && !validOn(leaving, on) && leaving.validTo < on
      ? t('contacts.succession.onEnded', { name, date: showDate(leaving.validTo) })
      : t('contacts.succession.onHint', { name, date: showDate(dayBefore(on)) });
  }
}

function optionOf(contact: Contact, actor: string) {
  const hint = [contact.position, actor].filter(Boolean).join(', ');
  return { value: contact.id, label: personName(contact), hint };
}
