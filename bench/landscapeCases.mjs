// The matrix of Gremien scrolled by wheel, down and across, beside a bare table of the same cells; each on a page of its own in turn.
import { pageAt, processorTime } from './browser.mjs';
import { framesDuring, seconds } from './frames.mjs';
import { percentile } from './table.mjs';

const size = [250, 40];

async function scrolled(page, [x, y]) {
  const box = await page.locator('[data-bench-scroller]').first().boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const before = await processorTime(page.context());
  const told = await framesDuring(page, async () => {
    const began = Date.now();
    for (let step = 0; Date.now() - began < seconds * 1000; step += 1) {
      const turn = step % 40 < 20 ? 1 : -1;
      await page.mouse.wheel(x * turn, y * turn);
      await page.waitForTimeout(16);
    }
  });
  const spent = (await processorTime(page.context())) - before;
  return { ...told, cpu: spent / Math.max(1, told.frames.length) };
}

async function measured(stage, name, id) {
  const page = await pageAt(stage.context, stage.address);
  await page.waitForFunction(() => window.bench !== undefined);
  const first = await page.evaluate(([called, given]) => window.bench[called](given), [name, id]);
  await page.waitForTimeout(1000);
  const down = await scrolled(page, [0, 180]);
  const across = await scrolled(page, [120, 0]);
  await page.close();
  return { first, down, across };
}

const matrix = {
  name: 'landscape-250x40',
  minutes: 6,
  async run(stage) {
    const ground = await pageAt(stage.context, stage.address);
    await ground.waitForFunction(() => window.bench !== undefined);
    const id = await ground.evaluate((given) => window.bench.landscapeFound(...given), size);
    await ground.close();
    const rounds = { landscapeOurs: [], landscapeBare: [] };
    for (let round = 0; round < stage.rounds(3); round += 1) {
      // Who comes first in one round comes last in the next.
      const order = Object.keys(rounds);
      if (round % 2 === 1) order.reverse();
      for (const name of order) rounds[name].push(await measured(stage, name, id));
    }
    const { landscapeOurs: ours, landscapeBare: bare } = rounds;
    const rows = ['down', 'across'].flatMap((way) => {
      const of = (read) => ({
        ours: ours.map((one) => read(one[way])),
        bare: bare.map((one) => read(one[way])),
      });
      return [
        {
          name: `matrix 250 × 40, scroll ${way}, median frame`,
          ...of(({ frames }) => percentile(frames, 0.5)),
        },
        {
          name: `matrix 250 × 40, scroll ${way}, p95 frame`,
          ...of(({ frames }) => percentile(frames, 0.95)),
          note: 'goal p95 ≤ 50 ms',
        },
        {
          name: `matrix 250 × 40, scroll ${way}, processor time a frame`,
          ...of(({ cpu }) => cpu),
          note: 'all processes of the browser',
        },
        {
          name: `matrix 250 × 40, scroll ${way}, longest task`,
          ...of(({ gap }) => gap),
          note: 'goal ≤ 100 ms',
        },
      ];
    });
    return [
      {
        name: 'matrix 250 × 40, first picture',
        ours: ours.map(({ first }) => first),
        bare: bare.map(({ first }) => first),
        note: 'bare: a table of the same cells, all of them in the page',
      },
      ...rows,
    ];
  },
};

export const landscapeCases = [matrix];
