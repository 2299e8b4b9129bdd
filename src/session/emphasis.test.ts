// Emphasis as a line, and what closing a card lets go of.
import { beforeEach, describe, expect, it } from 'vitest';
import { emphasisFromLine, emphasisToLine } from './emphasis';
import { closeCard, openCard, resetSession, select, useSession } from './session';

const around = { actorId: 'a', steps: 0 } as const;

describe('emphasis', () => {
  it.each([
    [{ focus: undefined }, ''],
    [{ focus: around }, ''],
    [{ focus: { ...around, others: ['b', 'c-_1'] } }, 'mit=b.c-_1'],
    [{ focus: { ...around, to: 'b' }, dims: true }, 'nach=b&rest=abgeblendet'],
  ] as const)('%j is the line "%s"', (emphasis, line) => {
    expect(emphasisToLine(emphasis)).toBe(line);
    expect(emphasisFromLine(line, emphasis.focus && around)).toEqual(emphasis);
  });

  it.each(['unsinn', 'mit=', 'mit=..', 'nach=', 'nach=a b', 'rest=weg', '%%%'])(
    'does not choke on "%s"',
    (line) => {
      expect(emphasisFromLine(line, around)).toEqual({ focus: around, dims: undefined });
    },
  );
});

describe('closing a card', () => {
  beforeEach(() => resetSession());

  it('lets go of its record, so that nothing stays dimmed without a visible reason', () => {
    openCard('actors', 'a');
    closeCard();
    expect(useSession.getState()).toMatchObject({ card: undefined, selection: [] });
  });

  it('leaves a selection of others alone', () => {
    openCard('actors', 'a');
    select('actors', ['a', 'b']);
    closeCard();
    expect(useSession.getState()).toMatchObject({ card: undefined, selection: ['a', 'b'] });
  });
});
