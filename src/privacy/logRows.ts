// The export log in words: rows for table and file, and the text that answers what was in a file that is lost (Art. 33 GDPR).
import { localDay, showMoment, showTime } from '../i18n/showMoment';
import { sentence, showDate, showNumber, word } from '../i18n/translate';
import type { Network } from '../model/network';
import type { Disclosure, Id } from '../model/records';

export interface LogRow {
  readonly id: Id;
  /** ISO time, for sorting. */
  readonly at: string;
  readonly day: string;
  readonly time: string;
  readonly kind: string;
  readonly format: string;
  readonly profile: string;
  readonly records: string;
  readonly persons: string;
  readonly isPersonal: boolean;
  readonly user: string;
}

/** The latest first. */
export function logRows(network: Network): readonly LogRow[] {
  return [...network.disclosures.values()]
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map((entry) => ({
      id: entry.id,
      at: entry.at,
      day: showDate(localDay(entry.at)),
      time: showTime(entry.at),
      kind: word('privacy.kind', entry.kind),
      format: (entry.format ?? '').toUpperCase(),
      profile: word('privacy.profiles', entry.profile),
      records: entry.records === undefined ? '' : showNumber(entry.records),
      persons: entry.persons === undefined ? '' : showNumber(entry.persons),
      isPersonal: entry.personal === true,
      user: entry.user ?? '',
    }));
}

const columns = [
  'day',
  'time',
  'kind',
  'format',
  'profile',
  'records',
  'persons',
  'personal',
  'user',
] as const;
export type LogColumn = (typeof columns)[number];

export function logText(row: LogRow, column: LogColumn): string {
  return column === 'personal' ? word('model', row.isPersonal ? 'yes' : 'no') : row[column];
}

/** Header and rows as they are written into a file. */
export function logTable(rows: readonly LogRow[]): readonly (readonly string[])[] {
  return [
    columns.map((column) => word('privacy.log.column', column)),
    ...rows.map((row) => columns.map((column) => logText(row, column))),
  ];
}

/** What can be said of the chosen entries to the data protection officer: everything the log knows, and what it does not. */
export function lossText(network: Network, chosen: readonly Disclosure[], now: string): string {
  const entries = [...chosen].sort((a, b) => (a.at < b.at ? -1 : 1));
  const personal = entries.filter(({ personal: isPersonal }) => isPersonal === true);
  const lines = entries.map((entry) => {
    const said = {
      at: showMoment(entry.at),
      kind: word('privacy.kind', entry.kind),
      format: entry.format === undefined ? '' : ` (${entry.format.toUpperCase()})`,
      profile: word('privacy.profiles', entry.profile),
      records: sentence('privacy.log.records', { count: entry.records ?? 0 }),
      persons: sentence('privacy.log.persons', { count: entry.persons ?? 0 }),
      user: entry.user === undefined ? '' : sentence('privacy.loss.by', { user: entry.user }),
    };
    return `– ${sentence(entry.personal === true ? 'privacy.loss.personal' : 'privacy.loss.plain', said)}`;
  });
  const profiles = [...new Set(personal.map(({ profile }) => profile))];
  return [
    sentence('privacy.loss.head', { name: network.self.name, at: showMoment(now) }),
    '',
    ...lines,
    '',
    sentence('privacy.loss.sorts', {}),
    ...(personal.length === 0
      ? [`– ${sentence('privacy.loss.none', {})}`]
      : profiles.map((profile) => `– ${word('privacy.loss.profiles', profile)}`)),
    '',
    ...(personal.length === 0
      ? []
      : [sentence('privacy.loss.persons', { count: Math.max(...personal.map((one) => one.persons ?? 0)) })]),
    sentence('privacy.loss.who', {}),
    sentence('privacy.loss.duty', {}),
  ].join('\n');
}
