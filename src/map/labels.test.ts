// At rest no name lies over another or over a node, at any zoom.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, overlap } from './collision';
import { boxOf, chooseLabels, type LabelCandidate } from './labels';
import { groundOfLine, leaderTo } from './leaders';
import { lineLength, wrap } from './wrap';

const room = { width: 900, height: 600, kept: new Map() };
const candidate = (id: string, x: number, y: number, more: Partial<LabelCandidate> = {}): LabelCandidate => ({
  id,
  x,
  y,
  half: 16,
  forms: () => [{ width: 90, height: 15 }],
  rank: 0,
  degree: 1,
  ...more,
});
const isSeen = ({ x, y, half }: LabelCandidate) =>
  x + half > 0 && y + half > 0 && x - half < room.width && y - half < room.height;
const node = (each: LabelCandidate) => ({
  left: each.x - each.half,
  top: each.y - each.half,
  right: each.x + each.half,
  bottom: each.y + each.half,
});

describe('names on the map', () => {
  it('tell no hub over the name of an area, also where they may lie over dots', () => {
    const dots = Array.from({ length: 2400 }, (_, at) =>
      candidate(`dot${at}`, 10 + (at % 60) * 15, 5 + Math.floor(at / 60) * 15, { half: 2 }),
    );
    const hub = candidate('hub', 300, 300, { half: 4, degree: 60 });
    const blocked = [{ left: 306, top: 270, right: 520, bottom: 330 }];
    const places = chooseLabels([...dots, hub], { ...room, blocked });
    expect(places.map(({ id }) => id)).toEqual(['hub']);
    for (const place of places) expect(blocked.some((area) => overlap(area, boxOf(hub, place)))).toBe(false);
  });

  it('tell the hubs of a crowd of dots, over dots but never over each other', () => {
    const dots = Array.from({ length: 2400 }, (_, at) =>
      candidate(`dot${at}`, 10 + (at % 60) * 15, 5 + Math.floor(at / 60) * 15, { half: 2 }),
    );
    const hubs = [0, 1, 2].map((at) =>
      candidate(`hub${at}`, 300 + at * 20, 300 + at * 30, { half: 4, degree: 60 - at }),
    );
    const all = [...dots, ...hubs];
    const places = chooseLabels(all, room);
    expect(places.map(({ id }) => id).sort()).toEqual(['hub0', 'hub1', 'hub2']);
    const boxes = places.map((place) => {
      const each = all.find((one) => one.id === place.id);
      if (!each) throw new Error('a name without a node');
      return boxOf(each, place);
    });
    boxes.forEach((box, at) => {
      expect(boxes.some((other, index) => index !== at && overlap(box, other))).toBe(false);
      expect(hubs.some((hub) => overlap(box, node(hub)))).toBe(false);
    });
  });

  it('tell the hubs on a wall in a crowd, on free ground with a line to it, over no actor and no name', () => {
    const crowd = Array.from({ length: 72 }, (_, at) =>
      candidate(`n${at}`, 200 + (at % 9) * 40, 180 + Math.floor(at / 9) * 40, { half: 13, degree: at % 7 }),
    );
    const hubs = [0, 1, 2, 3].map((at) =>
      candidate(`hub${at}`, 260 + at * 80, 320, { half: 16, degree: 60 - at }),
    );
    const all = [...crowd, ...hubs];
    expect(chooseLabels(all, room).some(({ id }) => ['hub0', 'hub1', 'hub2'].includes(id))).toBe(false);
    const places = chooseLabels(all, { ...room, most: 20, sure: 4 });
    expect(places.slice(0, 4).map(({ id }) => id)).toEqual(['hub0', 'hub1', 'hub2', 'hub3']);
    expect(places[0]?.isFar).toBe(true);
    expect(places.length).toBeLessThanOrEqual(20);
    const boxes = places.map((place) => {
      const each = all.find((one) => one.id === place.id);
      if (!each) throw new Error('a name without a node');
      return boxOf(each, place);
    });
    boxes.forEach((box, at) => {
      expect(boxes.some((other, index) => index !== at && overlap(box, other))).toBe(false);
      expect(all.some((other) => overlap(box, node(other)))).toBe(false);
    });
    // No line to a name runs through another name.
    for (const [at, place] of places.entries()) {
      const [each, box] = [all.find((one) => one.id === place.id), boxes[at]];
      if (!place.isFar || !each || !box) continue;
      for (const ground of groundOfLine(leaderTo(each, box)))
        expect(boxes.some((other) => other !== box && overlap(ground, other))).toBe(false);
    }
    // Names stay where they are while nobody moves.
    const kept = new Map(places.map((place) => [place.id, place]));
    expect(chooseLabels(all, { ...room, most: 20, sure: 4, kept })).toEqual(places);
  });

  it('never overlap each other or a node', () => {
    const crowd = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 900 }),
        y: fc.integer({ min: 0, max: 600 }),
        half: fc.integer({ min: 4, max: 40 }),
        width: fc.integer({ min: 20, max: 160 }),
        rank: fc.constantFrom(0, 1, 2),
        degree: fc.integer({ min: 0, max: 60 }),
      }),
      { maxLength: 120 },
    );
    const grounds = fc.array(
      fc.record({
        left: fc.integer({ min: -50, max: 850 }),
        top: fc.integer({ min: -50, max: 550 }),
        width: fc.integer({ min: 5, max: 300 }),
        height: fc.integer({ min: 5, max: 120 }),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(crowd, grounds, fc.constantFrom(0, 9), (raw, covered, sure) => {
        const blocked = covered.map(({ left, top, width, height }) => ({
          left,
          top,
          right: left + width,
          bottom: top + height,
        }));
        const all = raw.map(({ width, ...each }, at) =>
          candidate(`n${at}`, each.x, each.y, {
            ...each,
            forms: () => [
              { width, height: 30 },
              { width: width / 2, height: 15 },
            ],
          } as Partial<LabelCandidate>),
        );
        const boxes = chooseLabels(all, { ...room, blocked, sure }).map((place) => {
          const each = all.find((one) => one.id === place.id);
          if (!each) throw new Error('a name without a node');
          const box = boxOf(each, place);
          // Nobody takes it for the name of somebody else; a name further off has its line.
          const own = place.isFar ? 5 : apart(box, node(each));
          const others = all.filter((other) => other !== each && isSeen(other));
          expect(others.some((other) => apart(box, node(other)) < own)).toBe(false);
          return box;
        });
        boxes.forEach((box, at) => {
          expect(boxes.some((other, index) => index !== at && overlap(box, other))).toBe(false);
          expect(all.some((each) => overlap(box, node(each)))).toBe(false);
          expect(blocked.some((ground) => overlap(box, ground))).toBe(false);
        });
      }),
      { numRuns: Number(process.env['ROUNDS'] ?? 120) },
    );
  });

  it('stand nearer to their own node than to any other', () => {
    // Below there is room for it, but right above somebody else.
    const own = candidate('own', 300, 300, { degree: 5 });
    const below = candidate('below', 300, 350, { forms: () => [{ width: 400, height: 40 }] });
    expect(chooseLabels([own], room)[0]?.dy).toBeGreaterThan(0);
    expect(chooseLabels([own, below], room)[0]?.dy).toBeLessThan(0);
  });

  it('lead with a line past everybody else, or do not lead at all', () => {
    const crowd = (step: number) =>
      Array.from({ length: 210 }, (_, at) =>
        candidate(`n${String(at)}`, 20 + (at % 14) * step, 20 + Math.floor(at / 14) * step, {
          rank: 2,
          half: 13,
        }),
      );
    const led = (all: readonly LabelCandidate[]) =>
      chooseLabels(all, room).flatMap((place) => {
        const each = place.isFar && all.find(({ id }) => id === place.id);
        return each ? [{ each, line: leaderTo(each, boxOf(each, place)) }] : [];
      });
    const all = crowd(27);
    const lines = led(all);
    // From the rim of a crowd there is a free way, from within there is none.
    const isWithin = ({ x, y }: LabelCandidate) => x > 20 && x < 371 && y > 20 && y < 398;
    expect(lines.filter(({ each }) => isWithin(each))).toEqual([]);
    expect(lines.length).toBeGreaterThan(0);
    for (const { each, line } of lines) {
      expect(Math.hypot(line.to.x - line.from.x, line.to.y - line.from.y)).toBeLessThan(120);
      const spots = [...groundOfLine(line)];
      const met = all.filter((other) => other !== each && spots.some((spot) => overlap(spot, node(other))));
      expect(met).toEqual([]);
    }
  });

  it('name everybody on a way that leads through a crowd of dimmed actors', () => {
    const blocked = Array.from({ length: 300 }, (_, at) => {
      const [left, top] = [180 + (at % 20) * 27, 70 + Math.floor(at / 20) * 27];
      return { left, top, right: left + 24, bottom: top + 24 };
    });
    const way = [0, 1, 2, 3, 4, 5, 6].map((at) =>
      candidate(`w${at}`, 290 + at * 54, 270 + (at % 3) * 27, { half: 10, rank: 2 }),
    );
    expect(chooseLabels(way, { ...room, blocked }).length).toBeLessThan(7);
    const places = chooseLabels(way, { ...room, blocked, sure: way.length });
    expect(places.map(({ id }) => id).sort()).toEqual(way.map(({ id }) => id));
    const boxes = places.flatMap((place) => {
      const each = way.find(({ id }) => id === place.id);
      return each ? [boxOf(each, place)] : [];
    });
    expect(boxes.filter((box) => blocked.some((ground) => overlap(box, ground)))).toEqual([]);
  });

  it('name the selected actor even in a crowd, over dimmed nodes at most', () => {
    const crowd = Array.from({ length: 300 }, (_, at) =>
      candidate(`n${at}`, (at % 25) * 36, Math.floor(at / 25) * 50, { half: 20 }),
    );
    const selected = candidate('selected', 440, 300, { rank: 3 });
    expect(chooseLabels([...crowd, selected], room).map((place) => place.id)).toContain('selected');
  });

  it('go to the more important of two that compete', () => {
    const both = [
      candidate('few', 400, 300),
      candidate('many', 470, 300, { degree: 30, forms: () => [{ width: 300, height: 15 }] }),
    ];
    expect(chooseLabels(both, room)[0]?.id).toBe('many');
    const chosen = [
      candidate('plain', 400, 300, { degree: 50 }),
      candidate('selected', 410, 300, { rank: 3 }),
    ];
    expect(chooseLabels(chosen, room)[0]?.id).toBe('selected');
  });

  it('take the short form where the long one has no room', () => {
    const hub = candidate('hub', 60, 300, {
      forms: () => [
        { width: 950, height: 15 },
        { width: 60, height: 15 },
      ],
    });
    expect(chooseLabels([hub], room)[0]?.form).toBe(1);
  });

  it('give up a place whose form is no longer offered', () => {
    const cut = { id: 'near', dx: 0, dy: 30, form: 1 };
    const kept = new Map([['near', cut]]);
    expect(chooseLabels([candidate('near', 300, 300)], { ...room, kept })[0]?.form).toBe(0);
  });

  it('are few when nodes are mere shapes', () => {
    const far = Array.from({ length: 400 }, (_, at) =>
      candidate(`n${at}`, 20 + (at % 25) * 35, 20 + Math.floor(at / 25) * 35, {
        half: 3,
        forms: () => [{ width: 20, height: 8 }],
      }),
    );
    expect(chooseLabels(far, room).length).toBeLessThanOrEqual(14);
  });

  it('are never more than asked for, the most important ones, however many are lit', () => {
    const all = Array.from({ length: 80 }, (_, at) =>
      candidate(`a${at}`, 50 + (at % 8) * 105, 30 + Math.floor(at / 8) * 58, {
        rank: at < 70 ? 2 : 0,
        degree: at,
      }),
    );
    const free = chooseLabels(all, room);
    const few = chooseLabels(all, { ...room, most: 20 });
    expect(free.length).toBeGreaterThan(60);
    expect(few.map(({ id }) => id)).toEqual(free.slice(0, 20).map(({ id }) => id));
  });

  it('stay where they are when the picture moves a little', () => {
    const all = Array.from({ length: 40 }, (_, at) =>
      candidate(`n${at}`, 60 + (at % 8) * 105, 60 + Math.floor(at / 8) * 100),
    );
    const first = chooseLabels(all, room);
    const kept = new Map(first.map((place) => [place.id, place]));
    const moved = all.map((each) => ({ ...each, x: each.x + 4, y: each.y + 3 }));
    expect(chooseLabels(moved, { ...room, kept })).toEqual(first);
  });
});

describe('long names', () => {
  it.each([
    ['Grundschule Nord', ['Grundschule Nord']],
    ['Jugendberatungsstelle Entwurfshausen', ['Jugendberatungsstelle', 'Entwurfshausen']],
    ['GS Alt Attrappenfelde', ['GS Alt Attrappenfelde']],
    ['Allgemeiner Sozialer Dienst, Team Nord', ['Allgemeiner Sozialer', 'Dienst, Team Nord']],
  ])('%s breaks where a reader would', (name, lines) => {
    expect(wrap(name)).toEqual(lines);
  });

  it('never take more than two lines', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (name) => {
        const lines = wrap(name);
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(lines.every((line) => line.length <= lineLength * 1.4)).toBe(true);
      }),
    );
  });
});
