// The generated documents say what is set and what is stored, and name what is missing.
import { describe, expect, it } from 'vitest';
import { missingTexts } from '../i18n/gdprTexts';
import { rowsFrom } from '../model/change';
import { Network } from '../model/network';
import type { Contact, NetworkRecord } from '../model/records';
import { documentCodes, documentOf, documentText } from './documents';

const day = '2026-11-22';
const contacts: readonly Contact[] = [
  { id: 'c1', actorId: 'a1', lastName: 'Muster', email: 'muster@example.org', phone: '03445 1' },
  { id: 'c2', actorId: 'a1', lastName: 'Beispiel', privateAddress: true, 'own.Zimmer': '12' },
];
const complete = {
  controllerName: 'Landkreis Musterland, Netzwerkstelle',
  controllerAddress: 'Markt 1\n06618 Musterstadt',
  dpoContact: 'datenschutz@example.org',
  purpose: 'Zusammenarbeit von Schule und Jugendhilfe',
  feedbackContact: 'netz@example.org',
};

function network(self: Partial<NetworkRecord>, people: readonly Contact[] = contacts): Network {
  return new Network(
    'net',
    rowsFrom({
      networks: [{ id: 'net', name: 'Musternetz', epoch: 'e', createdAt: day, ...self }],
      actors: [{ id: 'a1', name: 'Schule', type: 'primary_school' }],
      contacts: people,
      disclosures: [
        { id: 'd1', at: day, kind: 'bcc', profile: 'gremium', persons: 3, personal: true },
        { id: 'd2', at: day, kind: 'bcc', profile: 'gremium', persons: 9, personal: true },
        { id: 'd3', at: day, kind: 'picture', profile: 'public', persons: 0 },
      ],
    }),
  );
}

const told = (code: (typeof documentCodes)[number], of: Network) =>
  documentText(documentOf(code, of, day, (kind) => `<${kind}>`));

describe('the generated documents', () => {
  it.each(documentCodes)('name in %s what is missing, and nothing once it is there', (code) => {
    const empty = documentOf(code, network({}), day, String);
    expect(empty.missing.length).toBeGreaterThan(0);
    const text = documentText(empty);
    for (const key of empty.missing) expect(text).toContain(`[Noch nicht eingetragen: ${missingTexts[key]}]`);
    const full = documentOf(code, network(complete), day, String);
    expect(full.missing).toEqual([]);
    for (const key of empty.missing) expect(documentText(full)).toContain(complete[key]);
  });

  it('list the data that are in use and no others, and never a person', () => {
    const text = told('record', network(complete));
    expect(text).toContain(
      'Dienstliche Angaben: Akteur, Nachname, Telefon (dienstlich), E-Mail (dienstlich)',
    );
    expect(text).toContain('Eigene Felder: Zimmer');
    expect(text).not.toContain('Briefanrede');
    for (const secret of ['Muster,', 'Beispiel', 'muster@example.org', '03445'])
      expect(text.replace('Musternetz', '').replace('Musterstadt', '')).not.toContain(secret);
    const bare = told('record', network(complete, []));
    expect(bare).toContain('Zurzeit sind keine Kontaktpersonen erfasst.');
    expect(bare).not.toContain('Dienstliche Angaben');
  });

  it('tell to whom data of persons were handed out, by the log', () => {
    const text = told('record', network(complete));
    expect(text).toContain('Für Gremien: <bcc> (2×)');
    expect(text).not.toContain('<picture>');
  });

  it('tell the periods as they are set', () => {
    expect(told('information', network(complete))).toContain('Kontaktpersonen: 12 Monate nach');
    const short = network({ ...complete, retentionEnded: 1, retentionPrivate: 0, retentionStale: 6 });
    for (const code of ['record', 'information'] as const) {
      const text = told(code, short);
      expect(text).toContain('Kontaktpersonen: 1 Monat nach');
      expect(text).toContain('Private Anschriften und Kontaktwege: unmittelbar nach');
      expect(text).toContain('nach 6 Monaten ohne Prüfung');
    }
  });

  it('say what the network says instead of the standard', () => {
    const text = told(
      'information',
      network({ ...complete, lawfulness: 'Art. 6 Abs. 1 Buchst. a', authority: 'LfD' }),
    );
    expect(text).toContain('Art. 6 Abs. 1 Buchst. a');
    expect(text).not.toContain('DSAG LSA');
    expect(text).toContain('Aufsichtsbehörde beschweren: LfD.');
  });
});
