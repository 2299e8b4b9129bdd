// Deeds with a large map open: from the deed until the whole map shows it.
import { mainView, type Id } from '../src/model/records';
import { redoStep, run, undoStep } from '../src/session/command';
import { setFilter, setLayers } from '../src/session/session';
import { leaveView, openView } from '../src/session/views';
import { noFilter } from '../src/model/filter';
import { nextFrame } from './clock';
import { now } from './networks';
import { isWhole } from './scale';

let count = 0;

const done = async (outcome: Promise<{ readonly ok: boolean }>) => {
  if (!(await outcome).ok) throw new Error('the deed was refused');
};

/** What a person does, by name; one after the other, for some take back what was done before. */
const deeds: Readonly<Record<string, () => unknown>> = {
  'move an actor': () =>
    done(
      run('placeActors', {
        viewId: mainView,
        spots: [{ actorId: nth(7), x: 40 * count, y: 5, pinned: true }],
      }),
    ),
  'edit a name': () => done(run('editActors', { ids: [nth(9)], patch: { name: `Neu ${String(count)}` } })),
  'edit a type': () =>
    done(
      run('editActors', {
        ids: [nth(9)],
        patch: { type: typeNow() === 'youth_centre' ? 'primary_school' : 'youth_centre' },
      }),
    ),
  'add a tie': () => done(run('addCooperation', { actorA: nth(11 + count), actorB: nth(400), intensity: 2 })),
  undo: () => done(undoStep()),
  redo: () => done(redoStep()),
  'structural relations': () => setLayers({ structure: true }),
  'no structural relations': () => setLayers({ structure: false }),
  'Gremien as nodes': () => setLayers({ gremien: 'nodes' }),
  'Gremien as areas': () => setLayers({ gremien: 'hulls' }),
  'Gremien as ties': () => setLayers({ gremien: 'shared', least: 1 }),
  'no Gremien': () => setLayers({ gremien: undefined, least: undefined }),
  filter: () => setFilter({ ...noFilter, intensityMin: 2 }),
  'no filter': () => setFilter(noFilter),
  'another view': () => {
    const view = [...now().views.values()][0];
    if (view) openView(view);
  },
  'no view': () => leaveView(),
};

function typeNow(): string | undefined {
  return now().actors.get(nth(9))?.type;
}

function nth(at: number): Id {
  return `actor-${String(at)}`;
}

export function deedNames(): readonly string[] {
  return Object.keys(deeds);
}

/** A large map follows in turns: it has arrived once it has been whole for so many milliseconds. */
const restFor = 300;

/** In ms, from the deed to the frame from which on all of the map shows it. */
export async function deed(name: string): Promise<number> {
  count += 1;
  const began = performance.now();
  await deeds[name]?.();
  await nextFrame();
  for (let since = Number.POSITIVE_INFINITY; ; ) {
    await nextFrame();
    const time = performance.now();
    since = isWhole() ? Math.min(since, time) : Number.POSITIVE_INFINITY;
    if (time - since > restFor) return since - began;
  }
}
