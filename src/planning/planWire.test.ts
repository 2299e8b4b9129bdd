// A plan that is made aside is the plan that is made in place, however many messages it takes.
import { describe, expect, it } from 'vitest';
import { net } from '../model/net';
import { type PlanRequest, planOn, tablesOf } from './importPlanning';
import { guessMapping } from './mappingGuess';
import type { Plan, PlanItem } from './planItems';
import { type FromPlanner, planAnswers, planMessages, slice } from './planWire';

const header = ['Name', 'Telefon'];
const rows = Array.from({ length: slice * 8 + 7 }, (_, at) => [`Verein ${at}`, at % 3 ? '' : 'kaputt']);
const network = net('A-B B>C');
const sheet = { header, rows };
const request: PlanRequest = {
  lists: [
    { sheet, mapping: guessMapping(sheet, network, 'x.csv', 'actors'), name: 'Blatt 1' },
    {
      sheet: { header, rows: [] },
      mapping: guessMapping(sheet, network, 'x.csv', 'actors'),
      name: 'Blatt 2',
    },
  ],
  decisions: { sameAs: new Map() },
  today: '2026-11-22',
  name: 'x.csv',
};

const told = ({ items, counts, problems, refusedRows, questions, name }: Plan) => ({
  items: items.map(({ key, status, rows: made }) => [key, status, made]),
  counts,
  problems,
  refusedRows,
  questions,
  name,
});

describe('a plan made aside', () => {
  it('is the one made in place, in slices, with its progress told', () => {
    const items: PlanItem[] = [];
    const progress: number[] = [];
    let end: Plan | undefined;
    const take = planAnswers((message: FromPlanner) => {
      const data = structuredClone(message);
      if (data.kind === 'progress') progress.push(data.done / data.all);
      else if (data.kind === 'items') items.push(...data.items);
      else end = { ...data.plan, items };
    });
    const messages = [...planMessages(network.id, tablesOf(network.rows), request)];
    const sizes = messages.map((one) => (one.kind === 'rows' ? one.rows.length : 0));
    expect(Math.max(...sizes)).toBe(slice);
    for (const message of messages) take(structuredClone(message));
    expect(told(end as Plan)).toEqual(told(planOn(network, request)));
    expect(items).toHaveLength(rows.length);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.length).toBeGreaterThan(2);
  });
});
