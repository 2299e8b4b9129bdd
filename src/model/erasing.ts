// What erasing persons does to rows, operations and what history calls a step. Pure, and the same for the store, for files and for undo:
// the same value at the same place becomes the same, so that every step that is left still fits what it leads back to.
import type { Op, Patch } from './change';
import { fieldOf } from './fields';
import { erasedMark, type MentionFinder } from './mentions';
import type { AnyRecord, Id, Scalar, TableName } from './records';

/** A text of a record, by its property; the elements of a list stand at its prefix. */
export interface TextPlace {
  readonly table: TableName;
  readonly id: Id;
  readonly key: string;
}

export function placeKey({ table, id, key }: TextPlace): string {
  return `${table} ${id} ${key}`;
}

export interface Erasing {
  /** Contacts that go. */
  readonly ids: ReadonlySet<Id>;
  /** Only these of their fields go; without it the whole record. */
  readonly keys?: ReadonlySet<string>;
  /** Finds what names the persons in texts of others; without it those stay. */
  readonly finder?: MentionFinder | undefined;
  /** Nobody has looked at the texts: of mentions only those go that mean nobody and nothing else. */
  readonly certain?: boolean;
  /** Finds what may name them in what stays, to be counted (`Eraser.doubtful`). */
  readonly doubting?: MentionFinder | undefined;
  /** `placeKey` of what stays though a person is named, and of what goes though it would stay. */
  readonly spared?: ReadonlySet<string>;
  readonly replaced?: ReadonlySet<string>;
}

/**
 * What happens to a mention if nobody says otherwise. `never`: the name of another person · `asked`: an address or number that others
 * have as well · `strong`: names of things, in which a last name alone is hardly the person · `all`.
 */
export type MentionRule = 'never' | 'asked' | 'strong' | 'all';

const rules: { readonly [T in TableName]?: Readonly<Record<string, MentionRule>> } = {
  contacts: {
    title: 'never',
    firstName: 'never',
    lastName: 'never',
    salutationLine: 'never',
    email: 'asked',
    phone: 'asked',
    mobile: 'asked',
  },
  actors: {
    email: 'asked',
    phone: 'asked',
    name: 'strong',
    shortName: 'strong',
    region: 'strong',
    municipality: 'strong',
    street: 'strong',
    city: 'strong',
    website: 'strong',
  },
  gremien: { name: 'strong', shortName: 'strong', region: 'strong' },
  // Places and areas by their names.
  networks: { outline: 'strong', layout: 'strong' },
  views: { layout: 'strong' },
};

const silentTables: readonly TableName[] = ['placements', 'sourceRows', 'erasures', 'disclosures'];
const logTables: readonly TableName[] = ['erasures', 'disclosures'];
const textKinds: readonly (string | undefined)[] = ['text', 'long', 'data', 'list', undefined];
/** Values in the notation of the address bar. */
const lineKeys: readonly string[] = ['filter', 'layers', 'look', 'time', 'emphasis', 'criteria'];

/** How mentions in a property are taken; `undefined` where it holds no text. */
export function ruleFor(table: TableName, property: string): MentionRule | undefined {
  if (property === 'id' || property === '_del' || silentTables.includes(table)) return undefined;
  const kind = fieldOf(table, property)?.kind;
  if (!textKinds.includes(kind)) return undefined;
  // A key of a list: a last name in it is hardly the person.
  if (property === 'extKey') return 'strong';
  return rules[table]?.[property] ?? 'all';
}

/** The property under which a person decides about a text: elements of a list are decided together. */
export function decidedAt(property: string): string {
  return property.startsWith('own.') || !property.includes('.')
    ? property
    : (property.split('.')[0] ?? property);
}

/** What a key is called after may itself be a name: only the list it stands in is told. */
export function plainKey(property: string): string {
  return property.split('.')[0] ?? property;
}

export class Eraser {
  /** `placeKey` of living texts that may name the persons and stay, because nobody has looked at them (`Erasing.doubting`). */
  readonly doubtful = new Set<string>();
  /** `placeKey` of what was not of the persons' own records and is no longer what it was; of a list without its elements. */
  readonly changed = new Set<string>();
  private readonly erasing: Erasing;

  constructor(erasing: Erasing) {
    this.erasing = erasing;
  }

  /** The row as it stays, the very same where nothing of the persons is in it. `stamp`: of the tombstone. */
  row(table: TableName, row: AnyRecord, stamp: string): AnyRecord {
    if (table === 'contacts' && this.erasing.ids.has(row.id)) {
      if (this.erasing.keys === undefined) return { id: row.id, _del: stamp } as unknown as AnyRecord;
    }
    const given = row as unknown as Readonly<Record<string, Scalar>>;
    let next: Record<string, Scalar> | undefined;
    for (const key of Object.keys(given)) {
      const value = given[key];
      const left = value === undefined ? undefined : this.value(table, row.id, key, value);
      if (row._del === undefined) this.doubt(table, row.id, key, left);
      if (left === value) continue;
      this.noted(table, row.id, key);
      next ??= { ...given };
      if (left === undefined) delete next[key];
      else next[key] = left;
    }
    return (next ?? row) as AnyRecord;
  }

  /** The operation as it stays; `undefined` where it spoke of nothing else. */
  op(op: Op): Op | undefined {
    const { table, id } = op;
    if (table === 'contacts' && this.erasing.ids.has(id) && this.erasing.keys === undefined) return undefined;
    const isAdding = Object.keys(op.prev).length === 0;
    const set: Record<string, Scalar | null> = {};
    const prev: Record<string, Scalar | null> = {};
    let isSame = true;
    for (const key of Object.keys(op.set)) {
      const after = this.patched(op, op.set, key);
      const before = this.patched(op, op.prev, key);
      const stays = after === op.set[key] && (isAdding || before === op.prev[key]);
      isSame &&= stays;
      if (!stays) this.noted(table, id, key);
      // What led from one erased value to another, or from nothing to nothing, is no change any more.
      if (!stays && (isAdding ? after === null : after === before)) continue;
      set[key] = after;
      if (!isAdding) prev[key] = before;
    }
    if (isSame) return op;
    return Object.keys(set).length === 0 ? undefined : { table, id, set, prev };
  }

  /** What history calls a step: an import by its file, anything else by an actor, Gremium or view. */
  name(code: string, name: string): string {
    const { finder, certain = false } = this.erasing;
    return finder?.scrub(name, certain || code !== 'importList') ?? name;
  }

  private doubt(table: TableName, id: Id, key: string, left: Scalar | undefined): void {
    const { ids, doubting } = this.erasing;
    if (doubting === undefined || left === undefined || ruleFor(table, key) !== 'all') return;
    if (table === 'contacts' && ids.has(id)) return;
    const element = key.slice(key.indexOf('.') + 1);
    const texts = [element === key ? '' : element, typeof left === 'string' ? left : ''];
    if (texts.some((text) => doubting.find(text).length > 0)) this.doubtful.add(placeKey({ table, id, key }));
  }

  private noted(table: TableName, id: Id, key: string): void {
    const isOwn = table === 'contacts' && this.erasing.ids.has(id);
    if (ruleFor(table, key) !== undefined && !isOwn)
      this.changed.add(placeKey({ table, id, key: plainKey(key) }));
  }

  private patched({ table, id }: Op, patch: Patch, key: string): Scalar | null {
    const value = patch[key] ?? null;
    return value === null ? null : (this.value(table, id, key, value) ?? null);
  }

  /** What is left of one value; `undefined` when nothing is. */
  private value(table: TableName, id: Id, key: string, value: Scalar): Scalar | undefined {
    const { ids, keys } = this.erasing;
    if (table === 'contacts' && ids.has(id)) return keys?.has(decidedAt(key)) === true ? undefined : value;
    if (typeof value === 'string' && keys === undefined) {
      if (table === 'sourceRows' && key === 'lines') return withoutLines(value, ids);
      if (ids.has(value) && fieldOf(table, key)?.refersTo === 'contacts') return undefined;
    }
    return this.text(table, id, key, value);
  }

  private text(table: TableName, id: Id, key: string, value: Scalar): Scalar | undefined {
    const { finder, certain = false, spared, replaced } = this.erasing;
    // Whoever did it may be the person: the logs keep what was done, as the journal does.
    if (key === 'user' && logTables.includes(table) && typeof value === 'string')
      return finder === undefined || finder.scrub(value, certain) === value ? value : undefined;
    const rule = finder === undefined ? undefined : ruleFor(table, key);
    if (finder === undefined || rule === undefined || rule === 'never') return value;
    const place = placeKey({ table, id, key: decidedAt(key) });
    if (spared?.has(place) === true) return value;
    const isAsked = replaced?.has(place) === true;
    if (rule === 'asked' && !isAsked) return value;
    const keepsWeak = certain || (rule !== 'all' && !isAsked);
    // A tag, a mailing list or an own field that is called like the person goes as a whole.
    const dot = key.indexOf('.');
    const element = dot < 0 ? '' : key.slice(dot + 1);
    if (element !== '' && finder.scrub(element, keepsWeak) !== element) return undefined;
    if (typeof value !== 'string') return value;
    // Half an address is none, and half a key would be that of others as well.
    if (key === 'extKey') return finder.scrub(value, keepsWeak) === value ? value : undefined;
    if (rule === 'asked') return finder.find(value).length > 0 ? undefined : value;
    return lineKeys.includes(key) ? scrubbedLine(finder, value, keepsWeak) : finder.scrub(value, keepsWeak);
  }
}

/** The line without what asks for the person. */
function scrubbedLine(finder: MentionFinder, line: string, keepsWeak: boolean): string | undefined {
  const query = new URLSearchParams(line);
  // What else is asked for are names of regions, tags and the like.
  const left = [...query].filter(
    ([key, value]) => finder.scrub(value, keepsWeak || key !== 'text') === value,
  );
  if (left.length === query.size) return line;
  return left.length === 0 ? undefined : new URLSearchParams(left).toString();
}

/** A page of a remembered list without the lines of the persons. */
function withoutLines(lines: string, ids: ReadonlySet<Id>): string {
  if (ids.size === 0) return lines;
  const all = lines.split('\n');
  const left = all.filter((line) => !(line.startsWith('contacts ') && ids.has(line.split(' ', 2)[1] ?? '')));
  return left.length === all.length ? lines : left.join('\n');
}

/**
 * Whether a text is the one that stands here but for what was erased in it: an old list does not bring a name back.
 * `mine` has `erasedMark` where `theirs` has any words.
 */
export function isErasedForm(mine: unknown, theirs: unknown): boolean {
  return erasedForm(mine, theirs) !== undefined;
}

/** What stands in `theirs` where `mine` has its marks; `undefined` where it is another text. */
export function erasedForm(mine: unknown, theirs: unknown): readonly string[] | undefined {
  if (typeof mine !== 'string' || typeof theirs !== 'string' || !mine.includes(erasedMark)) return undefined;
  const parts = mine.split(erasedMark).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`^${parts.join('([\\s\\S]+?)')}$`, 'u').exec(theirs)?.slice(1);
}
