// Large maps: first picture, panning and zooming of the whole map room and of bare Cytoscape, each on a page of its own in turn.
import { pageAt } from './browser.mjs';
import { movements } from './frames.mjs';
import { recorded } from './tasks.mjs';
import { percentile } from './table.mjs';

const sizes = [
  [5000, 20_000],
  [10_000, 50_000],
];

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

/** Opens a page, shows the map on it and moves it: times of the first picture, of all frames, and the longest task. */
async function shown(stage, [name, ...values]) {
  const page = await pageAt(stage.context, stage.address);
  await page.waitForFunction(() => window.bench !== undefined);
  const first = await page.evaluate(([called, given]) => window.bench[called](...given), [name, values]);
  await page.waitForTimeout(3000);
  const selector = name === 'scaleOurs' ? '[data-map-canvas]' : '#stage > div';
  const moved = await movements(page, selector);
  await page.close();
  return { first, ...moved };
}

function rowsOf(title, ours, bare, kind) {
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
    for (const [share, goal] of [
      [0.5, goals.frame],
      [0.95, goals.moving],
    ]) {
      const of = (rounds) => rounds.map((round) => percentile(round[deed].frames, share));
      const name = `${deed}, ${share === 0.5 ? 'median' : 'p95'} frame, ${title}`;
      rows.push({ name, ours: of(ours), bare: of(bare), note: note(goal) });
    }
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
async function founded(stage, actors, ties) {
  const ground = await pageAt(stage.context, stage.address);
  await ground.waitForFunction(() => window.bench !== undefined);
  const places = await ground.evaluate((size) => window.bench.scalePlaces(...size), [actors, ties]);
  const id = await ground.evaluate((given) => window.bench.scaleFound(...given), [actors, ties, places]);
  await ground.close();
  return { places, id };
}

const maps = sizes.map(([actors, ties]) => ({
  name: `scale-${actors}`,
  minutes: 25,
  async run(stage) {
    const { places, id } = await founded(stage, actors, ties);
    const kinds = { ours: ['scaleOurs', id] };
    for (const kind of Object.keys(bareKinds)) kinds[kind] = ['scaleBare', kind, actors, ties, places];
    const measured = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]));
    for (let round = 0; round < stage.rounds(3); round += 1) {
      const order = Object.keys(kinds);
      // Who comes first in one round comes last in the next: a noisy machine disturbs all alike.
      if (round % 2 === 1) order.reverse();
      for (const kind of order) {
        const one = await shown(stage, kinds[kind]);
        measured[kind].push(one);
        const told = ['pan', 'zoom'].map((deed) => {
          const [half, most] = [0.5, 0.95].map((share) => Math.round(percentile(one[deed].frames, share)));
          return `${deed} ${half}/${most}, task ${one[deed].gap}`;
        });
        console.error(`[bench]   ${kind}: first ${Math.round(one.first)} ms, ${told.join(', ')} ms`);
      }
    }
    const title = `${actors.toLocaleString('en')}/${ties.toLocaleString('en')}`;
    return Object.keys(bareKinds).flatMap((kind) =>
      rowsOf(title, measured.ours, measured[kind], bareKinds[kind]),
    );
  },
}));

/** Every layout of the menu in turn on the whole map room: the longest task of the page from the click until all rests again. */
const arranging = {
  name: 'arrange-5000',
  minutes: 12,
  async run(stage) {
    const { id } = await founded(stage, 5000, 20_000);
    const page = await pageAt(stage.context, stage.address);
    await page.waitForFunction(() => window.bench !== undefined);
    await page.evaluate((given) => window.bench.scaleOurs(given), id);
    const menu = page.getByRole('button', { name: 'Anordnung wählen' });
    await menu.click();
    const items = page.getByRole('menuitem');
    const usable = (await items.all()).map(async (item) =>
      (await item.getAttribute('aria-disabled')) === 'true' ? [] : [await item.innerText()],
    );
    const names = (await Promise.all(usable)).flat().map((text) => text.split('\n')[0]);
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
    await mark('end');
    const phases = await ended();
    const row = (key, title) => ({
      name: `longest task while arranging 5,000/20,000, ${title}`,
      ours: [Math.max(...phases.map((phase) => phase[key]))],
      note: `goal 100; ${phases.map((phase) => `${phase.name} ${phase[key]}`).join(', ')}`,
    });
    return [row('cpu', 'processor time'), row('wall', 'by the clock')];
  },
};

export const scaleCases = [...maps, arranging];
