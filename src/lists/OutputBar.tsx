// What can be made of the answers: an e-mail to all, letters, things to print, files. Everything that leaves goes through `leave`.
import { FileDown, Mail, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, showDate } from '../i18n/translate';
import { isPersonal } from '../model/inside';
import type { Answers, Criteria, Listed } from '../model/questions';
import { type Purpose, recipientsOf } from '../model/recipients';
import { insideWords } from '../records/insideWords';
import { ReleaseMenu } from '../records/ReleaseMenu';
import { left } from '../session/leaving';
import { useNetwork } from '../session/useNetwork';
import { announce, tell } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { MenuButton } from '../ui/MenuButton';
import { AttendanceDialog } from './AttendanceDialog';
import { BccDialog } from './BccDialog';
import { LabelsDialog } from './LabelsDialog';
import { leftWords } from './leftWords';
import { type ListRelease, releaseOfPeople, releaseOfSchools } from './listRelease';
import { letterTable, phoneTable, rosterTable, schoolTable, type Table } from './listTables';
import style from './ListsPlace.module.css';
import { type Output, type OutputCode, phoneReader, saveCards, saveCsv, saveSheet } from './outputs';
import { printTable } from './printPaper';

interface OutputBarProps {
  readonly title: string;
  readonly criteria: Criteria;
  readonly answers: Answers;
}

type Asking = 'bcc' | 'labels' | 'badges' | 'attendance';

export function OutputBar({ title, criteria, answers }: OutputBarProps) {
  const { t } = useTranslation();
  const network = useNetwork();
  const [asking, setAsking] = useState<Asking>();
  const isPeople = criteria.asks === 'people';
  const [gremium] = criteria.gremien;
  const hasRoster = criteria.gremien.length === 1 && network.gremien.has(gremium ?? '');
  const { asOf } = answers;

  /** The one way out: does it, and says what left. */
  const leave = async (code: OutputCode, release: ListRelease, make: () => Promise<Output>) => {
    // Labels of what asks first end in dots.
    const what = t(`lists.${code}`).replace(/ …$/, '');
    try {
      const { name } = await make();
      tell(name === undefined ? t('lists.sent', { what }) : t('lists.written', { what, name }));
      void left({ kind: code, format: name?.split('.').pop(), ...release });
    } catch {
      tell(t('lists.failed', { what }), 'assertive');
    }
  };
  /** Who is left for a purpose; says so where nobody is. */
  const kept = (purpose: Purpose) => {
    const recipients = recipientsOf(answers, purpose);
    if (recipients.kept.length > 0) {
      // Whoever is not in the file is told, even where no dialog shows it.
      if (recipients.left.length > 0) announce(leftWords(recipients.left, purpose).join(', '));
      return recipients.kept;
    }
    const reasons = leftWords(recipients.left, purpose).join(', ') || '–';
    tell(t('lists.nobodyLeft', { reasons }), 'assertive');
    return undefined;
  };
  const dayLine = [
    t('lists.asOf', { date: showDate(asOf) }),
    ...(network.self.demo ? [t('map.demoMark')] : []),
  ];
  const lines = ({ profile, inside }: ListRelease) => [
    dayLine.join(' · '),
    ...(isPersonal(inside) ? [t(profile === 'internal' ? 'lists.internal' : 'privacy.holds')] : []),
  ];
  const released = (code: OutputCode, people: readonly Pick<Listed, 'actor' | 'contact'>[]) =>
    releaseOfPeople(code, people, answers.objections);
  const sheet = (code: OutputCode, release: ListRelease, table: () => Promise<Table>) =>
    leave(code, release, async () => saveSheet(code, title, asOf, await table()));
  const paper = (
    code: OutputCode,
    kind: 'list' | 'wide',
    release: ListRelease,
    table: () => Promise<Table>,
  ) =>
    leave(code, release, async () => {
      const made = await table();
      const called =
        code === 'roster' ? `${t('lists.roster')}: ${network.nameOf('gremien', gremium)}` : title;
      await printTable({ kind, title: called, lines: lines(release), table: made });
      return { code, count: made.length - 1 };
    });
  const seats = () =>
    network
      .seatsIn(gremium ?? '')
      .filter((seat) =>
        [...answers.listed, ...answers.empty, ...answers.ended].some(({ seats: own }) => own.includes(seat)),
      );
  const roster = async () => rosterTable(network, gremium ?? '', seats(), await phoneReader(), asOf);
  /** Whoever is named in the roster. */
  const rosterRelease = () =>
    released(
      'roster',
      seats().flatMap(({ actorId, holderId, deputyId }) => {
        const actor = network.actors.get(actorId);
        const people = [holderId, deputyId].flatMap((id) => network.contacts.get(id ?? '') ?? []);
        return actor ? people.map((contact) => ({ actor, contact })) : [];
      }),
    );
  const schools = () => releaseOfSchools(answers.listed.length);
  const deeds: Readonly<Record<string, () => void>> = {
    lettersXlsx: () => {
      const all = kept('post');
      if (all)
        void sheet('letters', released('letters', all), async () =>
          letterTable(all, await phoneReader(), false),
        );
    },
    lettersCsv: () => {
      const all = kept('post');
      if (all)
        void leave('letters', released('letters', all), async () =>
          saveCsv('letters', title, asOf, letterTable(all, await phoneReader(), true)),
        );
    },
    phones: () => {
      const all = kept('phone');
      if (all)
        void paper('phones', 'list', released('phones', all), async () =>
          phoneTable(all, await phoneReader()),
        );
    },
    phonesXlsx: () => {
      const all = kept('phone');
      if (all)
        void sheet('phones', released('phones', all), async () => phoneTable(all, await phoneReader()));
    },
    roster: () => void paper('roster', 'wide', rosterRelease(), roster),
    rosterXlsx: () => void sheet('roster', rosterRelease(), roster),
    schools: () => void paper('schools', 'wide', schools(), async () => schoolTable(network, answers)),
    schoolsXlsx: () => void sheet('schools', schools(), async () => schoolTable(network, answers)),
    vcard: () => {
      const all = kept('mail');
      if (all) void leave('vcard', released('vcard', all), () => saveCards(network, all, title, asOf));
    },
  };
  const ask = (what: Asking, purpose: Purpose) => {
    if (kept(purpose)) setAsking(what);
  };
  const entry = (id: string) => ({ id, label: sentence(`lists.${id}`, {}) });
  const act = (id: string) => {
    if (id === 'labels') ask('labels', 'post');
    else if (id === 'badges' || id === 'attendance') ask(id, 'presence');
    else deeds[id]?.();
  };
  const isEmpty = answers.listed.length + answers.empty.length === 0;
  return (
    <div className={style['outputs']}>
      <Button tone="primary" icon={Mail} isDisabled={isEmpty} onPress={() => ask('bcc', 'mail')}>
        {t('lists.bcc')}
      </Button>
      <MenuButton
        label={t('lists.letters')}
        isDisabled={isEmpty}
        items={[entry('lettersXlsx'), entry('lettersCsv'), entry('labels')]}
        onAction={act}
      >
        {t('lists.letters')}
      </MenuButton>
      <MenuButton
        label={t('lists.print')}
        icon={Printer}
        isDisabled={isEmpty}
        items={[
          entry('phones'),
          ...(isPeople ? [entry('attendance'), entry('badges')] : []),
          entry('labels'),
          ...(hasRoster ? [entry('roster')] : []),
          ...(criteria.withoutSupport ? [entry('schools')] : []),
        ]}
        onAction={act}
      >
        {t('lists.print')}
      </MenuButton>
      <MenuButton
        label={t('lists.files')}
        icon={FileDown}
        isDisabled={isEmpty}
        items={[
          entry('phonesXlsx'),
          ...(hasRoster ? [entry('rosterXlsx')] : []),
          ...(criteria.withoutSupport ? [entry('schoolsXlsx')] : []),
          ...(isPeople ? [entry('vcard')] : []),
        ]}
        onAction={act}
      >
        {t('lists.files')}
      </MenuButton>
      {!isEmpty && !criteria.withoutSupport && (
        <p className={style['inside']}>
          {insideWords(released('phones', recipientsOf(answers, 'presence').kept).inside)}
        </p>
      )}
      <ReleaseMenu />
      {asking === 'bcc' && (
        <BccDialog
          answers={answers}
          onCopied={(people) => void left({ kind: 'bcc', ...released('bcc', people) })}
          onClose={() => setAsking(undefined)}
        />
      )}
      {(asking === 'labels' || asking === 'badges') && (
        <LabelsDialog
          kind={asking}
          answers={answers}
          onPrint={(people, make) => void leave(asking, released(asking, people), make)}
          onTrial={() => void left({ kind: 'trial', ...releaseOfSchools(0) })}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'attendance' && (
        <AttendanceDialog
          title={title}
          answers={answers}
          lines={lines}
          release={(people) => released('attendance', people)}
          onPrint={(release, make) => void leave('attendance', release, make)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
