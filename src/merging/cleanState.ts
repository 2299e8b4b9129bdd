// Persons leave the merge state as they leave the rows: what is erased is overwritten or taken out, and the engine forgets it.
import type { StateEraser } from '../data/sidecars';
import type { AnyRecord, Id, Scalar } from '../model/records';
import { fieldsOf, Flattener, keyOf, sameValue, type Value } from './flatRecord';
import { MergeState } from './mergeState';
import { forgetErased } from './projecting';

/** A list element that goes leaves a hash behind, and an author's initials go from what they wrote. */
export const cleanState: StateEraser = (bytes, { row, isNaming }) => {
  const state = MergeState.read(bytes);
  if (state === undefined) return undefined;
  const gone = new Set<Id>();
  const flattener = new Flattener(state.root);
  const writes: (readonly [string, Value])[] = [];
  for (const [table, records] of state.raw()) {
    for (const [id, flat] of records) {
      const record: Record<string, Scalar> = { id };
      for (const [field, value] of flat) for (const [key, part] of fieldsOf(field, value)) record[key] = part;
      const before = record as unknown as AnyRecord;
      const after = row(table, before);
      if (after === before) continue;
      if (after._del !== undefined && table === 'contacts') gone.add(id);
      const left = flattener.entries(table, after);
      for (const [field, value] of left)
        if (!sameValue(flat.get(field), value)) writes.push([keyOf({ table, id, field }), value]);
      if (after._del === undefined)
        for (const field of flat.keys())
          if (!left.has(field) && flat.get(field) !== null) writes.push([keyOf({ table, id, field }), null]);
    }
  }
  if (writes.length > 0) state.write(writes);
  state.forgetAuthors(isNaming);
  forgetErased(state, gone);
  return state.bytes();
};
