// The delivered classification is complete and resolving own types never fails.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorType } from './records';
import { actorTypes, isKnownType, sectorOf, sectors, typeInfo } from './taxonomy';

const none: ReadonlyMap<string, ActorType> = new Map();

function ownTypes(...types: ActorType[]): ReadonlyMap<string, ActorType> {
  return new Map(types.map((type) => [type.id, type]));
}

describe('the delivered taxonomy', () => {
  it('has 13 sectors lettered A to M', () => {
    expect(sectors.map((sector) => sector.letter).join('')).toBe('ABCDEFGHIJKLM');
    expect(sectors.map((sector) => sector.code).slice(0, 2)).toEqual(['school', 'youth_public']);
    expect(sectors.at(-1)?.code).toBe('municipality');
  });

  it('gives every macro system its own shape', () => {
    const pairs = new Set(sectors.map((sector) => `${sector.macro} ${sector.shape}`));
    expect([...pairs].sort()).toEqual(['admin hexagon', 'partner diamond', 'school circle', 'youth rounded']);
  });

  it('has unique codes, short abbreviations and a home for the rest in every sector', () => {
    const codes = actorTypes.map((type) => type.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[a-z]+(_[a-z]+)*$/.test(code))).toEqual([]);
    expect(actorTypes.filter((type) => type.abbr.length < 1 || type.abbr.length > 5)).toEqual([]);
    for (const sector of sectors) expect(codes).toContain(`other_${sector.code}`);
  });

  it('tells every type from every other by shape and letters, without colour', () => {
    const marks = actorTypes.map(({ code, abbr }) => `${typeInfo(code, none).shape} ${abbr}`);
    expect(new Set(marks).size).toBe(actorTypes.length);
  });

  it('knows the types the map is read by', () => {
    expect(typeInfo('primary_school', none)).toEqual({
      code: 'primary_school',
      sector: 'school',
      macro: 'school',
      shape: 'circle',
      abbr: 'GS',
    });
    expect(typeInfo('school_social_work', none)).toMatchObject({ macro: 'youth', abbr: 'SSA' });
    expect(typeInfo('state_school_office', none)).toMatchObject({ macro: 'admin', shape: 'hexagon' });
    expect(sectorOf('jobcenter', none)).toBe('work_transition');
  });
});

describe('own types', () => {
  it('take sector and shape from the delivered type they refine, also over several steps', () => {
    const types = ownTypes(
      { id: 'a', name: 'Grundschule mit Hort', parent: 'primary_school' },
      { id: 'b', name: 'Kleine Grundschule', abbreviation: 'kGS', parent: 'a' },
    );
    expect(typeInfo('a', types)).toMatchObject({
      code: 'primary_school',
      abbr: 'GS',
      ownName: 'Grundschule mit Hort',
    });
    expect(typeInfo('b', types)).toMatchObject({
      sector: 'school',
      abbr: 'kGS',
      ownName: 'Kleine Grundschule',
    });
  });

  it('end in the sector of the rest when their parents form a circle or are missing', () => {
    const types = ownTypes(
      { id: 'a', name: 'Erster', parent: 'b' },
      { id: 'b', name: 'Zweiter', parent: 'a' },
      { id: 'c', name: 'Waise', parent: 'gone' },
    );
    expect(typeInfo('a', types)).toMatchObject({ sector: 'other', ownName: 'Erster' });
    expect(sectorOf('c', types)).toBe('other');
  });

  it('count as known beside the delivered ones', () => {
    const types = ownTypes({ id: 'a', name: 'Schulhort', parent: 'after_school_care' });
    expect(isKnownType('a', types)).toBe(true);
    expect(isKnownType('after_school_care', types)).toBe(true);
    expect(isKnownType('b', types)).toBe(false);
  });

  it('never throw or hang, whatever the codes and parents are', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'primary_school', '', '__proto__', 'constructor');
    const type = fc.record({ id, name: fc.string(), parent: id });
    fc.assert(
      fc.property(id, fc.array(type, { maxLength: 6 }), (code, types) => {
        const info = typeInfo(code, ownTypes(...types));
        expect(isKnownType(info.code, none)).toBe(true);
        expect(sectors.map((sector) => sector.code)).toContain(info.sector);
      }),
    );
  });
});
