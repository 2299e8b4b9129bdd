// Rows that speak of persons or organisations as they may leave: columns by their class, rows by whom they speak of.
import { objectionMarks } from '../model/contacts';
import { classLeaves, personLeaves } from '../model/privacy';
import type { Contact } from '../model/records';
import type { ReleaseRule } from './useGridRelease';

/** `personOf`: the person a row speaks of; a row without one is not held back for anybody. */
export function personRelease<R>(personOf: (row: R) => Contact | undefined): ReleaseRule<R> {
  return {
    open: ({ rows, columns }, network, { profile, ticked }) => {
      const objections = objectionMarks(network.contacts.values());
      return {
        rows: rows.filter((row) => {
          const person = personOf(row);
          return person === undefined || personLeaves(profile, person, objections);
        }),
        columns: columns.filter(({ privacy = 0 }) => classLeaves(profile, ticked, privacy)),
      };
    },
    inside: ({ rows, columns }) => {
      const has = (wanted: 1 | 2 | 'W') => columns.some(({ privacy }) => privacy === wanted);
      const persons = new Set(rows.flatMap((row) => personOf(row)?.id ?? []));
      return {
        records: rows.length,
        persons: persons.size,
        reachable: has(1) ? rows.filter((row) => personOf(row) === undefined).length : 0,
        hasPrivate: has(2),
        hasWorking: has('W'),
        hasFreeText: false,
      };
    },
  };
}
