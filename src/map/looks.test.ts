// Laws over the list of looks: whatever is chosen, everybody on screen is explained once, in both languages, and told in words.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { speak } from '../i18n/translate';
import { apply, rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Actor, Cooperation, Relation } from '../model/records';
import { standardLook } from '../session/session';
import { type DrawnLooks, drawnLooks, type LookGround, publicChoice, waitingFor } from './drawnLooks';
import { elementsOf } from './elements';
import { figuresOf } from './figures';
import { legendOf } from './legendContent';
import { looksIn } from './looks';
import { pictureLegend } from './pictureWords';
import { actorSentence, describePicture, tieSentence } from './sentences';

const asOf = '2026-11-22';
const day = fc.constantFrom('2015-03-01', '2023-07-31', '2025-06-15', '2026-10-01');
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined });

type Filled<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the fields that hold nothing. */
function defined<T extends object>(record: T): Filled<T> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Filled<T>;
}

const actorOf = fc
  .record({
    type: fc.constantFrom('primary_school', 'social_services_team', 'jobcenter', 'county', 'association'),
    region: maybe(fc.constantFrom(...'ABCDEFGHIJK'.split(''))),
    municipality: maybe(fc.constantFrom('Adorf', 'Bdorf')),
    governance: maybe(fc.constantFrom('public', 'independent')),
    ring: maybe(fc.constantFrom('core', 'periphery')),
    verifiedAt: maybe(day),
    pupilCount: maybe(fc.nat(900)),
    influence: maybe(fc.integer({ min: 1, max: 3 })),
    'own.Plätze': maybe(fc.nat(60)),
    'own.Farbe': maybe(fc.constantFrom('rot', 'grün')),
  })
  .map(defined);
const tieOf = fc
  .record({
    a: fc.nat(11),
    b: fc.nat(11),
    intensity: fc.integer({ min: 0, max: 4 }),
    intensityTarget: maybe(fc.integer({ min: 0, max: 4 })),
    basis: maybe(fc.constantFrom('informal', 'agreement', 'law')),
    validFrom: maybe(day),
    verifiedAt: maybe(day),
    'purpose.prevention': maybe(fc.constant(true)),
    'purpose.parents': maybe(fc.constant(true)),
    'own.Kanal': maybe(fc.constantFrom('Telefon', 'Treffen')),
  })
  .map(defined);

interface World extends LookGround {
  readonly actors: readonly Actor[];
  readonly cooperations: readonly Cooperation[];
}

const world = fc
  .tuple(
    fc.array(actorOf, { minLength: 12, maxLength: 12 }),
    fc.array(tieOf, { maxLength: 24 }),
    fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 6 }),
  )
  .map(([someone, ties, carrying]): World => {
    const actors = someone.map((rest, at): Actor => ({ ...rest, id: `a${at}`, name: `Akteur ${at}` }));
    const cooperations = ties
      .filter(({ a, b }) => a !== b)
      .map(
        ({ a, b, ...rest }, at): Cooperation => ({ ...rest, id: `t${at}`, actorA: `a${a}`, actorB: `a${b}` }),
      );
    const relations = carrying
      .filter(([from, to]) => from !== to)
      .map(
        ([from, to], at): Relation => ({ id: `r${at}`, from: `a${from}`, to: `a${to}`, kind: 'carrierOf' }),
      );
    const network = new Network('n', rowsFrom({ actors, cooperations, relations }));
    const figures = figuresOf({
      ids: actors.map(({ id }) => id),
      ties: cooperations.map((tie) => [tie.actorA, tie.actorB, tie.intensity]),
    });
    return { network, asOf, actors, cooperations, figures };
  });

const [furnished] = fc.sample(world, { seed: 4, numRuns: 1 }) as [World];
const list = looksIn(furnished.network);
const choices = [
  ...list.colour.map(({ code }) => ({ part: 'colour' as const, code })),
  ...list.size.map(({ code }) => ({ part: 'size' as const, code })),
  ...list.line.map(({ code }) => ({ part: 'line' as const, code })),
];

afterAll(() => speak('de'));

describe('the list of looks', () => {
  it('offers what the issue names, and the own fields of the network', () => {
    const codes = (part: 'colour' | 'size' | 'line') => list[part].map(({ code }) => code);
    expect(codes('colour')).toEqual(
      expect.arrayContaining([
        ...['type', 'sector', 'region', 'carrier', 'gap', 'fresh', 'community', 'own.Farbe', 'own.Plätze'],
      ]),
    );
    expect(codes('size')).toEqual(
      expect.arrayContaining([
        'ties',
        'strength',
        'betweenness',
        'influence',
        'pupilCount',
        'fte',
        'own.Plätze',
      ]),
    );
    expect(codes('size')).not.toContain('own.Farbe');
    expect(codes('line')).toEqual(
      expect.arrayContaining(['intensity', 'basis', 'purpose', 'age', 'own.Kanal']),
    );
  });

  it('begins each part with the standard, and no code twice', () => {
    for (const part of ['colour', 'size', 'line'] as const) {
      const codes = list[part].map(({ code }) => code);
      expect(codes[0]).toBe(standardLook[part]);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it('holds nothing personal', () => {
    for (const part of ['colour', 'size', 'line'] as const)
      for (const { code } of list[part])
        expect(['phone', 'email', 'contactA', 'contactB', 'climate']).not.toContain(code);
  });

  it.each(['de', 'en'] as const)('has a name and words for every class in %s', async (language) => {
    await speak(language);
    for (const { part, code } of choices) {
      const looks = drawnLooks({ ...standardLook, [part]: code }, furnished);
      const names = [
        list[part].find((look) => look.code === code)?.name() ?? '',
        ...(looks[part]?.scale.classes.map(({ words }) => words()) ?? []),
      ];
      for (const name of names) expect(name).not.toMatch(/^$|map\.|model\.|\{\{/);
    }
  });
});

describe.each(choices)('$part by $code', ({ part, code }) => {
  const choice = { ...standardLook, [part]: code };

  it('explains everybody on screen exactly once, and the counts add up to what is shown', () => {
    fc.assert(
      fc.property(world, fc.nat(12), (ground, hidden) => {
        const actors = ground.actors.filter((_, at) => at !== hidden);
        const looks = drawnLooks(choice, ground);
        const elements = elementsOf(
          ground.network,
          { ...ground, actors, relations: [] },
          { structure: false },
          looks,
        );
        const legend = legendOf(elements, ground.network.types, looks);
        const sum = (counts: readonly { readonly count: number }[]) =>
          counts.reduce((total, { count }) => total + count, 0);
        expect(sum(legend.colour ? legend.colour.classes : legend.sectors)).toBe(actors.length);
        expect(sum(legend.size ? legend.size.classes : legend.degrees)).toBe(actors.length);
        expect(sum(legend.line?.classes ?? legend.strokes)).toBe(legend.cooperations);
        // Type, basis and step are told beside any look.
        expect(sum(legend.sectors)).toBe(actors.length);
        for (const { count, types } of legend.sectors) expect(sum(types)).toBe(count);
        for (const { type, letter } of elements.nodes.values())
          expect(
            legend.sectors.flatMap(({ types }) => types).filter((each) => each.type === type),
          ).toMatchObject([{ letters: letter }]);
        expect(sum(legend.strokes)).toBe(legend.cooperations);
        // One class is one entry: no two entries share colour, sign or words.
        for (const { classes } of [legend.colour, legend.size, legend.line].filter(
          (each) => each !== undefined,
        )) {
          for (const of of ['tone', 'mark', 'words'] as const)
            expect(new Set(classes.map((each) => each[of])).size).toBe(classes.length);
        }
        for (const node of elements.nodes.values())
          expect([node.tone === '', node.mark === '', node.step === '']).toEqual([
            looks.colour === undefined,
            looks.colour === undefined,
            looks.size === undefined,
          ]);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps the class of an actor whatever else is hidden', () => {
    const all = drawnLooks(choice, furnished);
    const some = furnished.actors.slice(0, 5);
    const one = elementsOf(furnished.network, { ...furnished, relations: [] }, { structure: false }, all);
    const few = elementsOf(
      furnished.network,
      { actors: some, cooperations: furnished.cooperations, relations: [] },
      { structure: false },
      all,
    );
    for (const [id, node] of few.nodes)
      expect([node.tone, node.mark, node.step]).toEqual([
        one.nodes.get(id)?.tone,
        one.nodes.get(id)?.mark,
        one.nodes.get(id)?.step,
      ]);
  });

  it('is told in words by outline, picture and description', () => {
    const looks = drawnLooks(choice, furnished);
    const elements = elementsOf(
      furnished.network,
      { ...furnished, relations: [] },
      { structure: false },
      looks,
    );
    const look = looks[part];
    const description = describePicture('Netz', elements, looks);
    const entries = pictureLegend(legendOf(elements, furnished.network.types, looks)).flat();
    // The delivered look has a legend of its own and needs no words beside it.
    expect(look === undefined).toBe(code === standardLook[part]);
    const missing = look === undefined ? [] : untold(part, looks);
    expect(missing).toEqual([]);
    if (look === undefined) return;
    const titles = entries.filter(({ kind }) => kind === 'title').map(({ words }) => words);
    expect(titles.join(' ')).toContain(look.name());
    expect(description).toContain(look.name());
    const told = entries.map(({ words }) => words);
    for (const { words, count } of legendOf(elements, furnished.network.types, looks)[part]?.classes ?? [])
      expect(told).toContain(`${words} (${String(count)})`);
  });
});

/** Records whose line in the outline does not say their class. */
function untold(part: 'colour' | 'size' | 'line', looks: DrawnLooks): readonly string[] {
  const { network, actors, cooperations } = furnished;
  if (part === 'line') {
    return cooperations.flatMap((tie) => {
      const partner = network.actors.get(tie.actorB);
      const place = { position: 1, total: 1, key: '', of: tie.actorA, outgoing: true } as const;
      const said = partner ? tieSentence({ kind: 'cooperation', partner, tie, ...place }, looks) : '';
      return said.includes(looks.line?.classOf(tie).words() ?? '?') ? [] : [tie.id];
    });
  }
  return actors.flatMap((actor) => {
    const fact = `${looks[part]?.name() ?? '?'}: ${looks[part]?.classOf(actor).words() ?? '?'}`;
    return actorSentence(network, actor, 1, looks).includes(fact) ? [] : [actor.id];
  });
}

describe('what is special about a choice', () => {
  it('what is not known in this network is drawn as delivered', () => {
    expect(drawnLooks({ colour: 'own.Weg', size: '', line: 'x' }, furnished)).toEqual({});
  });

  it('what needs figures is drawn as delivered until they are there', () => {
    const choice = { ...standardLook, colour: 'community', size: 'betweenness' };
    const { figures: _, ...without } = furnished;
    expect(drawnLooks(choice, without)).toEqual({});
    expect(waitingFor(choice, furnished.network).length).toBe(2);
    expect(waitingFor(standardLook, furnished.network)).toEqual([]);
  });

  it('what belongs to the working layer stays out of pictures', () => {
    const choice = { colour: 'region', size: 'influence', line: 'age' };
    expect(publicChoice(choice, furnished.network)).toEqual({
      choice: { ...choice, size: standardLook.size },
      hidden: true,
    });
    expect(publicChoice({ ...choice, size: 'fte' }, furnished.network).hidden).toBe(false);
  });

  it('own fields whose words may be names stay out of pictures, own numbers and yes or no do not', () => {
    const choice = { colour: 'own.Farbe', size: 'own.Plätze', line: 'own.Kanal' };
    expect(publicChoice(choice, furnished.network)).toEqual({
      choice: { ...choice, colour: standardLook.colour, line: standardLook.line },
      hidden: true,
    });
    const network = furnished.network;
    const ops = [...network.actors.keys()].map((id, at) => {
      const set = { 'own.Mensa': at % 2 === 0 };
      return { table: 'actors' as const, id, set, prev: {} };
    });
    const withFlag = new Network(network.id, apply(network.rows, { ops }));
    expect(publicChoice({ ...choice, colour: 'own.Mensa', line: 'age' }, withFlag).hidden).toBe(false);
  });
});
