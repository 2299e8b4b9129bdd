// Lists as tables of text: form letters with the headings Word expects, telephone lists, rosters, schools, attendance.
import type { ReadPhone } from '../formats/phoneNumbers';
import { sentence, showDate, showNumber, word } from '../i18n/translate';
import { seatRoles } from '../model/choices';
import { hasObjected } from '../model/contacts';
import { needsChecking } from '../model/freshness';
import { letterOpening, placeLine, salutationOf } from '../model/letters';
import { type Network, personName, validOn } from '../model/network';
import { type Answers, type Listed, nameOf } from '../model/questions';
import { addressOf } from '../model/recipients';
import type { Gremium, Id, IsoDate, Seat } from '../model/records';
import { nearestSupport } from '../model/schoolSupport';
import { votesIn } from '../model/voteShares';
import { typeName } from '../records/fieldWords';

/** The first row is the header; all rows are equally long. */
export type Table = readonly (readonly string[])[];
type Read = (written: string) => ReadPhone;

const letterHeader = [
  'Anrede',
  'Titel',
  'Vorname',
  'Nachname',
  'Funktion',
  'Einrichtung',
  'Straße',
  'PLZ',
  'Ort',
  'PLZ Ort',
  'Briefanrede',
  'Telefon',
  'Mobil',
  'E-Mail',
];

/** For form letters: German headings in every language, because letters refer to them. `isPlain` for CSV: no number begins with a plus. */
export function letterTable(kept: readonly Listed[], read: Read, isPlain: boolean): Table {
  const phone = (written: string | undefined) => {
    if (written === undefined) return '';
    const { text, plain } = read(written);
    return isPlain ? plain : text;
  };
  const rows = kept.map((listed) => {
    const { contact, actor } = listed;
    return [
      salutationOf(listed),
      contact?.title ?? '',
      contact?.firstName ?? '',
      contact?.lastName ?? '',
      contact?.position ?? '',
      actor.name,
      actor.street ?? '',
      actor.postalCode ?? '',
      actor.city ?? '',
      placeLine(listed),
      letterOpening(listed),
      phone((contact ?? actor).phone),
      phone(contact?.mobile),
      addressOf(listed),
    ];
  });
  return [letterHeader, ...rows];
}

const heading = (code: string) => word('lists.column', code);
const headings = (...codes: readonly string[]) => codes.map(heading);

/** A number in its proper form; one that is none as it was written, and said to be unchecked. */
function shownPhone(written: string | undefined, read: Read): string {
  if (written === undefined || written.trim() === '') return '';
  const { text, isValid } = read(written);
  return isValid ? text : sentence('lists.unverified', { number: text });
}

export function phoneTable(kept: readonly Listed[], read: Read): Table {
  const rows = kept.map(({ contact, actor }) => [
    contact ? personName(contact) : actor.name,
    contact?.position ?? '',
    actor.name,
    shownPhone((contact ?? actor).phone, read),
    shownPhone(contact?.mobile, read),
  ]);
  return [headings('name', 'position', 'actor', 'phone', 'mobile'), ...rows];
}

/** Names, institutions and lines to sign, numbered, with `blank` lines for who else comes. */
export function attendanceTable(kept: readonly Listed[], blank: number): Table {
  const named = kept.map((listed) => [nameOf(listed), listed.actor.name]);
  const rows = [...named, ...Array.from({ length: blank }, () => ['', ''])];
  return [
    headings('number', 'name', 'actor', 'signature'),
    ...rows.map((cells, at) => [String(at + 1), ...cells, '']),
  ];
}

/** Schools with form, region and pupils, where the nearest school social work of the region is, and when the school was advised last. */
export function schoolTable(network: Network, { listed, asOf }: Pick<Answers, 'listed' | 'asOf'>): Table {
  const schools = listed.map(({ actor }) => actor);
  const nearest = nearestSupport(network, schools, asOf);
  const rows = schools.map((school) => {
    const near = nearest.get(school.id);
    return [
      school.name,
      typeName(network, school.type),
      school.region ?? '',
      school.city ?? '',
      school.pupilCount === undefined ? '' : showNumber(school.pupilCount),
      near?.name ?? sentence('lists.noNearest', {}),
      consultedText(school.consultedAt),
    ];
  });
  return [headings('name', 'form', 'region', 'city', 'pupils', 'nearest', 'consulted'), ...rows];
}

/**
 * The seats of a Gremium, the chair first: for use inside the office only. Objections and private numbers stay out, and who has
 * left by the day holds no seat. Vacant is only what is marked so (rule G1).
 */
export function rosterTable(
  network: Network,
  gremiumId: Id,
  seats: readonly Seat[],
  read: Read,
  asOf: IsoDate,
): Table {
  const known = (id: Id | undefined) => {
    const person = network.contacts.get(id ?? '');
    return person !== undefined && validOn(person, asOf) ? person : undefined;
  };
  const gremium = network.gremien.get(gremiumId);
  const own = seats
    .filter((seat) => seat.gremiumId === gremiumId)
    .map((seat) => ({ seat, actor: network.nameOf('actors', seat.actorId) }))
    .sort((a, b) => rank(a.seat) - rank(b.seat) || a.actor.localeCompare(b.actor, 'de', { numeric: true }));
  const rows = own.map(({ seat, actor }) => {
    const holder = seat.vacant === true ? undefined : known(seat.holderId);
    const deputy = known(seat.deputyId);
    const isOpen = holder !== undefined && !hasObjected(holder) && holder.privateAddress !== true;
    return [
      word('model.choice.seats.role', seat.role),
      actor,
      holder ? personName(holder) : sentence(seat.vacant === true ? 'lists.vacant' : 'lists.unknown', {}),
      deputy ? personName(deputy) : '',
      votesText(gremium, seat),
      isOpen ? shownPhone(holder?.phone, read) : '',
      isOpen ? (holder?.email ?? '') : '',
    ];
  });
  return [headings('role', 'actor', 'person', 'deputy', 'votes', 'phone', 'email'), ...rows];
}

function rank({ role }: Seat): number {
  return (seatRoles as readonly string[]).indexOf(role);
}

function votesText(gremium: Gremium | undefined, seat: Seat): string {
  if (seat.voting === false) return sentence('lists.advisory', {});
  const votes = gremium === undefined ? 0 : votesIn(gremium, seat);
  return votes > 0 ? showNumber(votes) : '';
}

/** The day a school was advised last; nothing entered does not mean that it never was. */
export function consultedText(consultedAt: IsoDate | undefined): string {
  return consultedAt === undefined ? sentence('lists.notConsulted', {}) : showDate(consultedAt);
}

/** The day something was verified last, and whether that is long ago. */
export function verifiedText(verifiedAt: IsoDate | undefined, asOf: IsoDate): string {
  if (verifiedAt === undefined) return sentence('lists.never', {});
  const date = showDate(verifiedAt);
  return needsChecking({ verifiedAt }, asOf) ? sentence('lists.old', { date }) : date;
}
