// The many ways in which one person is written, and those beside them who are called nearly so and lose nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erasedMark as mark, MentionFinder, type PersonData } from './mentions';

const scrub = (text: string, of: PersonData, others: readonly PersonData[] = []) =>
  new MentionFinder([of], others).scrub(text);

const kuehnLang = { firstName: 'Ute', lastName: 'Kühn-Lang' };
const mueller = { firstName: 'Karin', lastName: 'Müller' };
const ways = {
  email: 'a@x.example; b@y.example',
  phone: '0391 123456 / 0171 998877',
  mobile: '03445 / 73 19 (Durchwahl 42)',
};

describe('a person', () => {
  it.each([
    [mueller, 'frau müller fragen', `frau ${mark} fragen`],
    [mueller, 'Müller, K. (Leitung)', `${mark} (Leitung)`],
    [
      { firstName: 'Anna Maria', lastName: 'von Bülow' },
      'Bülow, Anna von und Bülow, A. M. von',
      `${mark} und ${mark}`,
    ],
    [kuehnLang, 'Frau Kühn und Frau Lang, frau lang', `Frau ${mark} und Frau ${mark}, frau ${mark}`],
    [kuehnLang, 'Ute Lang und U. Kühn', `${mark} und ${mark}`],
    [
      { lastName: 'Müller (geb. Krause)', firstName: 'Eva' },
      'Eva Krause, Frau Müller',
      `${mark}, Frau ${mark}`,
    ],
    [
      { lastName: 'Müller geb. Krause', firstName: 'Eva' },
      'Eva Krause, Frau Müller',
      `${mark}, Frau ${mark}`,
    ],
    [{ firstName: 'Eva Krause', lastName: '' }, 'Frau Eva Krause', `Frau ${mark}`],
    ...['Yıldız', 'Yildiz', 'YILDIZ', 'YILDIZ'.toLowerCase()].flatMap((lastName) =>
      ['Yıldız', 'Yildiz', 'YILDIZ', 'YİLDİZ'].map((text): [PersonData, string, string] => [
        { firstName: 'Can', lastName },
        `Herr ${text} kommt`,
        `Herr ${mark} kommt`,
      ]),
    ),
    ...(
      [
        ['ŞAHİN', 'Sahin'],
        ['Sahin', 'Şahin'],
        ['Øster', 'Oster'],
        ['Oster', 'Øster'],
        ['Wałęsa', 'Walesa'],
        ['Walesa', 'Wałęsa'],
        ['McDonald', 'Mc Donald'],
        ['Mc Donald', 'McDonald'],
        ['Novák', 'Novak'],
        ['Åkesson', 'Akesson'],
      ] as const
    ).map(([lastName, text]): [PersonData, string, string] => [
      { firstName: 'Can', lastName },
      `Can ${text} kommt`,
      `${mark} kommt`,
    ]),
    [ways, '0391/123456, 0171-998877, 03445 7319 und 03445/7319-42', `${mark}, ${mark}, ${mark} und ${mark}`],
    [
      ways,
      'a@x.example, b [at] y.example, b(at)y[punkt]example, b at y.example',
      `${mark}, ${mark}, ${mark}, ${mark}`,
    ],
    [{ phone: '+49 391 12345' }, '0391 12345, +49 (0391) 12345, (0391) 12345', `${mark}, ${mark}, ${mark}`],
    [{ phone: '+49 (0391) 12345' }, '+49 391 12345 und 0391 12345', `${mark} und ${mark}`],
  ])('%j: %s', (of, text, left) => {
    expect(scrub(text, of)).toBe(left);
  });
});

describe('somebody else', () => {
  it.each([
    [
      mueller,
      { firstName: 'Karin', lastName: 'Schmidt-Müller' },
      'Karin Schmidt-Müller, k.schmidt-mueller@x.example',
    ],
    [kuehnLang, { firstName: 'Kurt', lastName: 'Lang' }, 'Herr Lang und Kurt Lang, Ute Lang'],
    [
      { firstName: 'Eva', lastName: 'Meier-Schulze' },
      { firstName: 'Jan', lastName: 'Schulze' },
      'Schulze ruft an',
    ],
    [mueller, { firstName: 'Kurt', lastName: 'Müller' }, 'Müller, Kurt'],
  ])('%j stays beside %j: %s', (of, other, text) => {
    const email = 'k.schmidt-mueller@x.example';
    expect(scrub(text, of, [{ ...other, email }])).toBe(text);
  });

  it.each([
    [kuehnLang, 'lang und kühn geplant, Kühn war es, Ute Lang-Meier'],
    [mueller, 'ein müller mahlt, Müllerstraße'],
    [{ phone: '0391 12345' }, 'Nr. 039112345678'],
  ])('%j is not meant by: %s', (of, text) => {
    expect(scrub(text, of)).toBe(text);
  });

  const firsts = fc.uniqueArray(fc.constantFrom('Anna', 'Björn', 'Çelik', 'Dörte', 'Éva', 'Frank', 'Gül'), {
    minLength: 2,
    maxLength: 2,
  });
  const halves = fc.uniqueArray(
    fc.constantFrom('Groß', 'Lang', 'Müller', 'Sommer', 'Yıldız', 'Wałęsa', 'Øster', 'Le'),
    {
      minLength: 2,
      maxLength: 2,
    },
  );
  const written = ({ firstName = '', lastName = '', email = '', phone = '' }: PersonData) => [
    `${firstName} ${lastName}`,
    `${lastName}, ${firstName}`,
    `Frau ${firstName} ${lastName}`,
    email,
    phone,
  ];

  it('of the same name but another first name keeps every word, and of the person none is left', () => {
    fc.assert(
      fc.property(
        firsts,
        halves,
        fc.boolean(),
        fc.nat(1),
        ([one = '', two = ''], [a = '', b = ''], isDouble, at) => {
          const of = {
            firstName: one,
            lastName: isDouble ? `${a}-${b}` : a,
            email: `eins.${a}@amt.example`,
            phone: '03445 7319-42',
          };
          const theirs = isDouble ? ([a, b][at] ?? a) : [a, `${a}-${b}`][at];
          const other = {
            firstName: two,
            lastName: theirs ?? a,
            email: `zwei.${a}@amt.example`,
            phone: '0391 4711-08',
          };
          const finder = new MentionFinder([of], [other]);
          const kept = written(other).join(' | ');
          expect(finder.scrub(kept)).toBe(kept);
          expect(finder.scrub(kept, true)).toBe(kept);
          for (const text of written(of)) {
            expect(finder.scrub(`Bitte ${text} holen.`, true)).toMatch(
              /^Bitte (Frau )?\[gelöscht\] holen\.$/,
            );
            expect(finder.scrub(`${kept} | ${text}`).startsWith(`${kept} | `)).toBe(true);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
