// The report of an access request as headings and lines: the same on screen and on paper.
import type { CopyOfPerson } from '../data/personSteps';
import type { JournalHead } from '../data/db';
import { showMoment } from '../i18n/showMoment';
import { sentence, showDate, word } from '../i18n/translate';
import { alive } from '../model/change';
import { tieName } from '../model/cooperations';
import { placeKey } from '../model/erasing';
import type { Network } from '../model/network';
import { personName } from '../model/network';
import type { PersonTraces } from '../model/personTraces';
import {
  type AnyRecord,
  type Contact,
  type Cooperation,
  type Disclosure,
  type Id,
  type Seat,
  type TableName,
  valueOf,
} from '../model/records';
import { rulesOf } from '../model/retention';
import { fieldLabel, showValue } from '../records/fieldWords';
import { periodWords } from '../records/periodWords';
import { changeWords } from '../session/changeWords';

/** `mark` is the part of `text` that names the person. */
export interface ReportLine {
  readonly head: string;
  readonly text: string;
  readonly mark?: readonly [string, string, string];
  /** Somebody else may be meant, so it is handed over only when it is ticked; by `placeKey`. */
  readonly tick?: string;
  /** What the person gets instead: other people are told by their function, not by name. */
  readonly outside?: Partial<Pick<ReportLine, 'head' | 'text'>>;
}

export interface ReportSection {
  readonly code: string;
  readonly title: string;
  /** A sentence above the lines. */
  readonly intro?: string;
  readonly lines: readonly ReportLine[];
}

export interface Found {
  /** What the person is called. */
  readonly name: string;
  readonly traces: PersonTraces;
  readonly heads: readonly JournalHead[];
  readonly copies: readonly CopyOfPerson[];
}

const words = (key: string, values: Readonly<Record<string, unknown>> = {}) =>
  sentence(`access.${key}`, values);

/** Every section, also an empty one: that nothing is there is an answer, too. */
export function reportOf(network: Network, { traces, heads, copies }: Found): readonly ReportSection[] {
  const section = (code: string, lines: readonly ReportLine[], intro?: string): ReportSection => ({
    code,
    title: words(`sections.${code}`),
    lines,
    ...(intro !== undefined && { intro }),
  });
  return [
    section('why', whyLines(network, traces.contacts)),
    ...traces.contacts.map((contact) => ({
      ...section('records', recordLines(network, contact)),
      title: [words('sections.records'), titleOf(network, contact)].join(': '),
    })),
    section('seats', seatLines(network, traces)),
    section('references', referenceLines(network, traces)),
    section(
      'texts',
      traces.texts.map((text) => ({
        head: `${recordName(network, text.table, text.id)} · ${fieldLabel(text.table, text.key)}`,
        text: text.sentence.join(''),
        mark: text.sentence,
        ...(text.weak && { tick: placeKey(text) }),
        ...(text.table === 'contacts' && {
          outside: { head: `${functionOf(network, text.id)} · ${fieldLabel(text.table, text.key)}` },
        }),
      })),
    ),
    section(
      'lists',
      traces.lists.map(({ name, importedOn }) => ({
        head: words('listNamed', { name }),
        text: importedOn === undefined ? '' : words('listOn', { date: showDate(importedOn) }),
      })),
      traces.lists.length > 0 ? words('listText') : undefined,
    ),
    section(
      'steps',
      heads.map((head) => ({
        head: `${showMoment(head.at)}${head.user === '' ? '' : words('by', { user: head.user })}`,
        text: changeWords(head),
        outside: { head: showMoment(head.at) },
      })),
    ),
    section('recipients', recipientLines(network), words('recipientsText')),
    ...(copies.length > 0
      ? [
          section(
            'copies',
            copies.map(({ network: { name }, count }) => ({ head: name, text: words('copy', { count }) })),
          ),
        ]
      : []),
    section('rights', [], words('rightsText')),
  ];
}

function titleOf(network: Network, contact: Contact): string {
  const at = network.rows.actors.get(contact.actorId)?.name ?? '';
  const place = [personName(contact), at].filter(Boolean).join(', ');
  return alive(contact) ? place : `${place} (${words('removed')})`;
}

/**
 * The report as the person gets it: without mentions that are not ticked, for they speak of others (Art. 15 (4)); how many is said. Nobody
 * else is named by the records, neither who is recorded nor who recorded it.
 */
export function handedOver(
  sections: readonly ReportSection[],
  ticked: ReadonlySet<string>,
): readonly ReportSection[] {
  return sections.map((section) => {
    const lines = section.lines
      .filter(({ tick }) => tick === undefined || ticked.has(tick))
      .map(({ outside, ...line }) => ({ ...line, ...outside }));
    const count = section.lines.length - lines.length;
    if (count === 0) return { ...section, lines };
    return { ...section, lines, intro: [section.intro ?? '', words('leftOut', { count })].join(' ').trim() };
  });
}

/** Purpose, basis, source and time: what has to be said beside the data (Art. 15 (1) GDPR). */
function whyLines(network: Network, contacts: readonly Contact[]): ReportLine[] {
  const { self } = network;
  const own = self.ownActorId === undefined ? undefined : network.actors.get(self.ownActorId);
  const said = (key: string) => String(valueOf(self, key) ?? '');
  const sources = [...new Set(contacts.flatMap(({ source, extSource }) => [source, extSource]))];
  const origin = [said('dataOrigin'), ...sources.map((source) => source ?? '')].filter(Boolean);
  const { ended, private: privately } = rulesOf(network);
  const who = [said('controllerName') || own?.name, said('controllerAddress')].filter(Boolean).join(', ');
  const or = (text: string) => text || words('notSaid');
  return [
    { head: fieldLabel('networks', 'controllerName'), text: or(who) },
    ...(said('dpoContact') === ''
      ? []
      : [{ head: fieldLabel('networks', 'dpoContact'), text: said('dpoContact') }]),
    { head: words('purpose'), text: or(self.purpose ?? '') },
    { head: fieldLabel('networks', 'lawfulness'), text: or(said('lawfulness')) },
    { head: fieldLabel('networks', 'dataOrigin'), text: or(origin.join('; ')) },
    { head: words('retention'), text: words('retentionText', { ended, private: privately }) },
  ];
}

function recordLines(network: Network, contact: Contact): ReportLine[] {
  const properties = new Set(
    Object.keys(contact)
      .filter((key) => key !== 'id' && key !== '_del')
      .map((key) => (key.startsWith('own.') ? key : (key.split('.')[0] ?? key))),
  );
  return [...properties].flatMap((key) => {
    const text =
      key === 'actorId'
        ? (network.rows.actors.get(contact.actorId)?.name ?? '')
        : showValue(network, 'contacts', key, contact);
    if (text === '') return [];
    const other = key === 'successorId' ? contact.successorId : undefined;
    const outside = other !== undefined && { outside: { text: functionOf(network, other) } };
    return [{ head: fieldLabel('contacts', key), text, ...outside }];
  });
}

function seatLines(network: Network, { seats }: PersonTraces): ReportLine[] {
  return seats.map(({ seat, key }) => ({
    head: network.nameOf('gremien', seat.gremiumId),
    text: [
      key === 'deputyId' ? words('deputy') : word('model.choice.seats.role', seat.role),
      network.nameOf('actors', seat.actorId),
      periodWords(seat),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
}

function referenceLines(network: Network, { references }: PersonTraces): ReportLine[] {
  return references.map(({ table, record }) =>
    table === 'cooperations'
      ? { head: words('contactOf'), text: tieName(network, record as Cooperation) }
      : {
          head: words('followed'),
          text: recordName(network, table, record.id),
          outside: { text: functionOf(network, record.id) },
        },
  );
}

/** A person without a name: "Kontaktperson (Schulleitung, Grundschule Nord)". */
function functionOf(network: Network, id: Id): string {
  const contact = network.rows.contacts.get(id);
  const at = network.rows.actors.get(contact?.actorId ?? '')?.name;
  const place = [contact?.position, at].filter(Boolean).join(', ');
  const kind = sentence('model.table.contacts', { count: 1 });
  return place === '' ? kind : `${kind} (${place})`;
}

/** What a record is called, removed ones included. */
export function recordName(network: Network, table: TableName, id: Id): string {
  const record = network.rows[table].get(id) as AnyRecord | undefined;
  if (record === undefined || table === 'networks') return network.self.name;
  const kind = sentence(`model.table.${table}`, { count: 1 });
  const name =
    table === 'contacts'
      ? personName(record as Contact)
      : table === 'cooperations'
        ? tieName(network, record as Cooperation)
        : table === 'seats'
          ? network.nameOf('gremien', (record as Seat).gremiumId)
          : String(valueOf(record, 'name') ?? '');
  const named = name === '' ? kind : `${kind} „${name}“`;
  return alive(record) ? named : `${named} (${words('removed')})`;
}

/** What left with personal data in it, by kind and format: how often, and when last. */
function recipientLines(network: Network): ReportLine[] {
  const groups = new Map<string, Disclosure[]>();
  for (const entry of network.disclosures.values()) {
    if (entry.personal !== true) continue;
    const sign = `${entry.kind} ${entry.format ?? ''} ${entry.profile}`;
    groups.set(sign, [...(groups.get(sign) ?? []), entry]);
  }
  return [...groups.values()].map((entries) => {
    const [first] = entries;
    const last = entries
      .map(({ at }) => at)
      .sort()
      .at(-1);
    const kind = word('privacy.kind', first?.kind ?? '');
    return {
      head: [
        first?.format === undefined ? kind : `${kind} (${first.format})`,
        word('privacy.profiles', first?.profile ?? ''),
      ].join(' · '),
      text: words('times', { count: entries.length, date: showDate(last) }),
    };
  });
}
