// For whom a list by purpose is, told by who is in it: these lists are made of persons, so the profile follows and is not chosen.
import { type Inside, insidePublic } from '../model/inside';
import { personLeaves, type ReleaseProfile } from '../model/privacy';
import type { Listed } from '../model/questions';
import type { Contact } from '../model/records';
import type { OutputCode } from './outputs';

export interface ListRelease {
  readonly profile: ReleaseProfile;
  readonly inside: Inside;
}

/** Lists in which organisations stand with telephone or e-mail. */
const withWays: readonly OutputCode[] = ['bcc', 'letters', 'phones', 'vcard'];

/** `gremium` where everybody in it is reached at work and nobody has objected, else `internal`; organisations alone with their ways. */
export function releaseOfPeople(
  code: OutputCode,
  people: readonly Pick<Listed, 'contact' | 'actor'>[],
  objections: ReadonlySet<string>,
): ListRelease {
  const persons = new Map<string, Contact>();
  let reachable = 0;
  for (const { contact, actor } of people) {
    if (contact) persons.set(contact.id, contact);
    else if (withWays.includes(code) && (actor.phone ?? actor.email) !== undefined) reachable += 1;
  }
  const all = [...persons.values()];
  const isOpen = all.every((person) => personLeaves('gremium', person, objections));
  const isEmpty = all.length + reachable === 0;
  return {
    profile: isEmpty ? 'public' : isOpen ? 'gremium' : 'internal',
    inside: {
      ...insidePublic(people.length),
      persons: all.length,
      reachable,
      hasPrivate: all.some(({ privateAddress }) => privateAddress === true),
    },
  };
}

/** A list of organisations without anything of a person. */
export function releaseOfSchools(count: number): ListRelease {
  return { profile: 'public', inside: insidePublic(count) };
}
