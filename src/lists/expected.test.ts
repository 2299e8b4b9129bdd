// Lists of the example district, compared with files that somebody has read: mailing list, letters, labels, roster, phones, schools.
import { describe, expect, it } from 'vitest';
import { buildDemo } from '../demo/buildDemo';
import { toCsv } from '../formats/csvWrite';
import { readPhone } from '../formats/phoneNumbers';
import { rowsFrom } from '../model/change';
import { envelopeLines } from '../model/letters';
import { Network, validOn } from '../model/network';
import { answersTo, type Criteria, nameOf } from '../model/questions';
import { bccTexts, recipientsOf } from '../model/recipients';
import { deliveredCriteria } from '../session/questions';
import { labelFormats, labelSpots } from './labelSheets';
import { attendanceTable, letterTable, phoneTable, rosterTable, schoolTable, type Table } from './listTables';

const today = '2026-11-22';
const demo = new Network('net-1', rowsFrom(buildDemo('L', today).records));
const answers = (criteria: Criteria) => answersTo(demo, criteria, today);
const mitte = answers(deliveredCriteria('support', 'Mitte'));
const nord = answers(deliveredCriteria('everybody', 'Nord'));
const heads = answers(deliveredCriteria('heads', 'Mitte'));
const tabbed = (table: Table) => table.map((row) => `${row.join('\t')}\n`).join('');

describe('the lists of the example district', () => {
  it('as BCC: names, addresses, and who is left out and why', async () => {
    const { kept, left } = recipientsOf(nord, 'mail');
    const lines = [
      ...kept.map((listed) => `${nameOf(listed)}\t${listed.actor.name}`),
      '',
      ...bccTexts(kept, 50),
      '',
      ...left.map(({ listed, reason, detail = '' }) => [reason, nameOf(listed), detail].join('\t')),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./expected/bcc-nord.txt');
    expect(bccTexts(recipientsOf(mitte, 'mail').kept)).toHaveLength(1);
  });

  it('as form letters', async () => {
    const { kept } = recipientsOf(heads, 'post');
    const csv = toCsv(letterTable(kept, readPhone, true));
    // As a German Excel wants it; the file beside this one has the line ends of whoever checked it out.
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv.match(/(?<!\r)\n/)).toBeNull();
    await expect(csv.replaceAll('\r\n', '\n')).toMatchFileSnapshot(
      './expected/serienbrief-schulleitungen-mitte.csv',
    );
  });

  it('as labels at their places', async () => {
    const { kept } = recipientsOf(heads, 'post');
    const spots = labelSpots(labelFormats.a37, kept.length, { start: 5, shiftX: 0, shiftY: 0 });
    const lines = kept.map((listed, at) => {
      const { page = 0, number = 0, x = 0, y = 0 } = spots[at] ?? {};
      const place = `${String(page + 1)}/${String(number)} ${String(x)}|${String(y)} mm`;
      return `${place}\t${envelopeLines(listed).join(' / ')}\n`;
    });
    await expect(lines.join('')).toMatchFileSnapshot('./expected/etiketten-schulleitungen-mitte.txt');
  });

  it('as the roster of a Gremium, the vacant seat in its place', async () => {
    const jha = [...demo.gremien.values()].find(({ shortName }) => shortName === 'JHA');
    const seats = demo.seatsIn(jha?.id ?? '').filter((seat) => validOn(seat, today));
    const table = rosterTable(demo, jha?.id ?? '', seats, readPhone, today);
    await expect(tabbed(table)).toMatchFileSnapshot('./expected/gremienliste-jha.txt');
  });

  it('as a roster tells votes only where a Gremium decides or a seat says so', () => {
    const votesOf = (mandate: string | undefined, more: object = {}) => {
      const gremium = { id: 'g', name: 'Runde', type: 'round_table', ...(mandate && { mandate }) };
      const seat = { id: 's', gremiumId: 'g', actorId: 'a', role: 'chair', ...more };
      const actor = { id: 'a', name: 'Amt', type: 'youth_office' };
      const one = new Network('n', rowsFrom({ gremien: [gremium], seats: [seat], actors: [actor] }));
      return rosterTable(one, 'g', [seat], readPhone, today)[1]?.[4];
    };
    expect(['decides', 'exchanges', undefined].map((mandate) => votesOf(mandate))).toEqual(['1', '', '']);
    expect(votesOf('exchanges', { voting: true })).toBe('1');
    expect(votesOf('exchanges', { votes: 2 })).toBe('2');
    expect(votesOf('decides', { voting: false })).toBe('beratend');
  });

  it('as a roster never names who has left', () => {
    const left = [...demo.seats.values()].find((seat) => {
      const holder = demo.contacts.get(seat.holderId ?? '');
      return validOn(seat, today) && holder !== undefined && !validOn(holder, today);
    });
    const seats = demo.seatsIn(left?.gremiumId ?? '').filter((seat) => validOn(seat, today));
    const { ended } = answers({ ...deliveredCriteria('members', left?.gremiumId ?? '') });
    expect(ended.map(({ id }) => id)).toEqual([left?.holderId]);
    const table = rosterTable(demo, left?.gremiumId ?? '', seats, readPhone, today);
    expect(table).toHaveLength(seats.length + 1);
    expect(tabbed(table)).not.toContain(
      nameOf(ended[0] ?? { id: '', actor: { id: '', name: '', type: '' }, seats: [] }),
    );
    // Vacant is only what is marked so.
    const open = table.filter(([, , person]) => person === 'unbesetzt' || person === 'nicht bekannt');
    expect(open.map(([, , person]) => person)).toEqual(['nicht bekannt']);
  });

  it('as telephone list', async () => {
    const { kept } = recipientsOf(mitte, 'phone');
    await expect(tabbed(phoneTable(kept, readPhone))).toMatchFileSnapshot(
      './expected/telefonliste-mitte.txt',
    );
  });

  it('as schools without school social work', async () => {
    const table = schoolTable(demo, answers(deliveredCriteria('without', 'Mitte')));
    await expect(tabbed(table)).toMatchFileSnapshot('./expected/schulen-ohne-ssa-mitte.txt');
  });

  it('as a sheet to sign, with numbered lines for who else comes', () => {
    const { kept } = recipientsOf(mitte, 'presence');
    const table = attendanceTable(kept, 3);
    expect(table).toHaveLength(1 + kept.length + 3);
    expect(table.slice(1).map(([number]) => number)).toEqual(
      Array.from({ length: kept.length + 3 }, (_, at) => String(at + 1)),
    );
    expect(table.slice(1).every((row) => row.length === 4 && row[3] === '')).toBe(true);
  });
});
