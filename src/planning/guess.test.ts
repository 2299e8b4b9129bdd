// What is guessed of lists as offices have them: kind and meaning of each column, by headers and cells together.
import { describe, expect, it } from 'vitest';
import { net } from '../model/net';
import { guessMapping } from './mappingGuess';

const cells = {
  name: ['Grundschule Nord', 'Jugendclub Mitte', 'Gymnasium Süd', 'Kita Regenbogen'],
  partner: ['AWO Kreisverband', 'Polizeirevier', 'SV 09 e. V.', 'AWO Kreisverband'],
  phone: ['03445 731-0', '03441/2233', '+49 3443 12', '03445 5'],
  email: ['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org'],
  code: ['06618', '06712', '06667', '06618'],
  city: ['Naumburg', 'Zeitz', 'Weißenfels', 'Naumburg'],
  place: ['06618 Naumburg', '06712 Zeitz', '06667 Weißenfels', '06618 Naumburg'],
  street: ['Weg 1', 'Markt 2a', 'Ring 3', 'Allee 44'],
  type: ['Grundschule', 'Jugendclub', 'Gymnasium', 'Kita'],
  no: ['1', '2', '3', '4'],
  schoolNo: ['0100123', '0100124', '0100125', '0100126'],
  person: ['Frau Erika Beispiel', 'Herr Max Muster', 'Dr. Anna Fiktiv', 'Frau Test'],
  last: ['Beispiel', 'Muster', 'Fiktiv', 'Test'],
  first: ['Erika', 'Max', 'Anna', 'Jo'],
  job: ['Leitung', 'Schulsozialarbeit', 'Sekretariat', 'Leitung'],
  date: ['01.08.2024', 'Februar 2025', '', 'seit 2019'],
  step: ['2', '3', '1', '4'],
  text: ['x1 und y', 'foo', 'bar baz', 'qux'],
  flag: ['ja', 'nein', 'x', ''],
  fte: ['0,75', '1,0', '0,5', '0,875'],
  carrier: ['Stadt Naumburg', 'AWO Kreisverband', 'Landkreis', 'AWO Kreisverband'],
} as const;

/** "header|cells|target" for each column. */
function partsOf(list: string): string[][] {
  return list.split(', ').map((part) => part.split('|'));
}

function guessed(list: string) {
  const parts = partsOf(list);
  const header = parts.map(([name = '']) => name.replace('\\n', '\n'));
  const rows = [0, 1, 2, 3].map((row) =>
    parts.map(([, sort = '']) => cells[sort as keyof typeof cells][row] ?? ''),
  );
  const { kind, targets } = guessMapping({ header, rows }, net(''), 'Liste.csv');
  return { kind, targets };
}

function wanted(kind: string, list: string) {
  return { kind, targets: partsOf(list).map(([, , target]) => target) };
}

describe('actors', () => {
  it.each([
    'Name der Einrichtung|name|value:name, Schulart|type|value:type, Straße/Hausnr.|street|value:street, Postleitzahl|code|value:postalCode, Wohnort|city|value:city, Telefon-Nr.|phone|value:phone, Telefax|phone|own',
    'Kita-Name|name|value:name, Träger|carrier|own, Straße u. Nr.|street|value:street, PLZ Ort|place|value:postalCode',
    'SCHUL_NR|schoolNo|value:schoolNo, SCHUL_NAME|name|value:name, SCHUL_FORM|type|value:type, STR_HNR|street|value:street',
    'organisation_name|name|value:name, organisation_type|type|value:type, street_address|street|value:street, telephone|phone|value:phone, contact_email|email|value:email',
    'Schulname|name|value:name, Schulnummer|schoolNo|value:schoolNo, VZÄ SSA|fte|value:fte, Ganztagsschule ja/nein|flag|value:allDay, Schulleiter/in|person|own',
    'Name (Kurzform)|last|value:shortName, Vollständiger Name|name|value:name',
    'Name|name|value:name, Kategorie|type|value:type, Anschrift|street|value:street, Ansprechpartner|person|own, Telefon|phone|value:phone',
    'School name|name|value:name, ZIP code|code|value:postalCode, Town|city|value:city, Phone number|phone|value:phone',
    'Name der\\nSchule|name|value:name, Stellen-\\nanteil (VZÄ)|fte|value:fte',
    'Netzwerkpartner|name|value:name, Bereich|type|own, Ansprechpartner|person|own',
    'Träger|carrier|value:name, Ort|city|value:city',
    'Schulen|name|value:name',
  ])('%s', (list) => {
    expect(guessed(list)).toEqual(wanted('actors', list));
  });

  it('are found by their cells where no header names them', () => {
    const list =
      '|name|value:name, |street|value:street, |code|value:postalCode, |city|value:city, |phone|value:phone';
    expect(guessed(list)).toEqual(wanted('actors', list));
  });

  it('are no postal codes and phones where numbers only run on, count or cost', () => {
    const rows = Array.from({ length: 60 }, (_, at) => [
      String(49577 + at * 7),
      `Verein Nummer ${String(at)} e. V.`,
      at % 2 === 0 ? '016' : '092',
      `${String(684 + at)}.12`,
      `${String(75 + at)},453.00`,
    ]);
    const { targets } = guessMapping({ header: ['', '', '', '', ''], rows }, net(''), 'Liste.csv');
    expect(targets.map((code) => (/postalCode|phone/.test(code) ? code : ''))).toEqual(['', '', '', '', '']);
    expect(targets[1]).toBe('value:name');
  });

  it('take a column by its words only where the cells do not speak against it', () => {
    const list = 'Name|name|value:name, Telefonliste|text|own, Straßenfest|text|own, Mailing|flag|own';
    expect(guessed(list)).toEqual(wanted('actors', list));
  });
});

describe('persons never become actors', () => {
  it.each([
    'Einrichtung|name|refName:actorId, Name|last|value:lastName, Vorname|first|value:firstName, Funktion|job|value:position, Telefon|phone|value:phone',
    'Name|person|fullName:lastName, Einrichtung|name|refName:actorId, Telefon|phone|value:phone',
    'Nachname, Vorname|person|fullName:lastName'.replace(', ', ' / ') + ', Organisation|name|refName:actorId',
    'Schule|name|refName:actorId, Schulsozialarbeiter/in|person|fullName:lastName, Träger|carrier|own, Mobil|phone|value:mobile',
    'First Name|first|value:firstName, Last Name|last|value:lastName, Company|name|refName:actorId, Job Title|job|value:position, Business Phone|phone|value:phone, E-mail Address|email|value:email',
    'Einrichtung|name|refName:actorId, Ansprechpartner*in|person|fullName:lastName, Tel.|phone|value:phone',
    'Einrichtung|name|refName:actorId, AnsprechpartnerIn|person|fullName:lastName, Ort|city|refCity:actorId',
    'Träger|carrier|refName:actorId, Ansprechpartner/-in|person|fullName:lastName, Funktion|job|value:position',
  ])('%s', (list) => {
    expect(guessed(list)).toEqual(wanted('contacts', list));
  });

  it('even where nothing but a name stands there', () => {
    const list = 'Name|person|fullName:lastName, Telefon|phone|value:phone';
    expect(guessed(list)).toEqual(wanted('contacts', list));
  });
});

describe('ties', () => {
  it.each([
    'Schule|name|a/value:name, kooperiert mit|partner|b/value:name, seit|date|value:validFrom, Intensität|step|value:intensity',
    'Schule|name|a/value:name, Schulform|type|a/value:type, Kooperationspartner|partner|b/value:name, Art des Partners|type|b/value:type, Beginn|date|value:validFrom',
    'Name der Schule|name|a/value:name, PLZ|code|a/value:postalCode, Kooperationspartner|partner|b/value:name, Laufzeit von|date|value:validFrom, Laufzeit bis|date|value:validTo',
    'Von|name|a/value:name, Zu|partner|b/value:name, Stärke|step|value:intensity',
    'Organisation A|name|a/value:name, Organisation B|partner|b/value:name',
    'Einrichtung 1|name|a/value:name, Einrichtung 2|partner|b/value:name, Beginn|date|value:validFrom',
    'Schule|name|a/value:name, PLZ Schule|code|a/value:postalCode, Partner|partner|b/value:name, PLZ Partner|code|b/value:postalCode, Ort Partner|city|b/value:city',
    'Schule Name|name|a/value:name, Schule Telefon|phone|a/value:phone, Partner Name|partner|b/value:name, Partner Telefon|phone|b/value:phone',
    'Schule|name|a/value:name, Partner 1|partner|b/value:name, Partner 2|partner|b/value:name',
    'School|name|a/value:name, Partner organisation|partner|b/value:name, Since|date|value:validFrom',
    'Kita|name|a/value:name, Partnerschule|partner|b/value:name, Bemerkung|text|value:description',
  ])('%s', (list) => {
    expect(guessed(list)).toEqual(wanted('tiesByName', list));
  });
});

describe('Gremien and seats', () => {
  it('are told apart by whether members are there', () => {
    const circles = 'Arbeitskreis|text|value:name, Ansprechpartner|person|own';
    expect(guessed(circles)).toEqual(wanted('gremien', circles));
    const list =
      'Gremium|text|refName:gremiumId, Institution|name|refName:actorId, Name|person|refName:holderId, Stimmrecht|flag|value:voting';
    expect(guessed(list)).toEqual(wanted('seats', list));
  });
});
