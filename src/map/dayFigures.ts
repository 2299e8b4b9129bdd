// The figures of two days side by side: what there is, by step, and how many schools are reached, by kind and region.
import { sentence, showNumber, word } from '../i18n/translate';
import { type Coverage, coverageIn, coveredFrom } from '../model/coverage';
import { presenceIn } from '../model/difference';
import type { Visible } from '../model/filter';
import type { Network } from '../model/network';
import { actorTypes } from '../model/taxonomy';

export interface FigureLine {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface FigureGroup {
  readonly title: string;
  readonly lines: readonly FigureLine[];
}

/** Every group only where there is something to count. Figures leave out the coordinator's own unit where the title says so. */
export function figuresOf(network: Network, before: Visible, after: Visible): readonly FigureGroup[] {
  const both = <R>(read: (visible: Visible) => R) => [read(before), read(after)] as const;
  const line = (name: string, read: (visible: Visible) => string): FigureLine => {
    const [left, right] = both(read);
    return { name, before: left, after: right };
  };
  const [earlier, later] = both((visible) => coverageIn(network, visible));
  const covered = (name: string, read: (of: typeof earlier) => Coverage | undefined): FigureLine => ({
    name,
    before: shareWords(read(earlier)),
    after: shareWords(read(later)),
  });
  const types = actorTypes.filter(({ code }) => earlier.byType.has(code) || later.byType.has(code));
  const regions = [...new Set([...earlier.byRegion.keys(), ...later.byRegion.keys()])].sort(collator.compare);
  const groups: FigureGroup[] = [
    {
      title: sentence('time.figures.all', {}),
      lines: [
        line(word('time.figures', 'actors'), ({ actors }) => showNumber(actors.length)),
        line(word('time.figures', 'cooperations'), ({ cooperations }) => showNumber(cooperations.length)),
        line(word('time.figures', 'targets'), targetsMet),
        line(word('time.figures', 'seats'), (visible) => {
          const { seats, holders } = presenceIn(network, visible);
          return partWords(holders.size, seats.size);
        }),
      ],
    },
    {
      title: sentence('time.figures.steps', {}),
      lines: [0, 1, 2, 3, 4].map((step) =>
        line(`${String(step)} ${word('model.intensity', String(step))}`, ({ cooperations }) =>
          showNumber(cooperations.filter(({ intensity }) => intensity === step).length),
        ),
      ),
    },
    {
      title: sentence('time.figures.coverage', { step: coveredFrom }),
      lines: [
        covered(word('time.figures', 'allSchools'), (of) => of),
        ...types.map(({ code }) => covered(word('model.type', code), ({ byType }) => byType.get(code))),
      ],
    },
    {
      title: sentence('time.figures.coverageByRegion', { step: coveredFrom }),
      lines: regions.map((region) =>
        covered(region === '' ? word('time.figures', 'noRegion') : region, ({ byRegion }) =>
          byRegion.get(region),
        ),
      ),
    },
  ];
  return groups.filter(({ lines }) => lines.some(({ before: left, after: right }) => left + right !== '––'));
}

const collator = new Intl.Collator('de', { numeric: true });

/** "32 von 78 (41 %)"; a dash where there is none. */
function shareWords(coverage: Coverage | undefined): string {
  if (!coverage || coverage.schools === 0) return '–';
  const { covered: part, schools: all } = coverage;
  const share = showNumber(Math.round((part / all) * 100));
  return sentence('time.figures.share', { part: showNumber(part), all: showNumber(all), share });
}

function partWords(part: number, all: number): string {
  return all === 0 ? '–' : sentence('time.figures.part', { part: showNumber(part), all: showNumber(all) });
}

/** Of the cooperations with a target those that have reached it. */
function targetsMet({ cooperations }: Visible): string {
  const aimed = cooperations.filter(({ intensityTarget }) => intensityTarget !== undefined);
  const met = aimed.filter(({ intensity, intensityTarget }) => intensity >= (intensityTarget ?? 0));
  return partWords(met.length, aimed.length);
}
