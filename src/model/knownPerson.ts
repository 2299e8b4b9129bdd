// Whether somebody named at an actor is there already, so that nobody is entered a second time without their objection.
import { fold } from './fold';
import { type Network, validOn } from './network';
import type { Contact, Id, IsoDate } from './records';

type Name = Pick<Contact, 'firstName' | 'lastName'>;

const plainName = ({ firstName = '', lastName }: Name) => fold(`${firstName} ${lastName}`.trim());

/** The one contact of the actor on the day with this first and last name, spelling forgiven; nobody where two are called so. */
export function knownPerson(network: Network, actorId: Id, name: Name, day: IsoDate): Contact | undefined {
  const wanted = plainName(name);
  const named = network
    .contactsOf(actorId)
    .filter((contact) => validOn(contact, day) && plainName(contact) === wanted);
  return named.length === 1 ? named[0] : undefined;
}
