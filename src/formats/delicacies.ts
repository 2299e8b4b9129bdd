// Which columns of a list must not leave the house unasked.
import { fieldOf } from '../model/fields';
import type { ListKind } from './columns';

/**
 * `personal`: work data of a person or more private · `working`: the coordinator's own judgement, not for others · `own`: a field that was
 * made here, in which persons may be named.
 */
export type Delicate = 'personal' | 'working' | 'own';

/** What of it may go along. */
export type Delicacies = Readonly<Record<Delicate, boolean>>;

/** What makes a column of a list delicate; `undefined` for one that is not. */
export function delicateOf(kind: ListKind, property: string): Delicate | undefined {
  if (property.startsWith('own.')) return 'own';
  const privacy = (fieldOf(kind, property) ?? fieldOf(kind, `${property}.`))?.privacy;
  return privacy === 'W' ? 'working' : privacy === 1 || privacy === 2 ? 'personal' : undefined;
}
