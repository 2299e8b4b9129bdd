// The columns of each list: the German header it is written with, the field behind it, and the names offices use for it.
import { fields } from '../model/fields';
import type { TableName } from '../model/records';

/** A list that can be read and written. */
export const listKinds = ['actors', 'contacts', 'cooperations', 'relations', 'gremien', 'seats'] as const;
export type ListKind = (typeof listKinds)[number];

/** What an import can be read as; `tiesByName` has one row per tie with the names of both ends. */
export const importKinds = [...listKinds, 'tiesByName'] as const;
export type ImportKind = (typeof importKinds)[number];

/**
 * `id` the record's own id · `value` a field · `refId`/`refName` the id and the name of a referenced record (the id wins) ·
 * `fullName` first and last name in one cell.
 */
export type ColumnRole = 'id' | 'value' | 'refId' | 'refName' | 'fullName';

export interface Column {
  /** Written as is, in German whatever the language of the app: the list is the office's, not the app's. */
  readonly header: string;
  readonly role: ColumnRole;
  /** Property of the record; for lists the prefix. */
  readonly field: string;
  readonly refersTo?: TableName;
  /** Other headers for the same thing, compared by `fold`. */
  readonly synonyms: readonly string[];
}

type Headers = Readonly<Record<string, readonly [header: string, ...synonyms: string[]]>>;

const dated: Headers = {
  validFrom: [
    'Gültig von',
    'von',
    'gültig ab',
    'gültig seit',
    'seit',
    'ab',
    'Beginn',
    'Start',
    'Laufzeit von',
    'valid from',
    'aktiv von',
  ],
  validTo: ['Gültig bis', 'bis', 'Ende', 'Laufzeit bis', 'valid to', 'aktiv bis', 'befristet bis'],
  source: ['Quelle', 'Herkunft', 'source'],
  verifiedAt: ['Zuletzt geprüft', 'geprüft am', 'Stand', 'aktualisiert', 'letzte Änderung', 'verified'],
  extSource: ['Importquelle'],
  extKey: ['Importschlüssel'],
};

const headers: { readonly [K in ListKind]: Headers } = {
  actors: {
    name: [
      'Name',
      'Akteur',
      'Einrichtung',
      'Institution',
      'Organisation',
      'Schule',
      'Schulname',
      'Name der Schule',
      'Name der Einrichtung',
      'Einrichtungsname',
      'Bezeichnung',
      'bezeichnun',
      'Kita',
      'Verein',
      'Dienststelle',
      'Label',
      'Partner',
      'Zuwendungsempfänger',
      'Firma',
      'Träger',
      'Betreiber',
    ],
    shortName: ['Kurzname', 'Kürzel', 'Abkürzung', 'Kurzbezeichnung', 'short name'],
    type: [
      'Typ',
      'Akteurstyp',
      'Art',
      'Schulform',
      'Schulart',
      'Schultyp',
      'Einrichtungsart',
      'Kategorie',
      'Type',
      'school_type',
    ],
    role: ['Rollen', 'Rolle', 'roles'],
    governance: ['Trägerschaft', 'Rechtsstatus', 'öffentlich/frei'],
    region: ['Region', 'Sozialraum', 'Bezirk', 'Planungsraum', 'Gebiet', 'Stadtteil', 'district'],
    municipality: ['Gemeinde', 'Kommune', 'Verbandsgemeinde', 'Einheitsgemeinde', 'municipality'],
    street: [
      'Straße',
      'Adresse',
      'Anschrift',
      'Strasse',
      'Straße und Hausnummer',
      'Straße Nr.',
      'street',
      'address',
    ],
    postalCode: ['PLZ', 'Postleitzahl', 'zip', 'postal code'],
    city: ['Ort', 'Stadt', 'Wohnort', 'Ortschaft', 'city'],
    latitude: [
      'Breitengrad',
      'Breite',
      'geografische Breite',
      'Geo-Breite',
      'lat',
      'latitude',
      'Koordinaten',
      'Geokoordinaten',
      'Koordinate',
      'coordinates',
    ],
    longitude: ['Längengrad', 'Länge', 'geografische Länge', 'Geo-Länge', 'lon', 'lng', 'long', 'longitude'],
    phone: ['Telefon', 'Tel', 'Tel.', 'Fon', 'Telefonnummer', 'Rufnummer', 'Phone', 'Telefon zentral'],
    email: ['E-Mail', 'Mail', 'eMail', 'E-Mail-Adresse', 'Mailadresse', 'email'],
    website: ['Web', 'Website', 'Webseite', 'Internet', 'Homepage', 'URL', 'Internetadresse'],
    openingHours: ['Öffnungszeiten', 'Sprechzeiten', 'oeffnungsz'],
    schoolNo: ['Schulnummer', 'Schul-Nr.', 'BSN', 'Schulkennziffer', 'official_id', 'Dienststellenschlüssel'],
    gradeRange: ['Klassenstufen', 'Jahrgänge', 'Klassen'],
    pupilCount: ['Schülerzahl', 'Schüler', 'Anzahl Schüler', 'SuS', 'Schülerinnen und Schüler'],
    allDay: ['Ganztag', 'Ganztagsschule'],
    fte: ['VZÄ', 'Stellenanteil', 'Stellenumfang', 'FTE'],
    funding: ['Finanzierung', 'Förderung', 'Fördermittel', 'funding'],
    services: ['Angebote', 'Leistungen', 'Beschreibung', 'Aufgaben', 'Description'],
    target: ['Zielgruppen', 'Zielgruppe'],
    topic: ['Themen', 'Thema', 'Schwerpunkt', 'Schwerpunkte'],
    tag: ['Schlagworte', 'Schlagwort', 'Tags', 'Stichworte', 'Merkmale'],
    status: ['Status', 'Zustand'],
    ring: ['Ring'],
    influence: ['Einfluss'],
    veto: ['Veto', 'Vetospieler'],
    note: ['Bemerkung', 'Bemerkungen', 'Notiz', 'Notizen', 'Anmerkung', 'Hinweis', 'Kommentar'],
    consultedAt: ['Letzte Beratung', 'letztes Beratungsgespräch', 'zuletzt beraten', 'last consultation'],
    ...dated,
    verifiedBy: ['Geprüft von'],
  },
  contacts: {
    actorId: [
      'Akteur',
      'Einrichtung',
      'Institution',
      'Organisation',
      'Schule',
      'Dienststelle',
      'Verein',
      'Kita',
      'Company',
      'Firma',
      'Träger',
    ],
    salutation: ['Anrede', 'Geschlechtsanrede'],
    title: ['Titel', 'akad. Titel'],
    firstName: ['Vorname', 'Rufname', 'first name'],
    lastName: ['Nachname', 'Name', 'Familienname', 'Zuname', 'last name', 'surname'],
    position: ['Funktion', 'Position', 'Rolle', 'Tätigkeit', 'Stelle', 'Job Title'],
    responsibility: ['Zuständigkeit', 'Zuständig für', 'Aufgabenbereich', 'Bereich'],
    phone: ['Telefon', 'Tel', 'Tel.', 'Fon', 'Telefonnummer', 'Durchwahl', 'Telefon dienstlich', 'Phone'],
    mobile: ['Mobil', 'Handy', 'Mobiltelefon', 'Diensthandy'],
    email: ['E-Mail', 'Mail', 'eMail', 'E-Mail-Adresse', 'Mailadresse', 'email'],
    privateAddress: ['Private Adresse', 'privat'],
    preferredChannel: ['Bevorzugter Weg', 'Kontaktweg'],
    mailing: ['Verteiler', 'Mailverteiler'],
    salutationLine: ['Briefanrede'],
    informedAt: ['Informiert am'],
    consent: ['Einwilligung'],
    objection: ['Widerspruch'],
    objectionAt: ['Widerspruch vom', 'Widerspruch am'],
    successorId: ['Nachfolge'],
    positionEnds: ['Funktion entfällt'],
    ...dated,
    verifiedBy: ['Geprüft von'],
  },
  cooperations: {
    actorA: ['Akteur A', 'Von', 'Akteur 1', 'Einrichtung A', 'Source', 'From', 'Quelle', 'Schule'],
    actorB: [
      'Akteur B',
      'Nach',
      'Akteur 2',
      'Einrichtung B',
      'Partner',
      'Kooperationspartner',
      'Target',
      'To',
      'Ziel',
    ],
    directed: ['Gerichtet', 'Richtung'],
    intensity: ['Stufe (0-4)', 'Stufe', 'Intensität', 'Stärke', 'Weight', 'Gewicht', 'Strength'],
    intensityTarget: ['Soll-Stufe', 'Soll', 'Ziel-Stufe'],
    intensityA: ['Stufe aus Sicht A'],
    intensityB: ['Stufe aus Sicht B'],
    basis: ['Grundlage', 'Basis', 'Vereinbarung', 'Form'],
    law: ['Rechtsgrundlage', 'Gesetzliche Grundlage'],
    purpose: ['Felder', 'Zweck', 'Handlungsfelder', 'Themen', 'Thema'],
    frequency: ['Häufigkeit', 'Kontakthäufigkeit', 'Turnus'],
    contactA: ['Kontaktperson A'],
    contactB: ['Kontaktperson B'],
    description: ['Bemerkung', 'Beschreibung', 'Bemerkungen', 'Notiz', 'Description', 'Label'],
    status: ['Status', 'Stand der Kooperation'],
    climate: ['Klima'],
    reviewOn: ['Wiedervorlage', 'Wiedervorlage am'],
    ...dated,
  },
  relations: {
    from: ['Von', 'Ausgang', 'Träger', 'Übergeordnet', 'Source', 'From'],
    kind: ['Beziehung', 'Art', 'Beziehungsart', 'Typ', 'Type'],
    to: ['Nach', 'Ziel', 'Einrichtung', 'Target', 'To'],
    fte: ['Anteil (VZÄ)', 'VZÄ', 'Anteil'],
    description: ['Bemerkung', 'Beschreibung'],
    ...dated,
  },
  gremien: {
    name: ['Name', 'Gremium', 'Bezeichnung', 'Arbeitskreis', 'AG', 'Titel'],
    shortName: ['Kurzname', 'Kürzel', 'Abkürzung'],
    type: ['Typ', 'Art', 'Gremientyp'],
    mandate: ['Mandat', 'Befugnis'],
    task: ['Auftrag', 'Aufgabe', 'Ziel'],
    legalBasis: ['Rechtsgrundlage', 'Grundlage'],
    parentId: ['Übergeordnet', 'Übergeordnetes Gremium', 'Untergremium von'],
    managingActorId: ['Geschäftsführung', 'Federführung', 'Geschäftsstelle'],
    rhythm: ['Rhythmus', 'Turnus', 'Häufigkeit'],
    lastMeeting: ['Letzter Termin', 'Letzte Sitzung'],
    nextMeeting: ['Nächster Termin', 'Nächste Sitzung'],
    term: ['Amtsperiode', 'Wahlperiode'],
    isPublic: ['Öffentlich'],
    region: ['Region', 'Sozialraum'],
    fileRef: ['Ablage', 'Aktenzeichen'],
    tag: ['Schlagworte', 'Tags'],
    note: ['Bemerkung', 'Bemerkungen', 'Notiz'],
    ...dated,
  },
  seats: {
    gremiumId: ['Gremium', 'Arbeitskreis', 'AG'],
    actorId: ['Akteur', 'Einrichtung', 'Institution', 'Organisation', 'entsandt von', 'Mitglied'],
    role: ['Rolle', 'Funktion', 'Art der Mitgliedschaft'],
    voting: ['Stimmrecht', 'stimmberechtigt'],
    votes: ['Stimmen', 'Anzahl Stimmen'],
    holderId: ['Person', 'Mitglied (Person)', 'Vertreten durch', 'Name'],
    deputyId: ['Stellvertretung', 'Vertretung'],
    nominatedById: ['Vorgeschlagen von', 'Benannt von'],
    vacant: ['Unbesetzt', 'vakant'],
    ...dated,
  },
};

/** Columns in the order they are written: ID first, then each reference as id and name, then the fields. */
export const columns: { readonly [K in ListKind]: readonly Column[] } = {
  actors: columnsOf('actors'),
  contacts: columnsOf('contacts'),
  cooperations: columnsOf('cooperations'),
  relations: columnsOf('relations'),
  gremien: columnsOf('gremien'),
  seats: columnsOf('seats'),
};

function columnsOf(kind: ListKind): Column[] {
  const own: Column = {
    header: 'ID',
    role: 'id',
    field: 'id',
    synonyms: ['Id', 'Nr', 'Nr.', 'Nummer', 'Schlüssel', 'Kennung'],
  };
  return [
    own,
    ...fields[kind].flatMap((field): Column[] => {
      const [header = field.key, ...synonyms] = headers[kind][field.key] ?? [];
      const value: Column = { header, role: 'value', field: field.key, synonyms };
      if (field.kind !== 'ref' || field.refersTo === undefined) return [value];
      const { refersTo } = field;
      return [
        { header: `${header}-ID`, role: 'refId', field: field.key, refersTo, synonyms: [] },
        { ...value, role: 'refName', refersTo },
      ];
    }),
    ...(kind === 'contacts'
      ? [
          {
            header: 'Ansprechperson',
            role: 'fullName' as const,
            field: 'lastName',
            synonyms: [
              'Ansprechpartner',
              'Ansprechpartnerin',
              'Kontakt',
              'Kontaktperson',
              'Leitung',
              'Schulleitung',
              'Vor- und Nachname',
            ],
          },
        ]
      : []),
  ];
}
