// Who is meant by a text: spellings people write, and what only looks like the person.
import { describe, expect, it } from 'vitest';
import { erasedMark, MentionFinder, type PersonData } from './mentions';
import { isErasedForm } from './erasing';

const person: PersonData = {
  title: 'Dr.',
  firstName: 'Jürgen Maria',
  lastName: 'Weiß (fiktiv)',
  email: 'weiss@schule.example',
  phone: '03445 731-42',
  mobile: '+49 (0)151 2345678',
};
const scrub = (text: string, of = person) => new MentionFinder([of]).scrub(text);

describe('a mention', () => {
  it.each([
    'Jürgen Weiß',
    'Dr. Jürgen Maria Weiß',
    'JUERGEN WEISS',
    'Weiß, Jürgen',
    'J. Weiß',
    'Ju\u0308rgen Weiss',
    'Weiss@Schule.example',
    '03445/73142',
    '+49 3445 731 42',
    '0151-2345678',
    '0049 151 234 56 78',
    'J%C3%BCrgen%20Wei%C3%9F',
    'jurgen-weiss@web.example'.replace('u', 'ü'),
  ])('is %s', (text) => {
    expect(scrub(`Bitte ${text} fragen.`)).toBe(`Bitte ${erasedMark} fragen.`);
  });

  it.each([
    'Die Wand ist weiß gestrichen.',
    'Weißer Turm, Weißenfels und Schwarzweiß',
    'Tel. 03445 731-425 oder 13445 73142',
    'schulweiss@schule.example2',
    'Jürgen Schwarz',
  ])('is not in: %s', (text) => {
    expect(scrub(text)).toBe(text);
  });

  it('by the last name alone is weak, and by Frau or Herr it is not', () => {
    const find = (text: string) => new MentionFinder([person]).find(text).map(({ weak }) => weak);
    expect(find('Weiß ruft an.')).toEqual([true]);
    expect(find('Herr Weiß ruft an, Weiß’ Büro auch.')).toEqual([false, true]);
    expect(find('otto.weiss@schule.example')).toEqual([true]);
    expect(new MentionFinder([person]).scrub('Weiß ruft an.', true)).toBe('Weiß ruft an.');
  });

  it.each([
    ['von Bülow', 'Bülow'],
    ['Van der Berg', 'Berg'],
    ['de Vries', 'Vries'],
    ['zu Putlitz', 'Putlitz'],
    ['auf der Heide', 'Heide'],
    ["d'Alembert", 'Alembert'],
    ['Freiherr von und zu Löwenhain', 'Löwenhain'],
  ])('is of %s with and without what stands before the name', (lastName, core) => {
    const of = { firstName: 'Anna', lastName };
    for (const named of [lastName, lastName.toLowerCase().replace(core.toLowerCase(), core), core])
      for (const text of [named, `Anna ${named}`, `A. ${named}`])
        expect(scrub(`Bitte ${text} fragen.`, of)).toMatch(/^Bitte (Freiherr )?\[gelöscht\] fragen\.$/i);
    expect(new MentionFinder([of]).find(`Frau ${core} ruft an.`).map(({ weak }) => weak)).toEqual([false]);
    expect(scrub('Von lang her, zu der Zeit, de facto', of)).toBe('Von lang her, zu der Zeit, de facto');
  });

  it('is no word of everyday language, and does not hide the name after it', () => {
    const of = { firstName: 'Anna', lastName: 'Groß-Bülow' };
    expect(scrub('Von lang her', { lastName: 'von Lang' })).toBe('Von lang her');
    expect(scrub('Ein groß-Bülow Plan', of)).toBe(`Ein groß-${erasedMark} Plan`);
  });

  it('is each of two addresses, and a short number with the code of the country', () => {
    const of = { email: 'a.b@x.example; c.d@y.example', phone: '+49 391 12345' };
    expect(scrub('An a.b@x.example und c.d@y.example, Tel. 0391 12345', of)).toBe(
      `An ${erasedMark} und ${erasedMark}, Tel. ${erasedMark}`,
    );
  });

  it('is nobody who is called by single letters or not at all', () => {
    for (const of of [{ lastName: 'N. N.' }, { lastName: '' }, { phone: '110' }, {}])
      expect(scrub('N. N. ist da, Tel. 110.', of)).toBe('N. N. ist da, Tel. 110.');
  });

  it('keeps nothing of a name that is a pattern', () => {
    expect(scrub('Frau (A+B)* [x] kommt', { lastName: 'A+B)*', firstName: 'Eva' })).toContain('kommt');
  });
});

describe('an erased text', () => {
  it('is told from one that says something else', () => {
    const mine = `Schlüssel (rot*) bei ${erasedMark}, Tel. ${erasedMark}`;
    expect(isErasedForm(mine, 'Schlüssel (rot*) bei Frau Weiß, Tel. 0151\n234')).toBe(true);
    expect(isErasedForm(mine, 'Schlüssel (rot*) bei , Tel. ')).toBe(false);
    expect(isErasedForm(mine, 'Schlüssel (blau) bei Frau Weiß, Tel. 1')).toBe(false);
    expect(isErasedForm('Schlüssel', 'Schlüssel')).toBe(false);
    expect(isErasedForm(undefined, 'Schlüssel')).toBe(false);
  });
});

describe('a name beside another', () => {
  const karin = { firstName: 'Karin', lastName: 'Müller' };
  const isCertain = (text: string, of: PersonData, others: PersonData[] = []) =>
    new MentionFinder([of], others).find(text).map(({ weak }) => !weak);

  it.each(['Karin Müller-Schmidt', 'K. Müller‑Schmidt', 'Frau Müller–Lüdenscheidt'])(
    'is perhaps that of somebody else: %s',
    (text) => {
      expect(isCertain(`${text} kommt`, karin)).toEqual([false]);
      expect(scrub(`${text} kommt`, karin)).not.toContain('Müller');
    },
  );

  it('is surely theirs where only a dash or a word follows, or in an address', () => {
    for (const text of ['Karin Müller - Leitung', 'Karin Müller- und Tel.', 'karin.mueller-post@x.example'])
      expect(isCertain(text, karin)).toEqual([true]);
  });

  it('with the particle cut short is theirs as a whole', () => {
    const of = { firstName: 'Anna', lastName: 'von der Bülow' };
    for (const text of ['Anna v. d. Bülow', 'Frau v. d. Bülow', 'Anna v.d. Bülow', 'Bülow, Anna v. d.']) {
      expect(scrub(`Bitte ${text} fragen`, of)).toMatch(/^Bitte (Frau )?\[gelöscht\]\.? fragen$/);
      expect(isCertain(text, of)).toEqual([true]);
    }
    expect(scrub('Mit v. d. Bülow sprechen', of)).toBe(`Mit ${erasedMark} sprechen`);
    expect(scrub('v. d. H. bis 12 Uhr', of)).toBe('v. d. H. bis 12 Uhr');
  });
});
