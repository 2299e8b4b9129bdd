// What people decided on both sides before they met again, and what a merge leaves behind that was taken back.
import { describe, expect, it } from 'vitest';
import { Causes, Device, founded } from './copies.sample';
import type { Merging } from './mergeCopies';

type Choice = 'mine' | 'theirs';

function two(): readonly [Device, Device] {
  const causes = new Causes();
  const start = founded(causes);
  return [new Device('A', start, causes, () => 0), new Device('B', start, causes, () => 0)];
}

function edit(device: Device, patch: Readonly<Record<string, string | null>>): void {
  device.perform('editActors', { ids: ['actor-A'], patch });
}

const conflictsOf = ({ findings }: Merging) =>
  findings.conflicts.map(({ field, mine, theirs, decidedThere }) => ({
    field,
    mine: mine.value,
    theirs: theirs.value,
    decidedThere,
  }));

function decideAll(device: Device, other: ReturnType<Device['file']>, choice: Choice): void {
  const { conflicts } = device.merging(other).findings;
  device.take(other, { conflicts: Object.fromEntries(conflicts.map(({ key }) => [key, choice])) });
}

const region = (device: Device) => device.rows.actors.get('actor-A')?.region;

/** Both have changed the same field, and each has merged the other's file of then. */
function decidedApart(choiceOfA: Choice, choiceOfB: Choice): readonly [Device, Device] {
  const [a, b] = two();
  edit(a, { region: 'VonA' });
  edit(b, { region: 'VonB' });
  const files = [a.file(), b.file()] as const;
  decideAll(a, files[1], choiceOfA);
  decideAll(b, files[0], choiceOfB);
  return [a, b];
}

describe('two decisions made apart', () => {
  // Which of two writes the engine takes by itself is a matter of drawn numbers: each case is met both ways.
  const often = Array.from({ length: 8 }, (_, at) => at);

  it.each(often)('meet as a contradiction again where they contradict (%i)', () => {
    for (const choice of ['mine', 'theirs'] as const) {
      const [a, b] = decidedApart(choice, choice);
      const [one, other] = choice === 'mine' ? ['VonA', 'VonB'] : ['VonB', 'VonA'];
      expect([region(a), region(b)]).toEqual([one, other]);
      const found = { field: 'region', decidedThere: false };
      expect(conflictsOf(a.merging(b.file()))).toEqual([{ ...found, mine: one, theirs: other }]);
      expect(conflictsOf(b.merging(a.file()))).toEqual([{ ...found, mine: other, theirs: one }]);
    }
  });

  it.each(often)('meet without a question where they agree (%i)', () => {
    const [a, b] = decidedApart('mine', 'theirs');
    expect([region(a), region(b)]).toEqual(['VonA', 'VonA']);
    expect(conflictsOf(a.merging(b.file()))).toEqual([]);
    a.take(b.file());
    b.take(a.file());
    expect([region(a), region(b)]).toEqual(['VonA', 'VonA']);
    const { findings } = a.merging(b.file());
    expect([findings.onlyMine, findings.onlyTheirs, findings.both]).toEqual([[], [], []]);
  });

  it.each(often)('are told to whom the other one has decided against, once (%i)', () => {
    const [a, b] = two();
    edit(a, { region: 'VonA' });
    edit(b, { region: 'VonB' });
    decideAll(a, b.file(), 'mine');
    expect(conflictsOf(b.merging(a.file()))).toEqual([
      { field: 'region', mine: 'VonB', theirs: 'VonA', decidedThere: true },
    ]);
    b.take(a.file());
    expect(region(b)).toBe('VonA');
    expect(conflictsOf(b.merging(a.file()))).toEqual([]);
    expect(conflictsOf(a.merging(b.file()))).toEqual([]);
  });

  it('say who decided, and when', () => {
    const [a, b] = two();
    edit(a, { region: 'VonA' });
    edit(b, { region: 'VonB' });
    decideAll(a, b.file(), 'mine');
    expect(b.merging(a.file()).findings.conflicts[0]?.theirs.stamp?.user).toBe('A');
  });

  it('take an emptied field for a value of its own', () => {
    const [a, b] = two();
    edit(a, { region: null });
    edit(b, { region: 'VonB' });
    const files = [a.file(), b.file()] as const;
    decideAll(a, files[1], 'mine');
    decideAll(b, files[0], 'mine');
    expect([region(a), region(b)]).toEqual([undefined, 'VonB']);
    expect(conflictsOf(a.merging(b.file()))).toMatchObject([{ field: 'region', theirs: 'VonB' }]);
  });
});

describe('a removal against an edit', () => {
  function removedAndEdited(): readonly [Device, Device] {
    const [a, b] = two();
    a.perform('removeActors', { ids: ['actor-A'] });
    edit(b, { region: 'VonB' });
    return [a, b];
  }
  const choose = (device: Device, other: ReturnType<Device['file']>, choice: 'keep' | 'remove') => {
    const { removals } = device.merging(other).findings;
    expect(removals.map(({ id }) => id)).toContain('actor-A');
    device.take(other, { removals: Object.fromEntries(removals.map(({ key }) => [key, choice])) });
  };
  const isThere = (device: Device) => device.rows.actors.get('actor-A')?._del === undefined;
  const asked = (device: Device, other: Device) =>
    device
      .merging(other.file())
      .findings.removals.map(({ id, by, decidedThere }) => ({ id, by, decidedThere }));

  it('decided one way here and another way there is asked again on both sides', () => {
    for (const [one, other] of [['keep', 'remove'] as const, ['remove', 'keep'] as const]) {
      const [a, b] = removedAndEdited();
      const files = [a.file(), b.file()] as const;
      choose(a, files[1], one);
      choose(b, files[0], other);
      expect([isThere(a), isThere(b)]).toEqual([one === 'keep', other === 'keep']);
      const of = (by: string) => ({ id: 'actor-A', by, decidedThere: false });
      expect(asked(a, b)).toContainEqual(of(one === 'remove' ? 'mine' : 'theirs'));
      expect(asked(b, a)).toContainEqual(of(one === 'remove' ? 'theirs' : 'mine'));
    }
  });

  it('decided alike on both sides is not asked again', () => {
    for (const choice of ['keep', 'remove'] as const) {
      const [a, b] = removedAndEdited();
      const files = [a.file(), b.file()] as const;
      choose(a, files[1], choice);
      choose(b, files[0], choice);
      expect(asked(a, b)).toEqual([]);
      expect(conflictsOf(a.merging(b.file()))).toEqual([]);
      a.take(b.file());
      expect([isThere(a), isThere(b)]).toEqual([choice === 'keep', choice === 'keep']);
    }
  });

  it('decided by one of both is told to the other one, once', () => {
    const [a, b] = removedAndEdited();
    choose(a, b.file(), 'remove');
    expect(asked(b, a)).toEqual([{ id: 'actor-A', by: 'theirs', decidedThere: true }]);
    b.take(a.file());
    expect([isThere(b), asked(b, a), asked(a, b)]).toEqual([false, [], []]);
    const [c, d] = removedAndEdited();
    choose(d, c.file(), 'keep');
    expect(asked(c, d)).toContainEqual({ id: 'actor-A', by: 'mine', decidedThere: true });
    c.take(d.file());
    expect([isThere(c), asked(c, d), asked(d, c)]).toEqual([true, [], []]);
  });
});

describe('a merge that was taken back', () => {
  function brought(): readonly [Device, Device] {
    const [a, b] = two();
    for (const name of ['Neu 1', 'Neu 2', 'Neu 3']) b.perform('addActor', { name, type: 'youth_centre' });
    edit(b, { phone: '030-1' });
    return [a, b];
  }

  it('is offered as it was', () => {
    const [a, b] = brought();
    const file = b.file();
    const { findings } = a.take(file);
    a.undo();
    expect(a.merging(file).findings).toEqual(findings);
    expect(findings.removals).toEqual([]);
    expect(findings.onlyTheirs).toHaveLength(4);
  });

  it('asks no colleague whether her own entries be deleted', () => {
    const [a, b] = brought();
    a.take(b.file());
    a.undo();
    const { removals, onlyMine, onlyTheirs, mends } = b.merging(a.file()).findings;
    expect([removals, onlyTheirs, mends]).toEqual([[], [], []]);
    expect(onlyMine).toHaveLength(4);
    b.take(a.file());
    expect([...b.rows.actors.values()].filter(({ _del }) => _del === undefined)).toHaveLength(7);
  });
});
