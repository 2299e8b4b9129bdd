// The matrix as a file: what its last rows count is what they say.
import { expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { noFilter, visibleIn } from '../model/filter';
import { Network } from '../model/network';
import type { LandscapeLook } from '../session/landscapeLook';
import { landscapeOf } from './landscape';
import { matrixRows } from './landscapeFiles';
import { columnItems, rowLines } from './landscapeOrder';
import { speechOf } from './landscapeSpeech';

const day = '2026-11-22';
const look: LandscapeLook = {
  view: 'matrix',
  all: false,
  rowSort: 'name',
  rowGroup: 'none',
  columnSort: 'name',
  columnGroup: 'none',
  suspects: true,
};

it('ends with the organisations and the seats of each Gremium', () => {
  const network = new Network(
    'n',
    rowsFrom({
      networks: [{ id: 'n', name: 'N', epoch: '', createdAt: '' }],
      actors: [
        { id: 'a', name: 'Amt', type: 'youth_office' },
        { id: 'b', name: 'Schule', type: 'primary_school' },
      ],
      gremien: [
        { id: 'ak', name: 'Arbeitskreis', type: 'round_table' },
        { id: 'jha', name: 'Jugendhilfeausschuss', type: 'youth_welfare_committee' },
      ],
      seats: [
        { id: '1', gremiumId: 'jha', actorId: 'a', role: 'chair' },
        { id: '2', gremiumId: 'jha', actorId: 'a', role: 'guest' },
        { id: '3', gremiumId: 'jha', actorId: 'b', role: 'guest' },
        { id: '4', gremiumId: 'ak', actorId: 'b', role: 'guest' },
      ],
    }),
  );
  const landscape = landscapeOf(network, visibleIn(network, noFilter, day), look);
  const lines = rowLines(network, landscape, look, day, (type) => type);
  const items = columnItems(landscape, look);
  const rows = matrixRows({ lines, items, speech: speechOf(network, landscape, look) }, landscape);
  expect(rows.slice(-2)).toEqual([
    ['Organisationen', '', '', '', '', 1, 2],
    ['Sitze', '', '', '', 4, 1, 3],
  ]);
});
