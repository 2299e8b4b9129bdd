// Words of councils mean roles and Gremien of ours.
import { describe, expect, it } from 'vitest';
import { isGremium, seatRole } from './civicWords';

describe('words of councils', () => {
  it.each([
    ['Stellvertretende Vorsitzende', 'deputy_chair'],
    ['Vorsitzender', 'chair'],
    ['Vice President', 'deputy_chair'],
    ['ordentliches Mitglied', 'voting_member'],
    ['Persönliche Stellvertretung', 'substitute'],
    ['beratendes Mitglied', 'advisory_member'],
    ['Ständiger Gast', 'permanent_guest'],
    ['Protokoll', 'minute_taker'],
  ])('%s is the role %s', (text, code) => {
    expect(seatRole(text, undefined)).toEqual({ code, isKnown: true });
  });

  it.each([
    ['Ausschuss', 'Irgendwas', true],
    ['', 'Kreistag Musterkreis', true],
    ['party', 'Stadtrat aktuell', false],
    ['', 'Jugendamt', false],
  ])('%s %s meets: %s', (classification, name, expected) => {
    expect(isGremium(classification, name)).toBe(expected);
  });
});
