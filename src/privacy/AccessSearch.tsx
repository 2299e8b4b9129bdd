// Whom an access request is about: typed as a name, an address or a number; one line per person.
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { alive } from '../model/change';
import type { PersonData } from '../model/mentions';
import { type Network, personName } from '../model/network';
import { findPersons, samePerson } from '../model/personTraces';
import type { Contact } from '../model/records';
import { useAccess } from '../session/access';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import style from './Access.module.css';

interface AccessSearchProps {
  readonly network: Network;
  readonly onSearch: () => void;
}

/** Persons shown; more say that the search is too wide. */
const most = 20;

export function AccessSearch({ network, onSearch }: AccessSearchProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState('');
  const persons = useMemo(() => personsFor(network, asked), [network, asked]);
  const isAsked = asked.trim().length > 1;
  return (
    <section className={style['search']}>
      <TextField
        label={t('access.search')}
        description={t('access.searchHint')}
        value={asked}
        autoFocus
        autoComplete="off"
        onChange={(text) => {
          setAsked(text);
          onSearch();
        }}
      />
      <p role="status" className={style['soft']}>
        {!isAsked
          ? ''
          : persons.length === 0
            ? t('access.nobody')
            : t('access.found', { count: persons.length })}
      </p>
      <ul className={style['persons']}>
        {persons.slice(0, most).map(([first, ...others]) =>
          first === undefined ? null : (
            <li key={first.id}>
              <button
                type="button"
                className={style['person']}
                onClick={() => useAccess.setState({ contactId: first.id, named: undefined })}
              >
                <strong>{personName(first)}</strong>
                {[first, ...others].map((contact) => (
                  <span key={contact.id} className={style['soft']}>
                    {placeOf(network, contact)}
                    {alive(contact) ? '' : ` · ${t('access.removed')}`}
                  </span>
                ))}
              </button>
            </li>
          ),
        )}
      </ul>
      {persons.length > most && <p className={style['soft']}>{t('access.more')}</p>}
      {isAsked && (
        <div>
          <Button onPress={() => useAccess.setState({ contactId: undefined, named: namedBy(asked) })}>
            {t('access.inTexts')}
          </Button>
        </div>
      )}
    </section>
  );
}

function placeOf(network: Network, { position, actorId }: Contact): string {
  return [position, network.rows.actors.get(actorId)?.name].filter(Boolean).join(', ');
}

/** Records that belong together, one person after the other. */
function personsFor(network: Network, asked: string): (readonly Contact[])[] {
  const persons: (readonly Contact[])[] = [];
  const told = new Set<string>();
  for (const contact of findPersons(network, asked)) {
    if (told.has(contact.id)) continue;
    const own = samePerson(network, contact);
    for (const { id } of own) told.add(id);
    persons.push(own);
    if (persons.length > most) break;
  }
  return persons;
}

/** "Vorname Nachname", "Nachname, Vorname", an address or a number. */
function namedBy(asked: string): PersonData {
  const text = asked.trim();
  if (text.includes('@')) return { email: text };
  if (/^[\d\s()+/.–-]+$/.test(text)) return { phone: text };
  const [before = '', after] = text.split(/\s*,\s*/, 2);
  const words = before.split(/\s+/);
  return after === undefined
    ? { firstName: words.slice(0, -1).join(' '), lastName: words.at(-1) ?? '' }
    : { firstName: after, lastName: before };
}
