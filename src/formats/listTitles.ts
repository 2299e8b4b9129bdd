// The German titles of our lists, as they stand in files: names of sheets, and the mark by which our own network files are known again.
import { type ListKind, listKinds } from './columns';

/** Written as they are, whatever the language of the app: the file is the office's, not the app's. */
export const listTitles: { readonly [K in ListKind]: string } = {
  actors: 'Akteure',
  contacts: 'Kontaktpersonen',
  cooperations: 'Kooperationen',
  relations: 'Strukturbeziehungen',
  gremien: 'Gremien',
  seats: 'Sitze',
};

/** Title of the attribute that says of a node or a tie in which of our lists it stands. */
export const listMark = 'Akteursnetz';

/** A column that only helps Kumu to gather the members of each Gremium; reading leaves it out. */
export const clusterTitle = 'Gremien (Kumu)';

/** The list of that title; `undefined` for any other text. */
export function listOfTitle(title: string): ListKind | undefined {
  return listKinds.find((kind) => listTitles[kind] === title);
}
