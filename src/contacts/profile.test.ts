// A Steckbrief holds what its actor may see and nothing else, and what was corrected in it comes back as exactly that.
import { describe, expect, it } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { excelGerman, toCsvBytes } from '../formats/csvWrite';
import { toWorkbook } from '../formats/excelWrite';
import { readFile } from '../formats/importReading';
import { type Op, rowsFrom } from '../model/change';
import { isPersonal } from '../model/inside';
import { Network, validOn } from '../model/network';
import type { Actor, Contact } from '../model/records';
import { freshList } from '../planning/importList';
import { acceptedChange } from '../planning/planAccepted';
import { noDecisions } from '../planning/planItems';
import { planLists } from '../planning/planLists';
import { insideProfiles, profileActorFields, profileContactFields, profileFiles, profileOf } from './profile';

const today = '2026-11-22';
const demo = buildDemo('L', today);
const school = demo.records.actors?.find(({ type }) => type === 'primary_school') as Actor;
const secret: Partial<Actor> = {
  note: 'GEHEIM Bemerkung',
  influence: 3,
  veto: true,
  'tag.GEHEIM Schlagwort': true,
  'own.GEHEIM Feld': 'GEHEIM eigen',
  source: 'GEHEIM Quelle',
};
const own: Contact[] = [
  {
    id: 'contact-a',
    actorId: school.id,
    lastName: 'Ahorn',
    position: 'Schulleitung',
    phone: '030 23125-001',
    email: 'ahorn@schule.example',
    consent: 'GEHEIM Einwilligung',
    'mailing.GEHEIM Verteiler': true,
    verifiedAt: '2025-01-02',
  },
  {
    id: 'contact-b',
    actorId: school.id,
    lastName: 'Geheim-Birke',
    position: 'Elternvertretung',
    email: 'geheim-privat@example.org',
    privateAddress: true,
  },
  {
    id: 'contact-d',
    actorId: school.id,
    lastName: 'Geheim-Eiche',
    position: 'Sekretariat',
    email: 'geheim-eiche@schule.example',
    objection: true,
  },
  {
    id: 'contact-c',
    actorId: school.id,
    lastName: 'GEHEIM-Früher',
    position: 'Schulleitung',
    validTo: '2020-01-01',
  },
];
const network = new Network(
  'net-1',
  rowsFrom({
    ...demo.records,
    networks: [{ id: 'net-1', name: 'Testnetz', epoch: 'e', createdAt: today }],
    actors: [...(demo.records.actors ?? [])].map((actor) =>
      actor.id === school.id ? { ...actor, ...secret } : actor,
    ),
    contacts: [...(demo.records.contacts ?? []).filter(({ actorId }) => actorId !== school.id), ...own],
  }),
);
const about = { title: 'Testnetz', day: today, subtitle: '' };
const profile = profileOf(network, school.id, today);
if (!profile) throw new Error('no profile');

/** All cells of the form, sheet by sheet, and the same list again after a correction. */
async function sheetsOf(bytes: Uint8Array, name: string) {
  const read = await readFile({ name, bytes, choices: [] }, () => {});
  if (read.kind !== 'read') throw new Error('refused');
  return read.lists;
}

async function opsOf(name: string, bytes: Uint8Array): Promise<readonly Op[]> {
  const read = await readFile({ name, bytes, choices: [] }, () => {});
  if (read.kind !== 'read') throw new Error('refused');
  const lists = read.lists.map((list) => ({ ...freshList(list, network, name), name: list.name }));
  let next = 0;
  const world = { today, newId: () => `fresh-${next++}` };
  const plan = planLists(lists, noDecisions, network, world, name);
  expect(plan.problems).toEqual([]);
  return acceptedChange(plan, noDecisions).change.ops.filter(({ table }) => !table.startsWith('source'));
}

const correct = (row: readonly string[]) =>
  row.map((cell) => (cell === '030 23125-001' ? '030 23125-777' : cell === 'Ahorn' ? 'Ahorn-Neu' : cell));

describe('a Steckbrief', () => {
  it('names only fields that may leave, and people of today who did not object and are reached at work', () => {
    expect(profile.people.map(({ lastName }) => lastName)).toEqual(['Ahorn']);
    expect(profile.people[0]).toMatchObject({ email: 'ahorn@schule.example' });
    expect(profile.people[0]).not.toHaveProperty('consent');
    for (const key of ['note', 'influence', 'veto', 'tag', 'source', 'verifiedBy', 'ring', 'status'])
      expect(profileActorFields).not.toContain(key);
    for (const key of ['objection', 'consent', 'mailing', 'privateAddress', 'source', 'informedAt'])
      expect(profileContactFields).not.toContain(key);
  });

  it.each(['xlsx', 'csv'] as const)('as %s holds nothing that is not its own', async (form) => {
    const texts = await Promise.all(
      profileFiles(network, profile, form, about).map(async ({ bytes, extension }) =>
        (await sheetsOf(bytes, `steckbrief.${extension}`)).map(({ table }) => table?.rows),
      ),
    );
    const written = JSON.stringify(texts);
    expect(written).toContain('Ahorn');
    expect(written).not.toMatch(/geheim/i);
    const others = [...network.contacts.values()].filter(({ actorId }) => actorId !== school.id);
    expect(others.length).toBeGreaterThan(200);
    expect(others.filter(({ email }) => email !== undefined && written.includes(email))).toEqual([]);
  });

  it('sent back as it was changes nothing', async () => {
    for (const form of ['xlsx', 'csv'] as const) {
      for (const { bytes, extension } of profileFiles(network, profile, form, about))
        expect(await opsOf(`Steckbrief.${extension}`, bytes)).toEqual([]);
    }
  });

  it.each(['xlsx', 'csv'] as const)(
    'sent back as %s with two corrections changes exactly these two',
    async (form) => {
      const ops: Op[] = [];
      for (const { bytes, extension, name } of profileFiles(network, profile, form, about)) {
        const lists = await sheetsOf(bytes, `Steckbrief_${name}.${extension}`);
        const sheets = lists.map((list) => ({
          name: list.name,
          rows: [list.table?.header ?? [], ...(list.table?.rows.map(correct) ?? [])],
        }));
        const back = form === 'xlsx' ? toWorkbook(sheets) : toCsvBytes(sheets[0]?.rows ?? [], excelGerman);
        ops.push(...(await opsOf(`Steckbrief_${name}.${extension}`, back)));
      }
      expect(ops.map(({ table, id, set }) => ({ table, id, set }))).toEqual([
        { table: 'contacts', id: 'contact-a', set: { lastName: 'Ahorn-Neu', phone: '030 23125-777' } },
      ]);
    },
  );

  it('for everybody names nobody, and counts what is inside', () => {
    const open = profileOf(network, school.id, today, 'public');
    expect(open).toMatchObject({ people: [], vacant: [] });
    expect(open?.actor).not.toHaveProperty('phone');
    expect(open && isPersonal(insideProfiles([open]))).toBe(false);
    expect(insideProfiles([profile])).toMatchObject({ persons: 1, hasPrivate: false, hasWorking: false });
  });

  it('does not call a function vacant whose holder stays here', () => {
    expect(profile.vacant).not.toContain('Sekretariat');
    expect(profile.vacant).not.toContain('Elternvertretung');
  });

  it('of a day has the people and seats of that day', () => {
    const earlier = profileOf(network, school.id, '2019-05-01');
    expect(earlier?.people.map(({ lastName }) => lastName)).toContain('GEHEIM-Früher');
    expect(earlier?.seats.every((seat) => validOn(seat, '2019-05-01'))).toBe(true);
  });
});
