// Large maps: first picture, panning and zooming of the whole map room and of bare Cytoscape, each on a page of its own in turn.
import { pageAt } from './browser.mjs';
import { movements } from './frames.mjs';
import { recorded } from './tasks.mjs';
import { percentile } from './table.mjs';

/** A frame of some bare kinds takes seconds: those get fewer rounds, and few frames in each. */
const sizes = [
  { actors: 5000, ties: 20_000, rounds: { ours: 3, plain: 1, texture: 2, hidden: 3, webgl: 1 } },
  { actors: 10_000, ties: 50_000, rounds: { ours: 2, plain: 1, texture: 1, hidden: 2, webgl: 1 } },
];

/** Milliseconds one page may take; after that it is given up, so that the others still run. */
const longest = 100_000;

/** One WebGL instance changes later ones of its page, so everybody gets a page of their own. */
const bareKinds = {
  plain: 'default',
  texture: 'textureOnViewport',
  hidden: 'textureOnViewport + hideEdgesOnViewport',
  webgl: 'webgl on a GPU in software',
};

/** What is asked of us, beside each row. */
const goals = {
  frame: 'goal ≤ 1.15×',
  moving: 'goal ≤ 1.15× and, at 5,000/20,000, p95 ≤ 50 ms',
};

/** Opens a page, shows the map on it and moves it: times of the first picture, of all frames, and the longest task. `undefined` if given up. */
async function shown(stage, [name, ...values]) {
  const page = await pageAt(stage.context, stage.address);
  const work = async () => {
    await page.waitForFunction(() => window.bench !== undefined);
    const first = await page.evaluate(([called, given]) => window.bench[called](...given), [name, values]);
    await page.waitForTimeout(3000);
    const selector = name === 'scaleOurs' ? '[data-map-canvas]' : '#stage > div';
    return { first, ...(await movements(page, selector)) };
  };
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, longest);
  });
  const told = work().catch((error) => console.error(`[bench]   ${String(error).slice(0, 200)}`));
  const result = await Promise.race([told, late]);
  clearTimeout(timer);
  await page.close();
  await told;
  return result;
}

function rowsOf(title, ours, bare, kind) {
  if (bare.length === 0)
    return [
      { name: `all of it, ${title}`, ours: [], note: `bare: ${kind}; given up after ${longest / 1000} s` },
    ];
  const note = (goal) => `bare: ${kind}; ${goal}`;
  const rows = [
    {
      name: `first picture, ${title}`,
      ours: ours.map(({ first }) => first),
      bare: bare.map(({ first }) => first),
      note: note('ours is the whole room'),
    },
  ];
  for (const deed of ['pan', 'zoom']) {
    const few = Math.min(...bare.map((round) => round[deed].frames.length));
    for (const [share, goal] of [
      [0.5, goals.frame],
      [0.95, goals.moving],
    ]) {
      const of = (rounds) => rounds.map((round) => percentile(round[deed].frames, share));
      const name = `${deed}, ${share === 0.5 ? 'median' : 'p95'} frame, ${title}`;
      rows.push({
        name,
        ours: of(ours),
        bare: of(bare),
        note: note(few < 20 ? `only ${few} frames; ${goal}` : goal),
      });
    }
    rows.push({
      name: `${deed}, processor time a frame, ${title}`,
      ours: ours.map((round) => round[deed].cpu),
      bare: bare.map((round) => round[deed].cpu),
      note: note('all processes of the browser'),
    });
    const zoomed = [ours, bare].map((rounds) => `${rounds.at(-1)[deed].zoomed.toFixed(1)}×`);
    rows.push({
      name: `${deed}, longest task, ${title}`,
      ours: ours.map((round) => round[deed].gap),
      bare: bare.map((round) => round[deed].gap),
      note: `bare: ${kind}${deed === 'zoom' ? `; zoomed ${zoomed.join(' and ')}` : ''}`,
    });
  }
  return rows;
}

/** Founds the network with the places a layout by forces gives it, for pages that open it; places go to bare pages. */
async function founded(stage, actors, ties, whole = false) {
  const ground = await pageAt(stage.context, stage.address);
  await ground.waitForFunction(() => window.bench !== undefined);
  const places = await ground.evaluate((size) => window.bench.scalePlaces(...size), [actors, ties]);
  const id = await ground.evaluate(
    (given) => window.bench.scaleFound(...given),
    [actors, ties, places, whole],
  );
  await ground.close();
  return { places, id };
}

const maps = sizes.map(({ actors, ties, rounds }) => ({
  name: `scale-${actors}`,
  minutes: 12,
  async run(stage) {
    const { places, id } = await founded(stage, actors, ties);
    const kinds = { ours: ['scaleOurs', id] };
    for (const kind of Object.keys(bareKinds)) kinds[kind] = ['scaleBare', kind, actors, ties, places];
    const measured = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
    for (let round = 0; round < Math.max(...Object.values(rounds)); round += 1) {
      const order = Object.keys(kinds).filter((kind) => round < Math.min(rounds[kind], stage.rounds(3)));
      // Who comes first in one round comes last in the next: a noisy machine disturbs all alike.
      if (round % 2 === 1) order.reverse();
      for (const kind of order) {
        const one = await shown(stage, kinds[kind]);
        if (one === undefined) {
          console.error(`[bench]   ${kind}: given up`);
          continue;
        }
        measured[kind].push(one);
        const told = ['pan', 'zoom'].map((deed) => {
          const { frames, gap, cpu } = one[deed];
          const [half, most] = [0.5, 0.95].map((share) => Math.round(percentile(frames, share)));
          return `${deed} ${half}/${most} of ${frames.length}, task ${gap}, cpu ${Math.round(cpu)}`;
        });
        console.error(`[bench]   ${kind}: first ${Math.round(one.first)} ms, ${told.join('; ')} ms`);
      }
    }
    const title = `${actors.toLocaleString('en')}/${ties.toLocaleString('en')}`;
    return Object.keys(bareKinds).flatMap((kind) =>
      rowsOf(title, measured.ours, measured[kind], bareKinds[kind]),
    );
  },
}));

/** Another tab that has the same map open, while an arrangement is taken back in the first. */
async function elsewhere(stage, id, page) {
  const other = await pageAt(stage.context, stage.address);
  await other.waitForFunction(() => window.bench !== undefined);
  await other.evaluate((given) => window.bench.scaleOurs(given), id);
  await other.waitForTimeout(3000);
  const ended = await recorded(await stage.context.newCDPSession(other));
  const mark = (name) => other.evaluate((text) => void performance.mark(`bench:${text}`), name);
  await mark('in another tab');
  await page.evaluate(() => window.bench.deed('undo'));
  await other.waitForTimeout(3000);
  await mark('end');
  return ended();
}

/** Every layout of the menu in turn on the whole map room: the longest task of the page from the click until all rests again. */
const arranging = {
  name: 'arrange-5000',
  minutes: 6,
  async run(stage) {
    const { id } = await founded(stage, 5000, 20_000, true);
    const page = await pageAt(stage.context, stage.address);
    await page.waitForFunction(() => window.bench !== undefined);
    await page.evaluate((given) => window.bench.scaleOurs(given), id);
    const menu = page.getByRole('button', { name: 'Anordnung wählen' });
    await menu.click();
    const items = page.getByRole('menuitem');
    const usable = (await items.all()).map(async (item) =>
      (await item.getAttribute('aria-disabled')) === 'true' ? [] : [await item.innerText()],
    );
    // What leads to a dialog is no layout.
    const names = (await Promise.all(usable))
      .flat()
      .map((text) => text.split('\n')[0])
      .filter((text) => !text.endsWith('…'));
    await page.keyboard.press('Escape');
    const ended = await recorded(await stage.context.newCDPSession(page));
    const mark = (name) => page.evaluate((text) => void performance.mark(`bench:${text}`), name);
    for (const name of names) {
      await page.waitForTimeout(1500);
      await mark(name);
      await menu.click();
      await items.filter({ hasText: name }).click();
      await page.waitForTimeout(400);
      await page.waitForFunction(() => document.querySelector('[role=progressbar]') === null);
      await page.waitForTimeout(2500);
    }
    // The last arrangement is taken back, and another view with places of its own is opened.
    for (const name of ['undo', 'redo', 'another view', 'no view']) {
      await page.waitForTimeout(1500);
      await mark(name);
      await page.evaluate((deed) => window.bench.deed(deed), name);
      await page.waitForTimeout(1000);
    }
    await mark('end');
    const phases = [...(await ended()), ...(await elsewhere(stage, id, page))];
    const row = (key, title) => ({
      name: `longest task while arranging 5,000/20,000, ${title}`,
      ours: [Math.max(...phases.map((phase) => phase[key]))],
      note: `goal 100; ${phases.map((phase) => `${phase.name} ${phase[key]}`).join(', ')}`,
    });
    return [row('cpu', 'processor time'), row('wall', 'by the clock')];
  },
};

/** Deeds with a large map open: until the whole map shows them, and the longest task of the page meanwhile. */
const deeds = sizes.map(({ actors, ties }) => ({
  name: `deeds-${actors}`,
  minutes: 8,
  async run(stage) {
    const { id } = await founded(stage, actors, ties, true);
    const page = await pageAt(stage.context, stage.address);
    await page.waitForFunction(() => window.bench !== undefined);
    await page.evaluate((given) => window.bench.scaleOurs(given), id);
    await page.waitForTimeout(3000);
    const names = await page.evaluate(() => window.bench.deedNames());
    const ended = await recorded(await stage.context.newCDPSession(page));
    const times = new Map(names.map((name) => [name, []]));
    for (let round = 0; round < stage.rounds(3); round += 1) {
      for (const name of names) {
        await page.waitForTimeout(700);
        await page.evaluate((text) => void performance.mark(`bench:${text}`), name);
        times.get(name).push(await page.evaluate((deed) => window.bench.deed(deed), name));
        await page.waitForTimeout(800);
      }
    }
    await page.evaluate(() => void performance.mark('bench:end'));
    const phases = await ended();
    const title = `${actors.toLocaleString('en')}/${ties.toLocaleString('en')}`;
    return names.flatMap((name) => {
      const told = phases.filter((phase) => phase.name === name);
      return [
        { name: `${name}, until all of the map shows it, ${title}`, ours: times.get(name) },
        {
          name: `${name}, longest task by processor time, ${title}`,
          ours: told.map(({ cpu }) => cpu),
          note: 'goal 100',
        },
      ];
    });
  },
}));

export const scaleCases = [...maps, arranging, ...deeds];
