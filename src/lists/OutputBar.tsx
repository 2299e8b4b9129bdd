// What can be made of the answers: an e-mail to all, letters, things to print, files. Everything that leaves goes through `leave`.
import { FileDown, Mail, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentence, showDate } from '../i18n/translate';
import type { Answers, Criteria } from '../model/questions';
import { type Purpose, recipientsOf } from '../model/recipients';
import { useNetwork } from '../session/useNetwork';
import { announce, tell } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { MenuButton } from '../ui/MenuButton';
import { AttendanceDialog } from './AttendanceDialog';
import { BccDialog } from './BccDialog';
import { LabelsDialog } from './LabelsDialog';
import { leftWords } from './leftWords';
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
  const leave = async (code: OutputCode, make: () => Promise<Output>) => {
    // Labels of what asks first end in dots.
    const what = t(`lists.${code}`).replace(/ …$/, '');
    try {
      const { name } = await make();
      tell(name === undefined ? t('lists.sent', { what }) : t('lists.written', { what, name }));
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
  const lines = () => [
    [t('lists.asOf', { date: showDate(asOf) }), ...(network.self.demo ? [t('map.demoMark')] : [])].join(
      ' · ',
    ),
    t('lists.internal'),
  ];
  const sheet = (code: OutputCode, table: () => Promise<Table>) =>
    leave(code, async () => saveSheet(code, title, asOf, await table()));
  const paper = (code: OutputCode, kind: 'list' | 'wide', table: () => Promise<Table>) =>
    leave(code, async () => {
      const made = await table();
      const called =
        code === 'roster' ? `${t('lists.roster')}: ${network.nameOf('gremien', gremium)}` : title;
      await printTable({ kind, title: called, lines: lines(), table: made });
      return { code, count: made.length - 1 };
    });
  const seats = () =>
    network
      .seatsIn(gremium ?? '')
      .filter((seat) =>
        [...answers.listed, ...answers.empty, ...answers.ended].some(({ seats: own }) => own.includes(seat)),
      );
  const roster = async () => rosterTable(network, gremium ?? '', seats(), await phoneReader(), asOf);
  const deeds: Readonly<Record<string, () => void>> = {
    lettersXlsx: () => {
      const all = kept('post');
      if (all) void sheet('letters', async () => letterTable(all, await phoneReader(), false));
    },
    lettersCsv: () => {
      const all = kept('post');
      if (all)
        void leave('letters', async () =>
          saveCsv('letters', title, asOf, letterTable(all, await phoneReader(), true)),
        );
    },
    phones: () => {
      const all = kept('phone');
      if (all) void paper('phones', 'list', async () => phoneTable(all, await phoneReader()));
    },
    phonesXlsx: () => {
      const all = kept('phone');
      if (all) void sheet('phones', async () => phoneTable(all, await phoneReader()));
    },
    roster: () => void paper('roster', 'wide', roster),
    rosterXlsx: () => void sheet('roster', roster),
    schools: () => void paper('schools', 'wide', async () => schoolTable(network, answers)),
    schoolsXlsx: () => void sheet('schools', async () => schoolTable(network, answers)),
    vcard: () => {
      const all = kept('mail');
      if (all) void leave('vcard', () => saveCards(network, all, title, asOf));
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
      {asking === 'bcc' && <BccDialog answers={answers} onClose={() => setAsking(undefined)} />}
      {(asking === 'labels' || asking === 'badges') && (
        <LabelsDialog
          kind={asking}
          answers={answers}
          onPrint={(make) => void leave(asking, make)}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'attendance' && (
        <AttendanceDialog
          title={title}
          answers={answers}
          lines={lines()}
          onPrint={(make) => void leave('attendance', make)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
