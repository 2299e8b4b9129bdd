// What the checks of the Gremien find in the demo district: the planted stories, and nothing by chance.
import { describe, expect, it } from 'vitest';
import { rowsFrom } from '../model/change';
import { type CheckCode, checkCodes } from '../model/finding';
import { findingsIn } from '../model/findings';
import { Network } from '../model/network';
import { buildDemo } from './buildDemo';

const day = '2026-11-22';

describe('the demo district', () => {
  const demo = buildDemo('L', day);
  const here = new Network(
    'n',
    rowsFrom({ ...demo.records, networks: [{ id: 'n', epoch: '', createdAt: '', ...demo.network }] }),
  );
  const findings = findingsIn(here, day);
  const about = (check: CheckCode) => findings.filter((finding) => finding.check === check);
  const names = (check: CheckCode) =>
    about(check).map(({ gremiumIds }) => gremiumIds.map((id) => here.gremien.get(id)?.shortName).join(' / '));

  it('shows its planted stories (domain 8.4)', () => {
    expect(about('vacantSeat').map(({ counted }) => counted.ids)).toEqual([demo.stories.vacantSeat]);
    expect(about('leftHolder').map(({ counted }) => counted.ids)).toEqual([
      demo.stories.endedContactOnSeat?.slice(1),
    ]);
    expect(names('overdue')).toEqual(['AG 78 Kita']);
    expect(names('missingSide')).toContain('AG Schulabsentismus');
    const steering = about('overlap').find(({ gremiumIds }) =>
      (demo.stories.overlappingGremien ?? []).every((id) => gremiumIds.includes(id)),
    );
    expect(steering?.figures).toMatchObject({ shared: 6, smaller: 11 });
  });

  it('has these findings and no others', () => {
    expect(Object.fromEntries(checkCodes.map((code) => [code, about(code).length]))).toEqual({
      vacantSeat: 1,
      leftHolder: 1,
      noChair: 0,
      noMinutes: 0,
      overdue: 1,
      noNextDate: 2,
      missingSide: 4,
      missingRegion: 3,
      voteShare: 1,
      overlap: 3,
      manySeats: 2,
      unseatedSchools: 3,
    });
    expect(names('noNextDate')).toEqual(['AG 78 Kita', 'Bildungsbeirat']);
    expect(about('voteShare')[0]?.figures).toEqual({ council: 10, carriers: 4, target: 8, rest: 6 });
  });

  it('had no vacant seat on a day before anybody sat there', () => {
    expect(findingsIn(here, '2000-01-01').filter(({ gremiumIds }) => gremiumIds.length > 0)).toEqual([]);
  });
});
