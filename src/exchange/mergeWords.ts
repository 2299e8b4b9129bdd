// What stands in a merge about records and values, in the words a person reads. Two networks know the names: mine and the copy.
import { showMoment } from '../i18n/showMoment';
import { sentence, word } from '../i18n/translate';
import { fieldOf } from '../model/fields';
import { erasedMark } from '../model/mentions';
import type { Network } from '../model/network';
import { type AnyRecord, type Id, type TableName, valueOf } from '../model/records';
import { fieldsOf, type Value } from '../merging/flatRecord';
import type { Side } from '../merging/mergeFindings';
import { fieldLabel, showFieldValue } from '../records/fieldWords';

export class MergeWords {
  private readonly mine: Network;
  private readonly theirs: Network;

  private readonly erased: ReadonlySet<Id>;

  /** `erased`: persons whom nobody may name any more. */
  constructor(mine: Network, theirs: Network, erased: ReadonlySet<Id> = new Set()) {
    this.mine = mine;
    this.theirs = theirs;
    this.erased = erased;
  }

  /** "Kooperation: Hort – Schule": the kind and what it is called, in my copy or in the other one. */
  title(table: TableName, id: Id): string {
    const kind = sentence(`model.table.${table}`, { count: 1 });
    const known = this.nameOf(this.mine, table, id) || this.nameOf(this.theirs, table, id);
    const name = this.erased.has(id) ? erasedMark : known;
    return name === '' ? kind : `${kind}: ${name}`;
  }

  /** What both sides say of a field in words; the name of a list element from whichever side has one. */
  field(table: TableName, field: string, ...sides: readonly Side[]): string {
    if (field === 'spot') return sentence('merge.spot', {});
    const [part] = sides.flatMap(({ value }) => fieldsOf(field, value ?? null));
    const property = part?.[0] ?? field;
    const label = fieldLabel(table, property);
    const element = property.slice(property.indexOf('.') + 1);
    return !property.includes('.') || property.startsWith('own.') ? label : `${label}: ${element}`;
  }

  value(table: TableName, field: string, value: Value | undefined): string {
    const parts = fieldsOf(field, value ?? null);
    if (parts.length === 0) return sentence('merge.nothing', {});
    if (field === 'spot')
      return parts
        .filter(([key]) => key === 'x' || key === 'y')
        .map(([, part]) => String(Math.round(Number(part))))
        .join(' / ');
    return parts
      .map(([key, part]) => {
        if (typeof part === 'string' && this.erased.has(part)) return erasedMark;
        const found = fieldOf(table, key);
        if (key.includes('.') && part === true) return word('model', 'yes');
        if (found === undefined || key.includes('.')) return String(part);
        const told = showFieldValue(this.mine, table, found, part);
        return told === '' ? showFieldValue(this.theirs, table, found, part) || String(part) : told;
      })
      .join(', ');
  }

  /** "12.11.2026, 14:03, AB"; nothing where nobody noted it. */
  stamp(stamp: Side['stamp']): string {
    if (stamp === undefined) return '';
    const when = Number.isNaN(Date.parse(stamp.at)) ? '' : showMoment(stamp.at);
    return [when, stamp.user].filter(Boolean).join(', ');
  }

  private nameOf(network: Network, table: TableName, id: Id): string {
    const record = (network.living(table) as ReadonlyMap<Id, AnyRecord>).get(id);
    if (record === undefined) return '';
    const name = network.nameOf(table, id);
    if (name !== '') return name;
    const ends = ['actorA', 'actorB', 'from', 'to', 'gremiumId', 'actorId'].flatMap((key) => {
      const other = valueOf(record, key);
      const target = fieldOf(table, key)?.refersTo;
      return other === undefined || target === undefined ? [] : network.nameOf(target, String(other));
    });
    return ends.filter(Boolean).join(' – ');
  }
}
