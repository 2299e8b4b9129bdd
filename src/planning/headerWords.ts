// What a header says by its words, where it is none of the known headers: "Straße u. Nr.", "SCHUL_NAME", "Telefon geschäftlich".
import { fold } from '../model/fold';

/** A header reduced to its words; a word that was broken at the end of a line is one again. */
export function wordsOf(header: string): string {
  return fold(header.replace(/(\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, '$1'));
}

/** The same without what stands in brackets, and without marks of required fields. */
export function bareWordsOf(header: string): string {
  return wordsOf(header.replace(/\(.*?\)|\[.*?\]|[*:]/g, ' '));
}

/**
 * Telling words, the first that fits wins; what is a part of something else stands before it (an e-mail address is no address). The
 * fields are tried in their order: which a list has depends on its kind. No field: it is known, and none of ours.
 */
const tellingWords: readonly (readonly [pattern: RegExp, ...fields: string[]])[] = [
  [/fax\b/],
  [/verteiler/, 'mailing'],
  [/e ?mail|\bmail/, 'email'],
  [/vorwahl/, 'areaCode'],
  [/\b(?:dienst)?(?:mobil|handy)|\bcell/, 'mobile'],
  [
    /\b(?:geo\w*|wgs84|gps)\s?breite|breiten ?grad|\blat(?:itude)?\b|koordinat(?:en|e)\b|\bcoordinates\b|^y(?: \(?wgs ?84\)?| wert wgs ?84)$/,
    'latitude',
  ],
  [
    /\b(?:geo\w*|wgs84|gps)\s?lange|langen ?grad|\b(?:lon|lng|longitude)\b|^x(?: \(?wgs ?84\)?| wert wgs ?84)$/,
    'longitude',
  ],
  [/telefon|festnetz|\btel\b|\bfon\b|phone|rufnummer|durchwahl/, 'phone'],
  [/home ?page|internet|web ?(?:site|seite|adresse|auftritt)|\bwww\b|\burl\b/, 'website'],
  [/offnungszeit|sprechzeit|opening hours|office hours/, 'openingHours'],
  [/\bplz\b|post ?leit|\bzip\b|post ?code|postal code/, 'postalCode'],
  [
    /schul(?:er)?innen und schuler|schulerzahl|schulerinnenzahl|anzahl (?:der )?(?:schuler|sus)\b|(?:number of )?pupils|students/,
    'pupilCount',
  ],
  [/\banzahl|zahl\b|summe|betrag|platze|kapazitat|\bkosten|number of/],
  [/schul ?(?:nr|nummer|no|kennziffer|kennzahl|schlussel)\b|school (?:no|number|id)\b/, 'schoolNo'],
  [/str\b|str hnr|anschrift|adresse|address|street/, 'street'],
  [/^haus ?(?:nr|nummer)$|^hnr$/, 'houseNo'],
  [/\b(?:wohn|sitz)?ort\b|\bstadt\b|\btown\b|\bcity\b/, 'city'],
  [/ortsteil|stadtteil|sozialraum|planungsraum|\bregion\b/, 'region'],
  [/\bgemeinde\b|\bkommune\b|municipality/, 'municipality'],
  [/kurz(?:name|form|bezeichnung|titel)|kurzel|abkurzung|abbreviation/, 'shortName'],
  [
    /^(?:\w+ )?laufzeit (?:von|ab|beginn)|\bseit\b|beginn\b|\bstart(?:datum)?\b|^ab$|\bsince\b|start date/,
    'validFrom',
  ],
  [/^(?:\w+ )?laufzeit (?:bis|ende)|\bbis\b|\bende\b|enddatum|\buntil\b|end date|befrist/, 'validTo'],
  [/(?:nachste[rs]?|kommende[rs]?) (?:sitzung|termin|treffen)/, 'nextMeeting'],
  [/(?:letzte[rs]?) (?:sitzung|termin|treffen)/, 'lastMeeting'],
  [/wiedervorlage/, 'reviewOn'],
  [/\bstand\b|\bdatum\b|\bvom\b|\bam\b|\bdate\b/],
  [/ganztag/, 'allDay'],
  [/\bvza\b|\bvbe\b|stellen ?(?:anteil|umfang)|\bfte\b|vollzeit/, 'fte'],
  [/zielgruppe|target group/, 'target'],
  [/haufigkeit|turnus|rhythmus|frequency/, 'frequency', 'rhythm'],
  [/intensitat|starke\b|weight|gewicht|strength|intensity|^stufe\b/, 'intensity'],
  [/bemerkung|anmerkung|notiz|hinweis|kommentar|remark|\bnotes?\b|comment/, 'note', 'description'],
  [/inhalt/, 'description', 'services'],
  // Within a longer word it is another thing: the power of a station ("Anschlussleistung") is no offer.
  [/\bangebot|(?:\b|dienst|hilfe|beratungs)leistung(?:en)?\b|\bservices/, 'services', 'description'],
  [/thema|themen|schwerpunkt|handlungsfeld|topic/, 'purpose', 'topic'],
  [/rechtsgrundlage/, 'legalBasis', 'law'],
  [/\bstimmrecht|stimmber/, 'voting'],
  [
    /^(?:art|form) der (?:kooperation|zusammenarbeit|vereinbarung|beziehung)|kooperations(?:form|art)|vertragsart|vereinbarung|vertrag\b|vertragl|^(?:vertragliche )?grundlage/,
    'basis',
  ],
  [/\banrede\b|salutation/, 'salutation'],
  [
    /funktion|position|job title|dienststellung|dienstbezeichnung|tatigkeit|^aufgabe|\brolle\b|\brole\b/,
    'position',
    'role',
  ],
  [/zustandig|aufgabenbereich|responsib/, 'responsibility'],
  [/quelle|herkunft|source/, 'source'],
  [/\bstatus\b/, 'status'],
];

/** Fields a header names by its words: `undefined` where none is told, an empty list where it is told to be none of ours. */
export function fieldsIn(words: string): readonly string[] | undefined {
  const found = tellingWords.find(([pattern]) => pattern.test(words));
  return found === undefined ? typeIn(words) : (found.slice(1) as string[]);
}

function typeIn(words: string): readonly string[] | undefined {
  return /^(?:schul|einrichtungs|einr|organisations|institutions|akteurs|vereins|school|organi[sz]ation|institution)? ?(?:form|art|typ|type|kategorie|category)(?: (?:der|des|of) .*)?$|kategorie/.test(
    words,
  )
    ? ['type']
    : undefined;
}

const noun =
  'schulen?|einrichtung(?:en)?|institution(?:en|s)?|organi[sz]ation(?:en|s)?|akteur(?:e|en|in)?|actors?|kitas?|kindertagesstatten?|kindertageseinrichtung(?:en)?|verein(?:e|s)?|dienststellen?|schools?|jugendclubs?|unternehmen|compan(?:y|ies)|agency|verband|verbande|behorden?|gruppen?|name|namen|bezeichnung|institute?|knoten|nodes?|vertex';
const weakNoun =
  'trager|betreiber|firma|firmen|partner|netzwerkpartner|mitglied(?:er)?|zuwendungsempfanger|kooperationspartner|label';
const filler =
  /^(?:der|des|die|das|dem|den|the|of|von|und|u|oder|and|voll|vollstandiger|voller|offizieller|full|official|beteiligte|teilnehmende|kooperierende|in|offiziell|amtliche|amtlicher)$/;
const strong = new RegExp(
  `^(?:${noun}|(?:schul|einrichtungs|vereins|instituts|organisations|behorden|verbands|kita|school|partner)name)$`,
);
const weak = new RegExp(`^(?:${weakNoun})$`);

/** Who gets a grant is whom a list of grants is about, not who gives it. */
export function isRecipient(words: string): boolean {
  return /^(?:(?:name )?(?:des |der )?(?:zuwendungs|fordermittel|forder)?empfangers?|zuwendungsnehmer|antragsteller|begunstigter?|recipients?|grantees?|beneficiary)$/.test(
    words,
  );
}

/** Whether a header names what the actors of a list are called; `weak`: only where no other does ("Träger" beside "Kita"). */
export function nameIn(words: string): 'strong' | 'weak' | undefined {
  if (isRecipient(words)) return 'strong';
  const left = words.split(' ').filter((word) => !filler.test(word));
  if (left.length === 0 || left.length > 3) return undefined;
  if (left.every((word) => strong.test(word))) return 'strong';
  return left.every((word) => strong.test(word) || weak.test(word)) ? 'weak' : undefined;
}

/** Whether a header announces persons, however it is written: Ansprechpartner/in, Schulsozialarbeiterin, Vorsitzender. */
export function isPersonWord(words: string): boolean {
  if (
    /^(?:nach|familien|zu)name(?: vorname)?$|^vor (?:und )?nachname$|^name vorname$|^vorname name$/.test(
      words,
    )
  )
    return true;
  return (
    /ansprech|\banspr\b|kontakt(?:person|partner|frau|mann)|contact (?:person|name)|schulleit|einrichtungsleit|kitaleit|leiter(?:in)?\b|^leitung$|sozialarbeiter|vorsitzende|geschaftsfuhrer|koordinator|mitarbeiter|referent|sachbearbeiter|zustandige person|\bperson\b/.test(
      words,
    ) && ![...personalParts].some((part) => part.test(words))
  );
}

const personalParts = [
  /e ?mail|\bmail/,
  /telefon|\btel\b|mobil|handy|phone/,
  /funktion|position/,
  /\banzahl|zahl\b/,
  /str\b|adresse|\bplz\b|\bort\b/,
];

const partnerWords =
  /partner|kooperier(?:t|en) mit|kooperation mit|zusammenarbeit mit|arbeitet (?:zusammen )?mit|vernetzt mit|verbunden mit|kontakt zu\b/;

/** Whether a header names the other end of a tie: not the persons there, their number or what kind they are. */
export function isPartnerWord(words: string): boolean {
  if (!partnerWords.test(words) || isPersonWord(words) || /ansprech|kontaktpartner/.test(words)) return false;
  return (
    fieldsIn(words) === undefined && !/typ|art\b|kategorie|form\b|\bid\b|\bnr\b|nummer|schlussel/.test(words)
  );
}

/** Whether a column speaks of the other end: "Ort Partner", "Art des Partners". */
export function speaksOfPartner(words: string): boolean {
  return /partner/.test(words) && !/ansprech|kontaktpartner/.test(words);
}
