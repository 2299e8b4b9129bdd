// Records of persons in JSON that is a list (Popolo, schema.org, services of all kinds): what is private is dropped, a name is a person's.

/** A field of a record: its name, `inner.name` for one inside an object, and its value. */
export type RecordField = readonly [name: string, value: unknown];

/** Words that only records of persons have, and that are no business of ours. */
const privateWords =
  /^(?:birth(?:date|day|place|name)?|dateofbirth|dob|placeofbirth|death(?:date|place)?|dateofdeath|gender|sex|nationalidentit(?:y|ies)|nationality|geburts(?:datum|tag|ort|jahr|name)|geboren(?:am)?|sterbedatum|geschlecht|staatsangehorigkeit|religion|konfession)$/;
/** Words that tell that a record is of a person. */
const personWords =
  /^(?:givennames?|familyname|patronymicname|additionalname|honorific(?:prefix|suffix)e?s?|sortname)$/;
/** Private where the record is of a person. */
const privateOfPerson =
  /^(?:images?|photos?|picture|avatar|portrait|foto|bild|biography|summary|life|lifesource|contactdetails?|othernames?|identifiers|links)$|^(?:priva|home(?:phone|address|tel|mail|fax)|personal)/;
const givenWords = /^(?:givennames?|firstname|vorname|rufname)$/;
const lastWords = /^(?:familyname|lastname|surname|nachname)$/;

/** Where whole names of persons go. */
const wholeName = 'contact_person';

/**
 * The same records, where one of them is of a person: without what is private, and with whole names as `contact_person` in place of
 * `name`, so that nobody is taken for an organisation. `left` is told the name of each filled field that is dropped. Records of other
 * things stay as they are.
 */
export function withoutPrivate(
  records: readonly (readonly RecordField[])[],
  left: (name: string) => void,
): { readonly records: readonly (readonly RecordField[])[]; readonly isOfPersons: boolean } {
  if (!records.some(isPerson)) return { records, isOfPersons: false };
  const kept = records.map((fields) =>
    fields.filter(([name, value]) => {
      const isLeft = isPrivate(name);
      if (isLeft && !isEmpty(value)) left(name);
      return !isLeft;
    }),
  );
  if (!isNameOfPerson(kept)) return { records: kept, isOfPersons: false };
  // Where the parts of all names are told, nothing is said twice; otherwise all names are whole ones, in one column.
  const isInParts = kept.every((fields) => nameOf(fields) === '' || isToldInParts(fields));
  const named = kept.map((fields) =>
    isInParts ? fields.filter(([name]) => lastWord(name) !== 'name') : withWholeName(fields),
  );
  return { records: named, isOfPersons: true };
}

function withWholeName(fields: readonly RecordField[]): RecordField[] {
  const isOfName = ([name]: RecordField) => lastWord(name) === 'name' || isPart(lastWord(name));
  const at = fields.findIndex(isOfName);
  const parts = [givenWords, lastWords].map((words) => textOf(fields, (word) => words.test(word)));
  const whole = nameOf(fields) || parts.join(' ').trim();
  return fields.flatMap((field, position): RecordField[] =>
    position === at ? [[wholeName, whole]] : isOfName(field) || field[0] === wholeName ? [] : [field],
  );
}

function nameOf(fields: readonly RecordField[]): string {
  return textOf(fields, (word) => word === 'name');
}

function isPerson(fields: readonly RecordField[]): boolean {
  return fields.some(([name, value]) => {
    const word = lastWord(name);
    return personWords.test(word) || privateWords.test(word) || (word === 'type' && isPersonType(value));
  });
}

/** `Person`, also as the last part of an address. */
function isPersonType(value: unknown): boolean {
  return typeof value === 'string' && /(?:^|[/#:])person\/?$/i.test(value);
}

/** Any part of `person.contact_details.value` can be what is private. */
function isPrivate(name: string): boolean {
  return name.split('.').some((part) => {
    const word = plain(part);
    return privateWords.test(word) || privateOfPerson.test(word);
  });
}

/** Beside first and last name `name` may be where a person works: it is the person's where it holds the last name as often as not. */
function isNameOfPerson(records: readonly (readonly RecordField[])[]): boolean {
  let both = 0;
  let same = 0;
  for (const fields of records) {
    const name = nameOf(fields);
    const last = textOf(fields, (word) => lastWords.test(word));
    if (name === '' || last === '') continue;
    both += 1;
    if (name.includes(last)) same += 1;
  }
  return same * 2 >= both;
}

function isToldInParts(fields: readonly RecordField[]): boolean {
  return [givenWords, lastWords].every((words) => textOf(fields, (word) => words.test(word)) !== '');
}

function isPart(word: string): boolean {
  return givenWords.test(word) || lastWords.test(word);
}

function textOf(fields: readonly RecordField[], is: (word: string) => boolean): string {
  const value = fields.find(([name]) => is(lastWord(name)))?.[1];
  return typeof value === 'string' ? value.trim() : '';
}

function lastWord(name: string): string {
  return plain(name.slice(name.lastIndexOf('.') + 1));
}

/** `birth_date`, `birthDate` and `Birth date` are one word. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
