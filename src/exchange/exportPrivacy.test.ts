// A network in which every field of every record carries a secret of its own, written in every format with every profile: exactly
// those leave that may.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { fields } from '../model/fields';
import { insideOf, isPersonal } from '../model/inside';
import { Network } from '../model/network';
import { leaves, nothingTicked, personRefs, type Release, releaseProfiles } from '../model/privacy';
import type { AnyRecord, Id, Scalar } from '../model/records';
import { type ListKind, listKinds } from '../formats/columns';
import { type ExportCode, exportCodes, exportFormat } from '../formats/exportFormats';
import { readZip } from '../formats/zip';
import { everything, sampleAbout, whole } from './export.sample';
import { writeExport } from './exportWriting';

interface Secret {
  readonly kind: ListKind;
  readonly property: string;
  /** What is looked for in a file. */
  readonly texts: readonly string[];
  /** The person it is a secret of. */
  readonly person?: Id;
}

const secrets: Secret[] = [];
/** Say how the records hang together, or are drawn by the format itself. */
const bones = [
  'name',
  'type',
  'kind',
  'role',
  'intensity',
  'status',
  'directed',
  'voting',
  'vacant',
  'from',
  'to',
];
const persons = { open: {}, flagged: { objection: true }, private: { privateAddress: true } } as const;

/** Letters only, so that no format writes them in another way. */
const letters = (count: number) => [...String(count)].map((digit) => 'qwxyzjkvhf'[Number(digit)]).join('');

function secretive(kind: ListKind, id: Id, bone: Readonly<Record<string, Scalar>>, person?: Id): AnyRecord {
  const record: Record<string, Scalar> = { id, ...bone };
  for (const field of fields[kind]) {
    const { key } = field;
    // Whoever has a day of objection has objected.
    if (key === 'objectionAt' && person === 'open') continue;
    if (key in bone || bones.includes(key) || field.kind === 'ref' || field.kind === 'flag') continue;
    const count = secrets.length + 1;
    const text = `Geheim${letters(count)}x`;
    const day = `19${String(10 + (count % 90))}-0${String(1 + (count % 9))}-${String(10 + (count % 19))}`;
    const value = field.kind === 'number' ? 700_000 + count : field.kind === 'date' ? day : text;
    record[field.kind === 'list' ? `${key}.${text}` : key] = field.kind === 'list' ? true : value;
    const texts = field.kind === 'date' ? [day, day.split('-').reverse().join('.')] : [String(value)];
    secrets.push({ kind, property: key, texts, ...(person !== undefined && { person }) });
  }
  const own = `Geheim${letters(secrets.length + 1)}x`;
  record['own.Feld'] = own;
  secrets.push({ kind, property: 'own.Feld', texts: [own], ...(person !== undefined && { person }) });
  return record as unknown as AnyRecord;
}

const ids = Object.keys(persons) as (keyof typeof persons)[];
const network = new Network(
  'net-1',
  rowsFrom({
    networks: [{ id: 'net-1', name: 'Testnetz', epoch: 'e', createdAt: '2026-11-22' }],
    actors: ['a', 'b'].map((id) =>
      secretive('actors', id, { name: `Akteur ${id}`, type: 'police', veto: true }),
    ),
    contacts: ids.map((id) => secretive('contacts', id, { actorId: 'a', ...persons[id] }, id)),
    cooperations: ids.map((id) =>
      secretive('cooperations', `t-${id}`, { actorA: 'a', actorB: 'b', intensity: 2, contactA: id }),
    ),
    relations: [secretive('relations', 'r', { from: 'a', kind: 'partOf', to: 'b' })],
    gremien: [secretive('gremien', 'g', { name: 'Gremium', type: 'project_group' })],
    seats: ids.map((id) =>
      secretive('seats', `s-${id}`, {
        gremiumId: 'g',
        actorId: 'a',
        role: 'chair',
        holderId: id,
        deputyId: id,
      }),
    ),
  } as never),
);

/** All text in a file, in an archive of all its files; folded lines are unfolded. */
function textIn(bytes: Uint8Array, name: string): string {
  const zip = /\.(?:zip|xlsx)$/.test(name) ? readZip(bytes) : undefined;
  const pieces = zip?.ok === true ? [...zip.entries] : [[name, bytes] as const];
  return pieces
    .map(([path, piece]) => (path.endsWith('.xlsx') ? textIn(piece, path) : new TextDecoder().decode(piece)))
    .join('\n')
    .replaceAll('\r\n ', '');
}

/** Everything of an export; a list format writes each list it has a place for. */
function written(format: ExportCode, release: Release): string {
  const parts = whole(network, format, release);
  const files = exportFormat(format).writes === 'list' ? parts.map((part) => [part]) : [parts];
  return files
    .map((some) => {
      const about = { about: sampleAbout, called: 'probe', networkId: 'net-1', rows: network.rows };
      const { bytes, name } = writeExport({ format, parts: some, release, ...about });
      return textIn(bytes, name);
    })
    .join('\n');
}

const isIn = (text: string) => (secret: Secret) => secret.texts.some((one) => text.includes(one));
const called = ({ kind, property, person = '' }: Secret) => `${kind}.${property} ${person}`;

function mayLeave({ profile, ticked }: Release, { kind, property, person }: Secret): boolean {
  if (profile === 'gremium' && person !== undefined && person !== 'open') return false;
  return leaves(profile, ticked, kind, property);
}

const ticks = [
  nothingTicked,
  { working: true, own: false },
  { working: false, own: true },
  everything.ticked,
];

describe.each(exportCodes)('%s', (format) => {
  const carried = secrets.filter(isIn(written(format, everything)));

  it.each(releaseProfiles)('lets with %s leave exactly what may', (profile) => {
    for (const ticked of ticks) {
      const text = written(format, { profile, ticked });
      // An address book of nobody names no organisation either.
      const wanted = (format === 'vcard' && profile === 'public' ? [] : carried).filter((secret) =>
        mayLeave({ profile, ticked }, secret),
      );
      const found = secrets.filter(isIn(text));
      expect({ ticked, left: found.map(called) }).toEqual({ ticked, left: wanted.map(called) });
      expect(profile === 'internal' ? '' : text).not.toMatch(
        /Veto|Einfluss|Klima|Widerspruch|Private Adresse|Einwilligung/,
      );
    }
  });

  it('carries something that only the office may see, so that keeping it back is worth something', () => {
    const isBare = exportFormat(format).isBare === true;
    expect(
      carried.some((secret) => !mayLeave({ profile: 'public', ticked: everything.ticked }, secret)),
    ).toBe(!isBare);
  });
});

it('is said to be personal as soon as anything of a person leaves, and never before', () => {
  for (const profile of releaseProfiles) {
    for (const ticked of ticks) {
      const release = { profile, ticked };
      const parts = whole(network, 'workbook', release);
      const inside = insideOf(
        parts.map((part) => {
          const table: ReadonlyMap<Id, AnyRecord> = network.living(part.kind);
          const refs = new Set(
            part.properties.filter((property) => personRefs(part.kind).includes(property)),
          );
          expect(profile === 'public' && refs.size > 0).toBe(false);
          return { ...part, records: part.ids.flatMap((id) => table.get(id) ?? []) };
        }),
      );
      expect(isPersonal(inside)).toBe(profile !== 'public');
      expect(inside.hasWorking).toBe(profile === 'internal' && ticked.working);
      expect(inside.hasPrivate).toBe(profile === 'internal');
    }
  }
});

it('has a secret for every list and for every class', () => {
  expect(new Set(secrets.map(({ kind }) => kind))).toEqual(new Set(listKinds));
  expect(new Set(secrets.flatMap(({ texts }) => texts)).size).toBe(
    secrets.flatMap(({ texts }) => texts).length,
  );
});
