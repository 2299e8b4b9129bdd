// The further away, the shorter a name.
import { describe, expect, it } from 'vitest';
import { formsOf, styleOf } from './nameForms';

const actor = { label: 'Allgemeiner Sozialer Dienst, Team Nord', brief: 'ASD Nord' };
const school = { label: 'Grundschule Am Rodelberg', brief: 'Grundschule Am Rodelberg' };

describe('the forms of a name', () => {
  it('are whole and short near by, short only from further away', () => {
    expect(formsOf(actor, 15, false)).toEqual([actor.label, actor.brief]);
    expect(formsOf(actor, 10, false)).toEqual([actor.brief]);
  });

  it('are cut after a word from afar, but never for who is selected', () => {
    expect(formsOf(school, 6, false)).toEqual([school.brief, 'Grundschule Am…']);
    expect(formsOf(school, 6, true)).toEqual([school.brief]);
    expect(styleOf(6, true)).toBe('strong');
  });
});
