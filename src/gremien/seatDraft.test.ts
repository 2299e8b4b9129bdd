// Rows of the seat editor: what they start as, what is wrong with them, what they write, and what a pasted list becomes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, rowsFrom } from '../model/change';
import { isChange } from '../model/checks';
import { fold } from '../model/fold';
import { Network } from '../model/network';
import type { Gremium } from '../model/records';
import { gremiumTypes, seatRoles } from '../model/choices';
import { verbs } from '../model/verbs';
import { votesOf } from '../model/voteShares';
import { refChoices } from '../records/suggestions';
import { filterOptions, foldOptions } from '../ui/optionFilter';
import { type DraftRow, fillingOf, isBlank, nextRow, nobody, rowErrors, rowsOf } from './seatDraft';
import { newPersons, pastedRows } from './seatPaste';
import { seatPlans } from './seatTemplates';

const day = '2026-11-22';
const plain = (role: string) => role;
const gremium: Gremium = { id: 'jha', name: 'JHA', type: 'youth_welfare_committee', mandate: 'decides' };
const network = new Network(
  'n',
  rowsFrom({
    networks: [{ id: 'n', name: 'N', epoch: '', createdAt: '' }],
    actors: [
      { id: 'school', name: 'Grundschule Groß Übungsdorf', shortName: 'GS Groß Ü.', type: 'primary_school' },
      { id: 'office', name: 'Jugendamt', type: 'youth_office' },
      { id: 'twin-1', name: 'Förderverein', type: 'school_support_association' },
      { id: 'twin-2', name: 'Förderverein', type: 'school_support_association' },
      { id: 'closed', name: 'Hort Alt', type: 'after_school_care', validTo: '2020-01-01' },
    ],
    contacts: [{ id: 'kim', actorId: 'office', firstName: 'Kim', lastName: 'Muster' }],
    gremien: [gremium],
    seats: [
      { id: 's1', gremiumId: 'jha', actorId: 'school', role: 'guest', validFrom: '2026-01-01' },
      {
        id: 's2',
        gremiumId: 'jha',
        actorId: 'office',
        role: 'chair',
        holderId: 'kim',
        votes: 1,
        voting: true,
      },
      { id: 's3', gremiumId: 'jha', actorId: 'office', role: 'guest', validTo: '2020-01-01' },
      { id: 's4', gremiumId: 'jha', actorId: 'office', role: 'guest', validFrom: '2027-01-01' },
    ],
  }),
);
const begun = rowsOf(network, 'jha', day, plain);
const fresh = (patch: Partial<DraftRow>): DraftRow => ({
  ...nextRow('new', undefined, gremium, plain),
  ...patch,
});

function written(rows: readonly DraftRow[]): Network {
  let next = 0;
  const world = { today: day, newId: () => `fresh-${String(next++)}` };
  const answer = verbs.fillSeats(network, fillingOf('jha', begun, rows), world);
  if (!isChange(answer)) throw new Error(JSON.stringify(answer));
  return new Network('n', apply(network.rows, answer));
}

describe('the rows of the seat editor', () => {
  it('are the seats of the day and later ones, chair first; what is over is not touched', () => {
    expect(begun.map(({ seatId }) => seatId)).toEqual(['s2', 's1', 's4']);
    expect(begun[0]).toMatchObject({ holder: { id: 'kim', text: 'Kim Muster' }, votes: '1', from: '' });
    expect(fillingOf('jha', begun, begun)).toEqual({ gremiumId: 'jha', rows: [], removed: [] });
  });

  it('go on as a list filled by hand: chair, members, then the role of the new row above', () => {
    const first = nextRow('a', undefined, gremium, plain);
    expect([first.role.id, first.votes]).toEqual(['chair', '1']);
    expect(nextRow('b', first, gremium, plain).role.id).toBe('voting_member');
    const guest = { ...first, role: { id: 'guest', text: 'guest' }, from: '1.1.26' };
    expect(nextRow('c', guest, gremium, plain)).toMatchObject({
      role: { id: 'guest' },
      votes: '',
      from: '1.1.26',
    });
    expect(nextRow('d', { ...guest, seatId: 's' }, gremium, plain)).toMatchObject({
      role: { id: 'voting_member' },
      from: '',
    });
  });

  it('say plainly what is not clear, and a blank row says nothing', () => {
    const office = { id: 'office', text: 'Jugendamt' };
    expect(rowErrors(fresh({}))).toEqual({});
    expect(rowErrors(fresh({ actor: office }))).toEqual({});
    expect(rowErrors(fresh({ actor: { text: 'Hort' } }))).toEqual({ actor: 'actor' });
    expect(rowErrors(fresh({ actor: { text: 'Hort' }, newType: '' }))).toEqual({ newType: 'type' });
    expect(rowErrors(fresh({ holder: { text: 'Kim' } }))).toEqual({ actor: 'actorMissing' });
    expect(
      rowErrors(
        fresh({ actor: office, role: nobody, votes: '1,5', nominatedBy: { text: 'x' }, from: '31.2.26' }),
      ),
    ).toEqual({ role: 'role', votes: 'votes', nominatedBy: 'nominatedBy', from: 'date' });
    expect(rowErrors(fresh({ actor: office, from: '1.2.26', to: '1.1.26' }))).toEqual({ to: 'period' });
  });

  it('write new seats with people nobody has entered yet, and only what has changed of the others', () => {
    const [chair, guest] = begun;
    if (!chair || !guest) throw new Error('no rows');
    const after = written([
      { ...chair, holder: { text: 'Dr. Erika von Muster' }, vacant: false },
      { ...guest, votes: '2', to: '31.12.2026' },
      fresh({ actor: { text: 'Hort Neu' }, newType: 'after_school_care', vacant: true, from: '1.8.26' }),
      fresh({ key: 'blank' }),
    ]);
    expect(after.seats.get('s2')).toMatchObject({ holderId: 'kim', validTo: '2026-11-21' });
    const next = after.seatsIn('jha').find(({ validFrom }) => validFrom === day);
    expect(after.nameOf('contacts', next?.holderId)).toBe('Dr. Erika von Muster');
    expect(next).toMatchObject({ role: 'chair', votes: 1, voting: true });
    expect(after.seats.get('s1')).toEqual({
      id: 's1',
      gremiumId: 'jha',
      actorId: 'school',
      role: 'guest',
      votes: 2,
      voting: true,
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
    });
    const added = after.seatsIn('jha').find(({ vacant }) => vacant === true);
    expect(after.actors.get(added?.actorId ?? '')).toMatchObject({
      name: 'Hort Neu',
      type: 'after_school_care',
    });
    expect(added).toMatchObject({
      role: 'chair',
      vacant: true,
      votes: 1,
      voting: true,
      validFrom: '2026-08-01',
    });
    expect(after.seats.has('s4')).toBe(false);
    const { removed } = fillingOf('jha', begun, begun.slice(1));
    expect(removed).toEqual([
      {
        id: 's2',
        before: expect.objectContaining({
          role: 'chair',
          votes: 1,
          voting: true,
          holderId: 'kim',
          deputyId: null,
        }) as unknown,
      },
    ]);
    // The right to vote that goes along with the votes is compared with what the seat said of it.
    const [first] = fillingOf(
      'jha',
      begun,
      begun.map((row) => (row === chair ? { ...row, votes: '0' } : row)),
    ).rows;
    expect(first).toMatchObject({ after: { votes: 0, voting: false }, before: { votes: 1, voting: true } });
    expect(after.seats.has('s3')).toBe(true);
  });
});

describe('a pasted list', () => {
  const paste = (text: string) =>
    pastedRows(
      network,
      day,
      text.split('\n').map((line) => line.split('\t')),
      plain,
    );

  it('finds names whatever their spelling, and asks about strangers, namesakes and who has closed', () => {
    const rows = paste(
      'Organisation\nGRUNDSCHULE GROSS UEBUNGSDORF\n\nGS Gross Ü.\nFörderverein\nHort Alt\nVerein Fremd ',
    );
    expect(rows.map(({ actor }) => actor)).toEqual([
      { id: 'school', text: 'GRUNDSCHULE GROSS UEBUNGSDORF' },
      { id: 'school', text: 'GS Gross Ü.' },
      { id: undefined, text: 'Förderverein' },
      { id: undefined, text: 'Hort Alt' },
      { id: undefined, text: 'Verein Fremd' },
    ]);
  });

  it('takes the letters of the map for the one organisation that bears them, and asks about several', () => {
    expect(paste('ja\nGS\nFV\nHORT').map(({ actor }) => actor?.id)).toEqual([
      'office',
      'school',
      undefined,
      undefined,
    ]);
  });

  it('tells role, votes, people, days and vacancy apart by what stands in the cells', () => {
    expect(paste('Jugendamt\tVorsitz\t2\tKim Muster\tAlex Beispiel\t1.8.2026\t31.7.2028')[0]).toEqual({
      actor: { id: 'office', text: 'Jugendamt' },
      role: { id: 'chair', text: 'chair' },
      votes: '2',
      holder: { id: 'kim', text: 'Kim Muster' },
      deputy: { text: 'Alex Beispiel' },
      from: '1.8.2026',
      to: '31.7.2028',
    });
    expect(paste('Jugendamt\tunbesetzt\tGast')[0]).toMatchObject({ vacant: true, role: { id: 'guest' } });
  });

  it('knows the persons of the organisation however they are written, and tells how many are new', () => {
    const rows = paste(
      'Jugendamt\tFrau MUSTER, Kim\tAlex Beispiel\nJugendamt\tAlex Beispiel\nGS Groß Ü.\tKim Muster',
    );
    expect(rows.map(({ holder }) => holder)).toEqual([
      { id: 'kim', text: 'Kim Muster' },
      { text: 'Alex Beispiel' },
      { text: 'Kim Muster' },
    ]);
    expect(newPersons(rows)).toBe(2);
  });

  it('never throws and names every line that names somebody', () => {
    const cell = fc.string().filter((text) => !/[\t\n]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 6 }), (matrix) => {
        const rows = pastedRows(network, day, [['Akteur'], ...matrix], plain);
        expect(rows.map(({ actor }) => actor?.text)).toEqual(
          matrix.map(([name = '']) => name.trim()).filter((name) => name !== ''),
        );
        for (const row of rows) expect(isBlank(fresh(row))).toBe(false);
      }),
    );
  });
});

describe('the list of organisations', () => {
  const options = refChoices(network, 'actors');
  const found = (text: string) =>
    filterOptions(options, foldOptions(options, fold), text, fold).map(({ value }) => value);

  it('finds who alone bears the letters of the map, and guesses nobody among several', () => {
    const letters = ['office', 'twin-1'].map(
      (id) => network.typeOf({ type: network.actors.get(id)?.type ?? '' }).abbr,
    );
    expect(letters.map((each) => found(each))).toEqual([['office'], []]);
  });
});

describe('a template', () => {
  it('shares the votes of the committee nine to six and knows only roles there are', () => {
    const votes = (council: boolean) =>
      seatPlans('youth_welfare_committee')
        .filter(({ expects }) => (expects === 'council') === council)
        .reduce((sum, { role }) => sum + votesOf({ role }), 0);
    expect([votes(true), votes(false)]).toEqual([9, 6]);
    for (const type of gremiumTypes)
      for (const { role } of seatPlans(type)) expect(seatRoles as readonly string[]).toContain(role);
  });
});
