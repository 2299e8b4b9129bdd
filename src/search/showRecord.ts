// Where a record found by the search is shown: where one is, if it is visible there, else in its table.
import type { Network } from '../model/network';
import type { Id } from '../model/records';
import { goTo, openCard, type Place, setFilter, type SubjectTable, useSession } from '../session/session';
import { noFilter } from '../model/filter';
import type { FoundTable } from './searchNetwork';

const homes: { readonly [T in SubjectTable]: readonly Place[] } = {
  actors: ['actors', 'map'],
  contacts: ['contacts'],
  cooperations: ['cooperations', 'map'],
  relations: ['map', 'cooperations'],
  gremien: ['gremien'],
  seats: ['gremien'],
};

/** Opens the card of a record; an own type shows its actors instead. */
export function showRecord(network: Network, table: FoundTable | SubjectTable, id: Id): void {
  if (table === 'types') {
    if (network.types.has(id)) setFilter({ ...noFilter, types: [id] });
    goTo('actors');
    return;
  }
  const [home = 'map'] = homes[table];
  if (!homes[table].includes(useSession.getState().place)) goTo(home);
  openCard(table, id);
}
