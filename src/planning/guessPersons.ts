// The columns of persons in lists of contacts and seats: whole names, their parts, and where the persons work.
import type { Column, Guess } from './columnGuess';
import { firstNameWord, isPersonColumn, lastNameWord } from './guessKind';
import { isPersonWord, nameIn } from './headerWords';

export function givePersons(kind: 'contacts' | 'seats', guess: Guess): void {
  if (kind === 'seats') giveHolder(guess);
  else giveContact(guess);
}

/** A column of persons beside the institution is who holds the seat. */
function giveHolder(guess: Guess): void {
  const person = guess.free.find(
    ({ bare, cells }) => cells.persons >= 0.5 && !/stellvertret|vertretung|vorgeschlagen|benannt/.test(bare),
  );
  if (person !== undefined) guess.give(person.at, 'refName:holderId');
}

function giveContact(guess: Guess): void {
  const find = (is: (column: Column) => boolean) => guess.free.find(is);
  const first = find(({ bare }) => firstNameWord.test(bare));
  if (first !== undefined) guess.give(first.at, 'value:firstName');
  const last =
    find(({ bare }) => lastNameWord.test(bare)) ??
    (first && find(({ bare, cells }) => bare === 'name' && cells.words > 0));
  if (last !== undefined)
    guess.give(last.at, last.cells.persons >= 0.5 && !first ? 'fullName:lastName' : 'value:lastName');
  else {
    const persons = guess.free.filter(isPersonColumn);
    const whole =
      persons.find((one) => isPersonWord(one.bare) && one.cells.persons >= 0.5) ??
      persons.find(({ cells }) => cells.persons >= 0.5) ??
      persons[0];
    if (whole !== undefined) guess.give(whole.at, 'fullName:lastName');
  }
  const named = guess.free.filter(
    (one) => nameIn(one.bare) !== undefined && !isPersonColumn(one) && one.cells.words >= 0.3,
  );
  const strong = named.filter(({ bare }) => nameIn(bare) === 'strong');
  const actor = strong.find(({ bare }) => bare !== 'name') ?? strong[0] ?? named[0];
  if (actor === undefined) return;
  guess.give(actor.at, 'refName:actorId');
  const city = find(
    ({ bare, cells }) => /^(?:ort|stadt|wohnort|city|town)$/.test(bare) && cells.words >= 0.5,
  );
  if (city !== undefined) guess.give(city.at, 'refCity:actorId');
}
