// What can be done to the rows of the seat editor: typed, pasted, taken out; always one blank row at the end.
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Gremium } from '../model/records';
import { useSeatRows } from './useSeatRows';

const gremium: Gremium = { id: 'g', name: 'G', type: 'steering_group', mandate: 'decides' };
const plain = (role: string) => role;

function open() {
  const { result } = renderHook(() => useSeatRows([], gremium, plain));
  const rows = () => result.current[0].rows;
  return {
    rows,
    dispatch: (action: Parameters<(typeof result.current)[1]>[0]) => act(() => result.current[1](action)),
  };
}

describe('the rows of an open seat editor', () => {
  it('paste over the blank row in hand, which keeps its key and so the focus', () => {
    const { rows, dispatch } = open();
    const [first] = rows();
    const key = first?.key;
    dispatch({ kind: 'insert', key, rows: [{ actor: { id: 'a', text: 'A' } }, { actor: { text: 'B' } }] });
    expect(rows().map(({ actor }) => actor.text)).toEqual(['A', 'B', '']);
    expect(rows()[0]?.key).toBe(key);
    expect(new Set(rows().map((row) => row.key)).size).toBe(3);
  });

  it('give a role its vote, another organisation its own people and a vacant seat nobody', () => {
    const { rows, dispatch } = open();
    const key = rows()[0]?.key ?? '';
    dispatch({ kind: 'set', key, patch: { actor: { id: 'a', text: 'A' } } });
    dispatch({ kind: 'set', key, patch: { holder: { id: 'p', text: 'P' }, deputy: { text: 'Neu' } } });
    dispatch({ kind: 'set', key, patch: { role: { id: 'guest', text: 'guest' } } });
    expect(rows()[0]).toMatchObject({ votes: '', holder: { id: 'p' } });
    dispatch({ kind: 'set', key, patch: { actor: { id: 'b', text: 'B' } } });
    expect(rows()[0]).toMatchObject({ holder: { text: '' }, deputy: { text: 'Neu' } });
    dispatch({ kind: 'set', key, patch: { role: { id: 'chair', text: 'chair' }, vacant: true } });
    expect(rows()[0]).toMatchObject({ votes: '1', vacant: true, holder: { text: '' } });
  });

  it('keep one blank row at the end, whatever is taken out', () => {
    const { rows, dispatch } = open();
    dispatch({ kind: 'set', key: rows()[0]?.key ?? '', patch: { actor: { text: 'A' } } });
    expect(rows()).toHaveLength(2);
    for (const { key } of rows()) dispatch({ kind: 'remove', key });
    expect(rows().map(({ actor }) => actor.text)).toEqual(['']);
  });
});
