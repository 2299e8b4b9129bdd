// The protocol of a merge as lines of text: what came, what was decided, what was mended.
import { showMoment } from '../i18n/showMoment';
import { sentence } from '../i18n/translate';
import type { Conflict, MergeDecisions, Removal, Touched } from '../merging/mergeFindings';
import { fields } from '../model/fields';
import { type Inside, insideOf } from '../model/inside';
import { type AnyRecord, tableNames } from '../model/records';
import { choiceOf, decidedThere, isAsked, type Places, removalChoiceOf, toDecide } from './mergeChoices';
import { MergeWords } from './mergeWords';
import type { Found } from './useMerge';

export function mergeProtocol(found: Found, decisions: MergeDecisions): string[] {
  const { findings, mine, theirs, name, createdAt } = found;
  const erased = new Set(findings.erasedThere);
  const words = new MergeWords(mine, theirs, erased);
  const told = (key: string, values: Readonly<Record<string, unknown>>) => sentence(`merge.${key}`, values);
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)];
  const touched = (each: Touched) => `${words.title(each.table, each.id)} – ${told(`kind.${each.kind}`, {})}`;
  const conflictLine = (conflict: Conflict) => {
    const { table, id, field, winner } = conflict;
    const side = (which: 'mine' | 'theirs') => {
      const { value, stamp } = conflict[which];
      const noted = words.stamp(stamp);
      return `${told(`side.${which}`, {})}: ${words.value(table, field, value)}${noted === '' ? '' : ` (${noted})`}`;
    };
    const title = `${words.title(table, id)} · ${words.field(table, field, conflict.mine, conflict.theirs)}`;
    const chosen = choiceOf(conflict, decisions) ?? winner;
    if (erased.has(id)) return `${title} → ${told(`side.${chosen}`, {})}`;
    return `${title}: ${side('mine')}; ${side('theirs')} → ${told(`side.${chosen}`, {})}`;
  };
  const removalLine = (removal: Removal) => {
    const choice = removalChoiceOf(removal, decisions) ?? 'remove';
    const title = words.title(removal.table, removal.id);
    return `${title}: ${told(`removal.${removal.by}`, {})} → ${told(`removal.${choice}`, {})}`;
  };
  const places = ({ conflicts, removals }: Places) => [
    ...removals.map(removalLine),
    ...conflicts.map(conflictLine),
  ];
  const [decided, there] = [places(toDecide(findings)), places(decidedThere(findings))];
  const byRule = findings.conflicts.filter((each) => !isAsked(each)).map(conflictLine);
  const mends = findings.mends.map(({ table, id, field, rule, to }) =>
    told(`mend.${rule}`, {
      name: words.title(table, id),
      field: words.field(table, field),
      to: to === undefined ? '' : words.title(to.table, to.id),
    }),
  );
  const { onlyMine, onlyTheirs, both, same } = findings;
  return [
    told('title', { name }),
    told('from', { when: showMoment(createdAt) }),
    told('protocol.on', { when: showMoment(new Date().toISOString()) }),
    `${told('figure.same', {})}: ${same}`,
    ...part(told('list.decided', { count: decided.length }), decided),
    ...part(told('decidedThere', { count: there.length }), there),
    ...part(told('list.byRule', { count: byRule.length }), byRule),
    ...part(told('list.mends', { count: mends.length }), mends),
    ...part(told('list.onlyTheirs', { count: onlyTheirs.length }), onlyTheirs.map(touched)),
    ...part(told('list.onlyMine', { count: onlyMine.length }), onlyMine.map(touched)),
    ...part(told('list.both', { count: both.length }), both.map(touched)),
  ];
}

/** What is inside of it: every record it names, as far as either copy has it. */
export function protocolInside({ findings, mine, theirs }: Found): Inside {
  const { conflicts, removals, onlyMine, onlyTheirs, both } = findings;
  const named = [...conflicts, ...removals, ...onlyMine, ...onlyTheirs, ...both];
  const parts = tableNames.map((kind) => {
    const ids = new Set(named.flatMap(({ table, id }) => (table === kind ? id : [])));
    const records = [...ids].flatMap((id): AnyRecord[] => {
      const found = mine.living(kind).get(id) ?? theirs.living(kind).get(id);
      return found === undefined ? [] : [found];
    });
    return { kind, records, properties: fields[kind].map(({ key }) => key) };
  });
  return insideOf(parts);
}
