// An export takes what is in sight, keeps delicate columns back until asked, and hands over a file that opens in Excel.
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { apply } from '../model/change';
import { noFilter } from '../model/filter';
import { rowsOfNet } from '../model/net';
import { Network } from '../model/network';
import { setPreferences, usePreferences } from '../session/preferences';
import { useOpenNetwork } from '../session/openNetwork';
import { endPseudonyms, showPseudonyms } from '../session/pseudonymView';
import { type DialogRequest, goTo, openDialog, select, setFilter, useSession } from '../session/session';
import { DataPlace } from './DataPlace';
import { ExportDialog } from './ExportDialog';

interface Taken {
  readonly name: string;
  readonly blob: Blob;
}
let taken: Taken[];

beforeEach(() => {
  const set = (id: string, values: object) => ({
    table: 'actors' as const,
    id,
    set: { ...values },
    prev: { region: null },
  });
  const rows = apply(rowsOfNet('A-B:1 B-C:4 A>C D'), {
    ops: [
      set('actor-A', { region: 'Nord', phone: '03445 1' }),
      set('actor-B', { region: 'Nord', influence: 3 }),
    ],
  });
  useOpenNetwork.setState({ status: 'ready', id: 'net-1', network: new Network('net-1', rows), seq: 1 });
  act(() => {
    endPseudonyms();
    setFilter(noFilter);
    select('actors', []);
    goTo('actors');
  });
  usePreferences.setState({ ...usePreferences.getInitialState(), exportFormat: 'csv' }, true);
  taken = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) taken.push({ name: this.download, blob });
  });
  return () => vi.restoreAllMocks();
});

function show(table?: Extract<DialogRequest, { kind: 'export' }>['table']) {
  openDialog({ kind: 'export' });
  render(<ExportDialog request={{ kind: 'export', ...(table === undefined ? {} : { table }) }} />);
  return userEvent.setup();
}

/** A field that the user made for actors, with a name in it. */
function giveOwnField(): void {
  const { network } = useOpenNetwork.getState();
  const rows = apply(network?.rows ?? rowsOfNet('A'), {
    ops: [{ table: 'actors', id: 'actor-A', set: { 'own.Ansprechpartner': 'Muster' }, prev: {} }],
  });
  useOpenNetwork.setState({ status: 'ready', id: 'net-1', network: new Network('net-1', rows), seq: 2 });
}

async function lines(): Promise<string[]> {
  await waitFor(() => expect(taken).toHaveLength(1));
  const text = await taken[0]?.blob.text();
  return (text ?? '')
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .slice(0, -1);
}

it('takes the filtered actors with Enter alone', async () => {
  setFilter({ ...noFilter, regions: ['Nord'] });
  // As in life: the letter that opens the dialog comes from the keyboard.
  await userEvent.keyboard('e');
  const user = show();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(taken).toHaveLength(1));
  expect(taken[0]?.name).toMatch(/^akteure_Testnetz_\d{4}-\d{2}-\d{2}\.csv$/);
  const bytes = new Uint8Array((await taken[0]?.blob.arrayBuffer()) ?? new ArrayBuffer(0));
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect((await lines()).slice(1).map((line) => line.split(';')[0])).toEqual(['actor-A', 'actor-B']);
  expect(useSession.getState().dialog).toBeUndefined();
});

it('keeps personal and working columns of actors back until they are switched on', async () => {
  const user = show();
  expect(screen.getByText(/hier: Telefon, E-Mail, Einfluss/)).toBeInTheDocument();
  expect(screen.getByText('Enthält keine personenbezogenen Daten.')).toBeInTheDocument();
  expect(screen.queryByText('Diese Liste enthält personenbezogene Daten')).toBeNull();
  expect(screen.queryByLabelText(/^Telefon/)).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'Für Gremien' }));
  expect(screen.getByLabelText(/^Telefon/)).toBeChecked();
  expect(screen.queryByLabelText(/^Einfluss/)).toBeNull();
  expect(screen.getByText('Enthält Telefon oder E-Mail von 1 Einrichtung.')).toBeInTheDocument();
  expect(screen.getByText('Diese Liste enthält personenbezogene Daten')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Exportieren' }));
  const [header = '', first = ''] = await lines();
  expect(header.split(';')).toContain('Telefon');
  expect(header.split(';')).not.toContain('Einfluss');
  expect(first).toContain('03445 1');
});

it('keeps own fields back, too, and says which go along once they are switched on', async () => {
  giveOwnField();
  const user = show();
  expect(screen.getByText(/Zunächst nicht dabei: .*Ansprechpartner/)).toBeInTheDocument();
  expect(screen.getByText(/Was nicht mitgeht, bleibt, wie es ist/)).toBeInTheDocument();
  await user.click(screen.getByLabelText(/^Ansprechpartner/));
  expect(screen.getByText('Eigene Felder dabei: Ansprechpartner')).toBeInTheDocument();
  await user.click(screen.getByLabelText('Alle Spalten'));
  expect(screen.getByText(/Was nicht mitgeht, bleibt, wie es ist/)).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Intern' }));
  await user.click(screen.getByLabelText('Alle Spalten'));
  expect(screen.getByText('Lässt sich unverändert wieder importieren.')).toBeInTheDocument();
});

it('leaves own fields out of a whole network unless asked, and counts them', async () => {
  giveOwnField();
  const user = show();
  await user.click(screen.getByLabelText(/^Gephi \(GEXF\)/));
  expect(screen.getByText(/^1 eigenes Feld: Darin können Personen stehen/)).toBeInTheDocument();
  await user.click(screen.getByLabelText(/^Eigene Felder/));
  expect(screen.queryByText(/^1 eigenes Feld/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Exportieren' }));
  expect(await textOf(/\.gexf$/)).toContain('Muster');
});

it('never assumes a selection, but offers it', async () => {
  select('actors', ['actor-C']);
  const user = show();
  expect(screen.getByRole('radio', { name: 'alle (4)' })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: 'ausgewählte (1)' }));
  await user.click(screen.getByRole('button', { name: 'Exportieren' }));
  expect((await lines()).slice(1).map((line) => line.split(';')[0])).toEqual(['actor-C']);
});

it('begins with the list of the place, and with contacts says at once that persons are in it', async () => {
  goTo('contacts');
  const user = show();
  expect(screen.getByRole('button', { name: /Kontaktpersonen \(4\)/ })).toBeInTheDocument();
  expect(screen.getByText(/^Kontaktpersonen gehen mit „Öffentlich“ nicht mit/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Exportieren' })).toBeDisabled();
  await user.click(screen.getByRole('radio', { name: 'Intern' }));
  expect(screen.getByText('Enthält 4 Kontaktpersonen mit dienstlichen Angaben.')).toBeInTheDocument();
  expect(screen.getByText('Diese Liste enthält personenbezogene Daten')).toBeInTheDocument();
});

it('keeps those who object and those who are reached privately back for Gremien, and says how many', async () => {
  const { network } = useOpenNetwork.getState();
  const rows = apply(network?.rows ?? rowsOfNet('A'), {
    ops: [
      { table: 'contacts', id: 'contact-A', set: { objection: true }, prev: {} },
      { table: 'contacts', id: 'contact-B', set: { privateAddress: true }, prev: {} },
    ],
  });
  useOpenNetwork.setState({ status: 'ready', id: 'net-1', network: new Network('net-1', rows), seq: 2 });
  const user = show('contacts');
  await user.click(screen.getByRole('radio', { name: 'Für Gremien' }));
  expect(screen.getByText(/^2 Personen bleiben hier/)).toBeInTheDocument();
  expect(screen.getByText('Enthält 2 Kontaktpersonen mit dienstlichen Angaben.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Exportieren' }));
  expect((await lines()).slice(1).map((line) => line.split(';')[0])).toEqual(['contact-C', 'contact-D']);
});

it('always writes the ID, whatever is switched off', async () => {
  const user = show('cooperations');
  await user.click(screen.getByRole('radio', { name: 'Intern' }));
  await user.click(screen.getByLabelText('Alle Spalten'));
  await user.click(screen.getByLabelText('Alle Spalten'));
  await user.click(screen.getByRole('button', { name: 'Exportieren' }));
  expect(await lines()).toEqual(['"ID"', 'coop-A-B', 'coop-B-C']);
});

async function textOf(name: RegExp): Promise<string> {
  await waitFor(() => expect(taken).toHaveLength(1));
  expect(taken[0]?.name).toMatch(name);
  return (await taken[0]?.blob.text()) ?? '';
}

it('writes the whole network without persons, and says so before', async () => {
  const user = show();
  await user.click(screen.getByLabelText(/^Gephi \(GEXF\)/));
  expect(screen.getByRole('dialog', { name: 'Netz exportieren' })).toBeInTheDocument();
  expect(screen.getByText('4 Kontaktpersonen: Dafür hat dieses Format keinen Platz.')).toBeInTheDocument();
  expect(screen.queryByText('Diese Datei enthält personenbezogene Daten')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Exportieren' }));
  const text = await textOf(/^netz_Testnetz_\d{4}-\d{2}-\d{2}\.gexf$/);
  expect(text).toContain('<node id="actor-A" label="A">');
  expect(text).not.toContain('03445 1');
});

it('takes persons along only when asked, and warns then', async () => {
  const user = show();
  await user.click(screen.getByLabelText(/^GraphML/));
  await user.click(screen.getByRole('radio', { name: 'Für Gremien' }));
  expect(screen.getByText('Diese Datei enthält personenbezogene Daten')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Exportieren' }));
  expect(await textOf(/\.graphml$/)).toContain('03445 1');
});

it('counts what a format has no place for', async () => {
  const user = show();
  await user.click(screen.getByLabelText(/^Pajek/));
  const lacks = screen.getByRole('region', { name: 'Das geht nicht mit' });
  expect(lacks).toHaveTextContent(/\d+ einzelne Angaben, für die es in diesem Format kein Feld gibt/);
  expect(lacks).toHaveTextContent('lässt sich die Liste nicht unverändert wieder importieren');
});

it('shows contact persons when the address book is chosen, and nothing else', async () => {
  const user = show();
  await user.click(screen.getByLabelText(/^Adressbuch/));
  expect(screen.getByRole('button', { name: /Kontaktpersonen \(4\)/ })).toBeInTheDocument();
  await user.click(screen.getByRole('radio', { name: 'Für Gremien' }));
  await user.click(screen.getByRole('button', { name: 'Exportieren' }));
  await textOf(/^kontakte_.*\.zip$/);
});

it('in the pseudonymous view writes numbers for IDs, and does not promise a way back', async () => {
  showPseudonyms(true);
  const user = show();
  expect(screen.getByText(/^Statt der IDs stehen Nummern darin/)).toBeInTheDocument();
  expect(screen.queryByText(/^Die Spalte ID ist immer dabei/)).toBeNull();
  await user.click(screen.getByLabelText(/^GraphML/));
  await user.click(screen.getByRole('radio', { name: 'Für Gremien' }));
  await user.click(screen.getByRole('button', { name: 'Exportieren' }));
  const graph = await textOf(/\.graphml$/);
  expect(graph).toContain('source="pseudonym-actors-1" target="pseudonym-actors-2"');
  expect(graph).not.toMatch(/(actor|contact|coop|relation|gremium|seat)-[A-D\d]\b/);
});

it('begins next time with the format and the columns of this time, but not with personal ones', async () => {
  const user = show();
  await user.click(screen.getByLabelText(/^Excel-Datei/));
  await user.click(screen.getByRole('radio', { name: 'Für Gremien' }));
  expect(screen.getByLabelText(/^Telefon/)).toBeChecked();
  await user.click(screen.getByLabelText('Region / Sozialraum'));
  await user.click(screen.getByRole('button', { name: 'Exportieren' }));
  await waitFor(() => expect(taken[0]?.name).toMatch(/\.xlsx$/));
  await waitFor(() => expect(usePreferences.getState().exportFormat).toBe('xlsx'));
  expect(usePreferences.getState().exportLooks['xlsx actors']).toEqual({ on: [], off: ['region'] });
  cleanup();
  show();
  expect(screen.getByLabelText(/^Excel-Datei/)).toBeChecked();
  expect(screen.getByRole('radio', { name: 'Öffentlich' })).toBeChecked();
  expect(screen.queryByLabelText(/^Telefon/)).toBeNull();
  expect(screen.getByLabelText('Region / Sozialraum')).not.toBeChecked();
});

it('of a list begins with the list format of last time, though a network was exported since', async () => {
  for (const [name, file] of [
    [/^Excel-Datei/, /\.xlsx$/],
    [/^GraphML/, /\.graphml$/],
  ] as const) {
    const user = show();
    await user.click(screen.getByLabelText(name));
    await user.click(screen.getByRole('button', { name: 'Exportieren' }));
    await waitFor(() => expect(taken.at(-1)?.name).toMatch(file));
    cleanup();
  }
  show('actors');
  expect(screen.getByRole('dialog', { name: 'Liste exportieren' })).toBeInTheDocument();
  expect(screen.getByLabelText(/^Excel-Datei/)).toBeChecked();
  cleanup();
  show();
  expect(screen.getByLabelText(/^GraphML/)).toBeChecked();
});

it('of a list begins as CSV where only a network was exported before', () => {
  setPreferences({ exportFormat: 'graphml' });
  show('gremien');
  expect(screen.getByLabelText(/^Excel \(deutsch\), CSV/)).toBeChecked();
});

it('is chosen with the keyboard alone', async () => {
  const user = show();
  await user.tab({ shift: true });
  screen.getByLabelText(/^Excel \(deutsch\), CSV/).focus();
  await user.keyboard('{ArrowDown}');
  expect(screen.getByLabelText(/^Excel-Datei/)).toBeChecked();
});

it('is reached from the place for data, where the network is also saved as a file', async () => {
  const user = userEvent.setup();
  render(<DataPlace />);
  expect(screen.getByText('Noch nie als Datei gesichert.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Kooperationen exportieren …' }));
  expect(useSession.getState().dialog).toEqual({ kind: 'export', table: 'cooperations' });
});
