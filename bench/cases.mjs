// The cases that run on the bench page. Each gets a browser of its own and gives rows for the table.
import { pageAt, processorTime } from './browser.mjs';
import { median } from './table.mjs';

/** Calls a function of page.ts in a fresh page. */
async function ask({ context, address }, name, ...values) {
  const page = await pageAt(context, address);
  await page.exposeFunction('processorTime', () => processorTime(context));
  await page.waitForFunction(() => window.bench !== undefined);
  return page.evaluate(([called, given]) => window.bench[called](...given), [name, values]);
}

const sizes = [
  [1000, 3000],
  [10_000, 30_000],
];
const sizeName = ([actors, ties]) => `${actors.toLocaleString('en')}/${ties.toLocaleString('en')}`;

const editTo = (name, where) =>
  sizes.map((size) => ({
    name: `${name}-${size[0]}`,
    async run(stage) {
      return [
        {
          name: `edit to ${where}, ${sizeName(size)}`,
          ...(await ask(stage, name, ...size, stage.rounds(30))),
        },
      ];
    },
  }));

const tabs = sizes.map((size) => ({
  name: `secondTab-${size[0]}`,
  async run(stage) {
    const pages = [await pageAt(stage.context, stage.address), await pageAt(stage.context, stage.address)];
    const [first, second] = pages;
    const ids = await first.evaluate((given) => window.bench.foundForTabs(...given), size);
    await second.evaluate(({ networkId, actorId }) => window.bench.listenInTab(networkId, actorId), ids);
    const row = { name: `edit to memory of a second tab, ${sizeName(size)}`, ours: [], bare: [] };
    for (let round = 0; round <= stage.rounds(20); round += 1) {
      for (const [side, deed] of [
        ['ours', 'editInTab'],
        ['bare', 'putInTab'],
      ]) {
        const name = `${side} ${round}`;
        const began = await first.evaluate(([called, given]) => window.bench[called](given), [deed, name]);
        const arrived = await second.evaluate((given) => window.bench.arrivalOf(given), name);
        if (round > 0) row[side].push(arrived - began);
      }
    }
    return [row];
  },
}));

const imports = [
  ['ties', 3000, 7],
  ['ties', 15_000, 3],
  ['institutions', 50_000, 3],
].map(([kind, rows, rounds]) => ({
  name: `import-${kind}-${rows}`,
  minutes: 9,
  async run(stage) {
    const measured = await ask(stage, 'importAndUndo', kind, rows, stage.rounds(rounds));
    const parts = (rounds) =>
      ['read', 'plan', 'write']
        .map((name, at) => `${name} ${Math.round(median(rounds.map((times) => times[at])))}`)
        .join(', ');
    const gap = (at) => Math.round(measured.gaps[at]);
    const size = `${rows.toLocaleString('en')} ${kind}`;
    const { heap } = measured;
    return [
      {
        name: `import of ${size}`,
        ...measured.import,
        note: `${measured.ops} operations; ${parts(measured.parts)} ms`,
      },
      {
        name: `processor time of that import, ${size}`,
        ...measured.processor,
        note: `of all processes of the browser; ${parts(measured.processorParts)} ms`,
      },
      {
        name: `longest gap on the page meanwhile, ${size}`,
        ours: [Math.max(...measured.gaps)],
        note: `read ${gap(0)}, plan ${gap(1)}, write ${gap(2)} ms`,
      },
      ...(heap === undefined
        ? []
        : [
            {
              name: `heap of the page at the preview, ${size}`,
              unit: 'MB',
              ours: [heap.preview / 1e6],
              bare: [heap.rows / 1e6],
              note: 'bare: the rows as objects',
            },
          ]),
      { name: `undo of that import, ${size}`, ...measured.undo },
    ];
  },
}));

const starts = [
  ['L', 'demo L, 242 actors'],
  ['XL', 'demo XL, 2,000/6,000'],
  [10_000, '10,000/30,000'],
].map(([size, title]) => ({
  name: `startUp-${size}`,
  async run(stage) {
    return [{ name: `start-up, ${title}`, ...(await ask(stage, 'startUp', size, stage.rounds(9))) }];
  },
}));

const plain = (name, title, rounds, note) => ({
  name,
  async run(stage) {
    return [{ name: title, ...(await ask(stage, name, stage.rounds(rounds))), note }];
  },
});

export const pageCases = [
  ...editTo('editToMemory', 'memory'),
  ...editTo('editToRow', 'one rendered row'),
  ...editTo('editToTable', 'the table of actors'),
  ...tabs,
  ...imports,
  ...starts,
  plain('demoXl', 'generating demo XL', 9),
  plain('firstPicture', 'map, first picture of XL', 5),
  plain('editOnMap', 'edit to frame with the map of XL open', 15),
  {
    name: 'layoutXl',
    async run(stage) {
      const { took, longestGap } = await ask(stage, 'layoutXl');
      return [
        { name: 'layout of XL in its worker', ours: [took] },
        { name: 'longest gap on the page meanwhile', ours: [longestGap] },
      ];
    },
  },
  plain('keystrokes', 'search keystroke, XL', 3),
  plain('indexing', 'building the search index, XL', 1),
];
