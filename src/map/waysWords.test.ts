// Ways between two actors in words: how many, over whom, and what helps where there is none.
import { describe, expect, it } from 'vitest';
import { noFilter, pathsIn } from '../model/filter';
import { id, net } from '../model/net';
import { speak } from '../i18n/translate';
import { pathWords, waysAloud, type WaysAsk } from './waysWords';

const asOf = '2026-11-22';

function told(text: string, filter = noFilter): string {
  const ask: WaysAsk = {
    network: net(text),
    filter,
    asOf,
    focus: { actorId: id('A'), steps: 0, to: id('C') },
  };
  return waysAloud(ask, pathsIn(ask.network, filter, asOf, ask.focus));
}

describe('ways in words', () => {
  it('say how many there are, how long they are, and the strongest with each step', () => {
    expect(told('A-B:1 B-C:2 A-D:3 D-C:4')).toBe(
      '2 kürzeste Wege von A zu C, je 2 Schritte. Der stärkste: A – Stufe 3 – D – Stufe 4 – C.',
    );
    expect(told('A-B:1 B-C:2')).toMatch(/^1 kürzester Weg von A zu C, 2 Schritte\. /);
    expect(told('A-C:2')).toBe('A und C arbeiten direkt zusammen. Der stärkste: A – Stufe 2 – C.');
  });

  it('say that there is none and what helps', () => {
    expect(told('A-B C')).toMatch(/^Von A führt kein Weg über Kooperationen zu C\. Was hilft: /);
    expect(told('A-B:1 B-C:3', { ...noFilter, intensityMin: 2 })).toBe(
      'Von A führt kein Weg über Kooperationen zu C. Ohne den Filter gibt es Wege: 2 Schritte.',
    );
  });

  it('name everybody on the way once', () => {
    const network = net('A-B:2 B-C:1');
    const focus = { actorId: id('A'), steps: 0, to: id('C') } as const;
    const best = pathsIn(network, noFilter, asOf, focus)?.best.map((path) => pathWords(network, path));
    expect(best).toEqual(['A – Stufe 2 – B – Stufe 1 – C']);
  });

  it('are told in English, too', async () => {
    await speak('en');
    try {
      expect(told('A-B:1 B-C:2 A-D:3 D-C:4')).toBe(
        '2 shortest ways from A to C, 2 steps each. The strongest: A – level 3 – D – level 4 – C.',
      );
    } finally {
      await speak('de');
    }
  });
});
