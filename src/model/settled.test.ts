// Accepted findings: rest while nothing is added, ask again when something is, and are undone like anything else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, reverse, same } from './change';
import { isChange } from './checks';
import type { Finding } from './finding';
import { net } from './net';
import { Network } from './network';
import { isSettled, settledIn } from './settled';
import { verbs } from './verbs';

const world = { today: '2026-11-22', newId: () => 'fresh' };
const finding = (facts: readonly string[], key = 'overlap g1 g2'): Finding => ({
  key,
  check: 'overlap',
  gremiumIds: [],
  counted: { table: 'actors', ids: [] },
  figures: {},
  facts,
});

function settled(network: Network, findings: readonly Finding[], reason = 'So gewollt') {
  const answer = verbs.settleFindings(network, { findings, reason }, world);
  if (!isChange(answer)) throw new Error(JSON.stringify(answer));
  return { change: answer, after: new Network(network.id, apply(network.rows, answer)) };
}

describe('a finding that was accepted', () => {
  it('rests with its reason and day, and asks again when something is added', () => {
    const { after } = settled(net('A-B'), [finding(['a', 'b'])], '  So gewollt ');
    const all = settledIn(after);
    expect(all.get('overlap g1 g2')).toEqual({ reason: 'So gewollt', on: '2026-11-22', facts: ['a', 'b'] });
    expect(isSettled(finding(['a', 'b']), all)).toBe(true);
    expect(isSettled(finding(['b']), all)).toBe(true);
    expect(isSettled(finding(['a', 'c']), all)).toBe(false);
    expect(isSettled(finding(['a'], 'overlap g1 g3'), all)).toBe(false);
  });

  it('needs a reason', () => {
    const answer = verbs.settleFindings(net('A-B'), { findings: [finding(['a'])], reason: '  ' }, world);
    expect(answer).toEqual([{ code: 'required', table: 'networks', field: 'settled' }]);
  });

  it('can be taken back, by its verb and by undo', () => {
    const start = net('A-B');
    const { change, after } = settled(start, [finding(['a']), finding(['b'], 'noChair g')]);
    expect(change.label).toEqual({ code: 'settleFindings', count: 2 });
    expect(same(apply(after.rows, reverse(change)), start.rows)).toBe(true);
    const back = verbs.restoreFindings(after, { keys: ['overlap g1 g2'] }, world);
    if (!isChange(back)) throw new Error('refused');
    const left = settledIn(new Network(after.id, apply(after.rows, back)));
    expect([...left.keys()]).toEqual(['noChair g', 'noChair gremium-1']);
  });

  it('goes with its reason when the Gremium or the seat it is about is removed, and comes back by undo', () => {
    const start = net('A-B');
    const gremium = { id: 'g1', name: 'Runde', type: 'round_table' };
    const seat = { id: 's1', gremiumId: 'g1', actorId: [...start.actors.keys()][0] ?? '', role: 'chair' };
    const rows = { ...start.rows, gremien: new Map([['g1', gremium]]), seats: new Map([['s1', seat]]) };
    const { after } = settled(
      new Network(start.id, rows),
      ['noChair g1', 'overlap g1 g2', 'vacantSeat s1', 'unseatedSchools Süd', 'noChair g2'].map((key) =>
        finding(['a'], key),
      ),
      'Frau X ist krank',
    );
    expect(settledIn(after).size).toBe(5 + settledIn(start).size);
    const removed = verbs.removeGremien(after, { ids: ['g1'] }, world);
    if (!isChange(removed)) throw new Error('refused');
    const left = new Network(after.id, apply(after.rows, removed));
    expect([...settledIn(left).keys()].filter((key) => !settledIn(start).has(key))).toEqual([
      'noChair g2',
      'unseatedSchools Süd',
    ]);
    expect(same(apply(left.rows, reverse(removed)), after.rows)).toBe(true);
  });

  it('that cannot be read rests nothing', () => {
    const start = net('A-B');
    const self = { ...start.self, 'settled.noChair gremium-1': '{' };
    const torn = new Network(start.id, { ...start.rows, networks: new Map([[start.id, self]]) });
    expect(settledIn(torn).size).toBe(0);
  });

  it('rests exactly while all its facts were known, whatever the texts are', () => {
    const texts = fc.uniqueArray(fc.string(), { maxLength: 6 });
    fc.assert(
      fc.property(
        texts,
        texts,
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
        (then, now, why) => {
          const { after } = settled(net('A-B'), [finding(then)], why);
          const all = settledIn(after);
          expect(all.get('overlap g1 g2')?.reason).toBe(why.trim());
          expect(isSettled(finding(now), all)).toBe(now.every((fact) => then.includes(fact)));
        },
      ),
    );
  });
});
