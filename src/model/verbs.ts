// The table of everything that can be done to the data. Menus, history, help and the laws of the model loop over it.
import { captureVerbs } from './capture';
import { cooperationVerbs } from './cooperations';
import { addVerb, editVerb, removeVerb } from './deeds';
import { placementVerbs } from './placements';
import { seatFillVerbs } from './seatFill';
import { settledVerbs } from './settled';
import { handOverFunction } from './succession';
import { typeVerbs } from './actorTypes';
import { viewVerbs } from './views';

export const verbs = {
  addActor: addVerb('actors', 'addActor'),
  editActors: editVerb('actors', 'editActors'),
  removeActors: removeVerb('actors', 'removeActors'),
  addContact: addVerb('contacts', 'addContact', false),
  editContacts: editVerb('contacts', 'editContacts', false),
  removeContacts: removeVerb('contacts', 'removeContacts', false),
  handOverFunction,
  ...cooperationVerbs,
  ...captureVerbs,
  addRelation: addVerb('relations', 'addRelation'),
  editRelations: editVerb('relations', 'editRelations'),
  removeRelations: removeVerb('relations', 'removeRelations'),
  addGremium: addVerb('gremien', 'addGremium'),
  editGremien: editVerb('gremien', 'editGremien'),
  removeGremien: removeVerb('gremien', 'removeGremien'),
  addSeat: addVerb('seats', 'addSeat'),
  editSeats: editVerb('seats', 'editSeats'),
  removeSeats: removeVerb('seats', 'removeSeats'),
  ...seatFillVerbs,
  ...settledVerbs,
  ...placementVerbs,
  ...typeVerbs,
  ...viewVerbs,
  addQuestion: addVerb('questions', 'addQuestion'),
  editQuestions: editVerb('questions', 'editQuestions'),
  removeQuestions: removeVerb('questions', 'removeQuestions'),
  noteDisclosure: addVerb('disclosures', 'noteDisclosure', false),
  editNetwork: editVerb('networks', 'editNetwork'),
} as const;

export type Verbs = typeof verbs;
export type VerbCode = keyof Verbs;
export type InputOf<C extends VerbCode> = Parameters<Verbs[C]>[1];
