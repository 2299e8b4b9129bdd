// A typed line like "Grundschule Nord – ASD Mitte, 2" as a cooperation: known names first, so that their own hyphens are no separators.
import type { Id } from '../model/records';
import { type NameBook, tidy } from './captureNames';

/** One end of the line: somebody known, several who may be meant, or somebody new. */
export type LineEnd =
  | { readonly kind: 'known'; readonly text: string; readonly id: Id }
  | {
      readonly kind: 'several';
      readonly text: string;
      readonly ids: readonly Id[];
      /** Nobody is called so, but they bear the letters of a type. */
      readonly isType?: true;
    }
  | { readonly kind: 'new'; readonly text: string };

export type Line =
  /** Only one name so far; its text is empty where there is none. */
  | { readonly kind: 'half'; readonly from: LineEnd }
  | {
      readonly kind: 'whole';
      readonly from: LineEnd;
      readonly to: LineEnd;
      /** 0–4; absent where the line says nothing of it. */
      readonly step: number | undefined;
    }
  /** A number behind the names that is no step. */
  | { readonly kind: 'noStep'; readonly text: string }
  /** Several cooperations behind each other; `text` is the first. */
  | { readonly kind: 'many'; readonly text: string };

/** What was chosen for a text from the list: somebody by id, or without one that it is somebody new. */
export type Choices = ReadonlyMap<string, { readonly id?: Id }>;

interface Halves {
  readonly left: string;
  readonly right: string;
}

/** Fewer letters mean nobody yet. */
const fewest = 2;

const separator = /->|=>|→|–|—|-/g;
/** A sign that waits for the second name. */
const waiting = /(?:\s*(?:->|=>|→|–|—)|\s+-)\s*$/;
const stepAtEnd = /^(.*?)(?:\s*[,;]\s*(?:(?:stufe|step)\s*)?|\s+(?:stufe|step)\s*)(\d+)\s*$/isu;

/** Pure: the same line in the same network always means the same. */
export function readLine(line: string, names: NameBook, choices: Choices = new Map()): Line {
  const stepped = stepAtEnd.exec(line);
  const readings = [
    ...(stepped ? [{ text: stepped[1] ?? '', step: stepped[2] ?? '' }] : []),
    // A name may itself end with a number.
    { text: line, step: undefined },
  ].map(({ text, step }) => ({ step, ...bestHalves(text, names, choices), text }));
  // At equal certainty a number behind a comma is the step.
  const best = readings.reduce((a, b) => (b.sure > a.sure ? b : a));
  const { halves, step } = best;
  const first = severalIn(line, best.sure, names, choices);
  if (first !== undefined) return { kind: 'many', text: first };
  if (halves === undefined)
    return { kind: 'half', from: endOf(best.text.replace(waiting, ''), names, choices) };
  if (step !== undefined && (step.length > 1 || Number(step) > 4)) return { kind: 'noStep', text: step };
  return {
    kind: 'whole',
    from: endOf(halves.left, names, choices),
    to: endOf(halves.right, names, choices),
    step: step === undefined ? undefined : Number(step),
  };
}

/** The first of several cooperations with semicolons between them; a name may have one in it, too, but then it is known. */
function severalIn(line: string, sure: number, names: NameBook, choices: Choices): string | undefined {
  if (sure >= 20) return undefined;
  const parts = line.split(';').map(tidy);
  const pairs = parts.filter((part) => bestHalves(part, names, choices).halves !== undefined);
  return pairs.length > 1 ? pairs[0] : undefined;
}

/** Where the line falls apart into two names, and how sure that is. */
function bestHalves(
  text: string,
  names: NameBook,
  choices: Choices,
): { halves: Halves | undefined; sure: number } {
  let best: { halves: Halves | undefined; sure: number } = {
    halves: undefined,
    sure: sureOf(text, names, choices),
  };
  for (const match of text.matchAll(separator)) {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const halves = { left: tidy(before), right: tidy(after) };
    if (halves.left === '' || halves.right === '') continue;
    const both = sureOf(halves.left, names, choices) + sureOf(halves.right, names, choices);
    // A long dash or an arrow is typed to separate, a hyphen inside a word hardly ever.
    const sign = match[0] === '-' ? (/\s$/.test(before) && /^\s/.test(after) ? 0.5 : 0) : 0.75;
    const sure = both + sign;
    if (best.halves === undefined ? isSeparate(sign, sure, best.sure) : sure > best.sure)
      best = { halves, sure };
  }
  return best;
}

/** Whether a text that might be one name is rather two. */
function isSeparate(sign: number, sure: number, whole: number): boolean {
  if (whole >= 10) return sure >= 20;
  // A name with a hyphen that nobody knows yet stays one name until a second one follows.
  return sign > 0 || sure >= 10;
}

/** 10 and more for a whole name, more for a more literal one; less for the beginning of somebody's name; 0 for nobody. */
function sureOf(text: string, names: NameBook, choices: Choices): number {
  if (choices.has(tidy(text))) return 14;
  const { sure } = names.named(text);
  return sure === 0 ? 0 : 10 + sure;
}

function endOf(typed: string, names: NameBook, choices: Choices): LineEnd {
  const text = tidy(typed);
  const choice = choices.get(text);
  if (choice) return choice.id === undefined ? { kind: 'new', text } : { kind: 'known', text, id: choice.id };
  const named = names.named(text).ids;
  const called = named.length > 0 || text.length < fewest ? named : names.beginning(text);
  const ids = called.length > 0 ? called : names.lettered(text);
  const [only] = ids;
  if (only === undefined) return { kind: 'new', text };
  if (ids.length === 1) return { kind: 'known', text, id: only };
  return { kind: 'several', text, ids, ...(called.length === 0 && { isType: true }) };
}

/** The line with this name in the place of the one being typed or asked about, ready for what comes next. */
export function completed(line: Line, name: string): string {
  if (line.kind === 'noStep' || line.kind === 'many') return name;
  if (line.kind === 'half') return `${name} – `;
  const step = line.step === undefined ? '' : `, ${String(line.step)}`;
  return line.from.kind === 'several'
    ? `${name} – ${line.to.text}${step}`
    : `${line.from.text} – ${name}${step}`;
}

/** The end that is being typed or asked about. */
export function askedEnd(line: Line): LineEnd | undefined {
  if (line.kind === 'noStep' || line.kind === 'many') return undefined;
  return line.kind === 'half' || line.from.kind === 'several' ? line.from : line.to;
}
