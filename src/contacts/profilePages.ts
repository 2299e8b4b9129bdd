// A Steckbrief as a page to print: what is known, room to correct it, and who is asked to send it back.
import i18next from 'i18next';
import { showDate, word } from '../i18n/translate';
import { isPersonal } from '../model/inside';
import { type Network, personName } from '../model/network';
import type { Contact, IsoDate } from '../model/records';
import { fieldLabel, showValue } from '../records/fieldWords';
import { insideProfiles, type Profile, profileActorFields } from './profile';
import style from './profilePages.module.css';

/** One sheet per profile; more where somebody has very many people. */
export function profilePage(network: Network, profile: Profile, asOf: IsoDate): HTMLElement {
  const { t } = i18next;
  const { actor, people, vacant, seats } = profile;
  const { self } = network;
  const own = self.ownActorId === undefined ? undefined : network.actors.get(self.ownActorId);
  const page = made('section', `sheet sheet-a4-portrait ${style['page'] ?? ''}`);
  const head = made('header', style['head']);
  head.append(
    made('p', style['kind'], t('contacts.profile.title')),
    made('h1', undefined, actor.name),
    made('p', undefined, t('contacts.profile.ask', { date: showDate(asOf) })),
  );
  if (own) {
    const back = [own.name, own.email, own.phone].filter(Boolean).join(' · ');
    head.append(made('p', style['back'], t('contacts.profile.back', { to: back })));
  }
  const facts = profileActorFields
    .filter((key) => key !== 'verifiedAt')
    .map((key) => [fieldLabel('actors', key), showValue(network, 'actors', key, actor), ''])
    .filter(([, value], at) => value !== '' || asked.has(profileActorFields[at] ?? ''));
  page.append(
    head,
    table(
      [t('contacts.profile.what'), t('contacts.profile.known'), t('contacts.profile.correction')],
      facts,
      'facts',
    ),
    made('h2', undefined, t('contacts.title')),
    table(
      [
        fieldLabel('contacts', 'position'),
        t('contacts.profile.name'),
        ...ways.map((key) => plain(fieldLabel('contacts', key))),
      ],
      [
        ...people.map(personRow),
        ...vacant.map((name) => [name, t('cards.vacant'), '', '', '']),
        ...Array.from({ length: 2 }, () => ['', '', '', '', '']),
      ],
      'people',
    ),
  );
  if (seats.length > 0) {
    page.append(
      made('h2', undefined, t('cards.seats')),
      table(
        [
          word('model.field.seats', 'gremiumId'),
          word('model.field.seats', 'role'),
          word('model.field.seats', 'holderId'),
        ],
        seats.map((seat) => [
          network.nameOf('gremien', seat.gremiumId),
          word('model.choice.seats.role', seat.role),
          seat.vacant === true ? t('cards.vacant') : (nameAmong(people, seat.holderId) ?? ''),
        ]),
        'seats',
      ),
    );
  }
  const foot = [
    isPersonal(insideProfiles([profile])) ? t('privacy.holds') : '',
    self.purpose === undefined ? '' : t('records.purpose', { purpose: self.purpose }),
    self.demo === true ? t('app.demoMark') : '',
  ];
  page.append(made('p', style['sign'], t('contacts.profile.sign')));
  for (const line of foot.filter(Boolean)) page.append(made('p', style['foot'], line));
  return page;
}

/** Asked for even where nothing is known. */
const asked = new Set<string>(['street', 'postalCode', 'city', 'phone', 'email', 'website', 'services']);
const ways = ['phone', 'mobile', 'email'] as const;

function personRow(contact: Contact): string[] {
  const salutation =
    contact.salutation === undefined ? '' : word('model.choice.contacts.salutation', contact.salutation);
  const name = [contact.salutation === 'none' ? '' : salutation, personName(contact)]
    .filter(Boolean)
    .join(' ');
  return [contact.position ?? '', name, ...ways.map((key) => contact[key] ?? '')];
}

function nameAmong(people: readonly Contact[], id: string | undefined): string | undefined {
  const found = people.find((contact) => contact.id === id);
  return found && personName(found);
}

/** "Telefon (dienstlich)" is "Telefon" where nothing else is meant. */
function plain(label: string): string {
  return label.replace(/ \(.*\)$/, '');
}

/** `kind` gives the columns their widths. */
function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  kind: 'facts' | 'people' | 'seats',
): HTMLElement {
  const whole = made('table', `${style['table'] ?? ''} ${style[kind] ?? ''}`.trim());
  const head = whole.appendChild(made('thead')).appendChild(made('tr'));
  for (const text of header) head.append(made('th', undefined, text));
  const body = whole.appendChild(made('tbody'));
  for (const row of rows) {
    const line = body.appendChild(made('tr'));
    for (const text of row) line.append(made('td', undefined, text));
  }
  return whole;
}

function made(tag: string, className?: string, text?: string): HTMLElement {
  const element = document.createElement(tag);
  if (className !== undefined) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}
