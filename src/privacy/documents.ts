// The documents that data protection asks for, written from what the network says of itself and what it really holds.
import {
  documentTexts as texts,
  missingTexts,
  standardAuthority,
  standardLawfulness,
  standardOrigin,
} from '../i18n/gdprTexts';
import type { Network } from '../model/network';
import type { IsoDate } from '../model/records';
import { rulesOf } from '../model/retention';
import { dataCategories, personCategories, recipientCategories } from './documentFacts';

export const documentCodes = ['record', 'information', 'accessibility'] as const;
export type DocumentCode = (typeof documentCodes)[number];

export interface DocumentPart {
  readonly title: string;
  readonly lines: readonly string[];
  /** A list below the lines. */
  readonly list?: readonly string[];
}

export interface GdprDocument {
  readonly code: DocumentCode;
  readonly title: string;
  readonly asOf: string;
  readonly parts: readonly DocumentPart[];
  /** Codes of the settings that are empty; each is named where it belongs. */
  readonly missing: readonly MissingCode[];
}

export type MissingCode = keyof typeof missingTexts;

/** Pure. `kindWord` names a way out as the export log calls it. Always German: these are documents of German law. */
export function documentOf(
  code: DocumentCode,
  network: Network,
  day: IsoDate,
  kindWord: (kind: string) => string,
): GdprDocument {
  const missing = new Set<MissingCode>();
  const said = (key: MissingCode): string => {
    const text = network.self[key]?.trim() ?? '';
    if (text !== '') return text;
    missing.add(key);
    return texts.missing(missingTexts[key]);
  };
  const parts = {
    record: () => recordParts(network, said, kindWord),
    information: () => informationParts(network, said),
    accessibility: () => accessibilityParts(network, day, said),
  }[code]();
  return {
    code,
    title: texts[code].title,
    asOf: texts.asOf(network.self.name, germanDay(day)),
    parts,
    missing: [...missing],
  };
}

type Said = (key: MissingCode) => string;

function recordParts(
  network: Network,
  said: Said,
  kindWord: (kind: string) => string,
): readonly DocumentPart[] {
  const { record } = texts;
  const recipients = recipientCategories(network, kindWord);
  return [
    { title: record.activity, lines: [record.activityText(network.self.name)] },
    { title: record.controller, lines: [said('controllerName'), said('controllerAddress')] },
    { title: record.dpo, lines: [said('dpoContact')] },
    { title: record.purpose, lines: [said('purpose')] },
    { title: record.lawfulness, lines: [lawfulnessOf(network)] },
    { title: record.persons, lines: [], list: personCategories(network) },
    { title: record.data, lines: [record.noCases], list: dataCategories(network) },
    {
      title: record.recipients,
      lines: [recipients.length === 0 ? record.noRecipients : record.recipientsText],
      list: recipients,
    },
    { title: record.thirdCountry, lines: [record.thirdCountryText] },
    { title: record.retention, lines: [], list: retentionLines(network) },
    { title: record.measures, lines: [], list: record.measuresList },
    { title: record.note, lines: [record.noteText] },
  ];
}

function informationParts(network: Network, said: Said): readonly DocumentPart[] {
  const { information } = texts;
  const { dataOrigin, authority } = network.self;
  return [
    {
      title: information.controller,
      lines: [information.intro, said('controllerName'), said('controllerAddress')],
    },
    { title: information.dpo, lines: [said('dpoContact')] },
    { title: information.purpose, lines: [said('purpose'), lawfulnessOf(network)] },
    { title: information.data, lines: [texts.record.noCases], list: dataCategories(network) },
    { title: information.origin, lines: [dataOrigin ?? standardOrigin] },
    { title: information.recipients, lines: [information.recipientsText] },
    { title: information.retention, lines: [], list: retentionLines(network) },
    { title: information.rights, lines: [], list: information.rightsList },
    { title: information.objection, lines: [information.objectionText] },
    { title: information.complaint, lines: [information.complaintText(authority ?? standardAuthority)] },
    { title: information.duty, lines: [information.dutyText] },
  ];
}

function accessibilityParts(network: Network, day: IsoDate, said: Said): readonly DocumentPart[] {
  const { accessibility } = texts;
  return [
    {
      title: accessibility.scope,
      lines: [said('controllerName'), accessibility.scopeText(network.self.name)],
    },
    { title: accessibility.state, lines: [accessibility.stateText] },
    { title: accessibility.limits, lines: [accessibility.limitsText] },
    { title: accessibility.made, lines: [accessibility.madeText(germanDay(day))] },
    { title: accessibility.feedback, lines: [said('feedbackContact')] },
    { title: accessibility.enforcement, lines: [accessibility.enforcementText] },
  ];
}

function lawfulnessOf({ self }: Network): string {
  return self.lawfulness ?? standardLawfulness;
}

function retentionLines(network: Network): readonly string[] {
  const rules = rulesOf(network);
  const { retention } = texts;
  return [
    retention.ended(rules.ended),
    retention.private(Math.min(rules.private, rules.ended)),
    retention.removed(rules.removed),
    retention.stale(rules.stale),
    retention.request,
  ];
}

function germanDay(day: IsoDate): string {
  const [year, month, date] = day.split('-');
  return `${date ?? ''}.${month ?? ''}.${year ?? ''}`;
}

/** As plain text, to be put into a letter or an e-mail. */
export function documentText({ title, asOf, parts }: GdprDocument): string {
  const told = parts.map((part) =>
    [part.title, ...part.lines, ...(part.list ?? []).map((line) => `- ${line}`)].join('\n'),
  );
  return [`${title}\n${asOf}`, ...told].join('\n\n');
}
