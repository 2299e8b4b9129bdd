// Whether a column of types holds words for Gremien: then the list is one of those, whatever its names.
import { fieldOf } from '../model/fields';
import { fold } from '../model/fold';
import { readerOf } from '../records/readerOf';
import type { Column } from './columnGuess';
import { fieldsIn } from './headerWords';
import { typeGuesser } from './matchTypes';

/** What may be said of anything. */
const vague: readonly string[] = ['sonstiges', 'netzwerk', 'team', 'austausch'];
/** What actors have and Gremien have not. */
const ofActors: readonly string[] = ['street', 'postalCode', 'city', 'schoolNo', 'pupilCount', 'website'];

/** Most of its types are words for Gremien and for no actors, and nothing beside is said of actors only. */
export function hasGremiumTypes(all: readonly Column[]): boolean {
  const types = all.filter(({ bare }) => fieldsIn(bare)?.includes('type') === true);
  if (types.length === 0) return false;
  return (
    types.some(isOfGremien) &&
    !all.some(({ bare }) => fieldsIn(bare)?.some((field) => ofActors.includes(field)) === true)
  );
}

function isOfGremien({ cells: { values } }: Column): boolean {
  const field = fieldOf('gremien', 'type');
  if (field === undefined || values.length === 0) return false;
  const read = readerOf('gremien', field);
  const actorType = typeGuesser(new Map());
  const telling = values.filter(
    (value) =>
      !vague.includes(fold(value)) && !('code' in read(value.trim())) && actorType(value).by !== 'word',
  );
  return telling.length >= values.length * 0.6;
}
