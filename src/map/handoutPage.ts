// The script inside a hand-out. It stands in the file as its own source text, so it may use nothing from outside but the types.
import type { HandoutData } from './handoutData';

/** Ground on screen. */
type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Pan and zoom, names, choice with neighbours, search, keyboard. Runs in the saved file, never in the app. */
export function handoutPage(): void {
  const found = <E extends Element>(id: string) => document.getElementById(id) as unknown as E;
  const { nodes, ties, words } = JSON.parse(found<HTMLElement>('data').textContent ?? '') as HandoutData;
  const svg = found<SVGSVGElement>('map');
  const world = found<SVGGElement>('world');
  const names = found<SVGGElement>('names');
  const panel = found<HTMLElement>('panel');
  const status = found<HTMLElement>('status');
  const search = found<HTMLInputElement>('search');
  const tools = found<HTMLElement>('in').parentElement as HTMLElement;
  const rows = [...found<HTMLElement>('list').children] as HTMLElement[];
  const nodeGroups = [...world.querySelectorAll<SVGGElement>('.node')];
  const tieGroups = [...world.querySelectorAll<SVGGElement>('.tie')];
  const groupOf = new Map(nodeGroups.map((group) => [Number(group.dataset['i']), group]));
  const tiesOf = nodes.map((): [partner: number, words: string][] => []);
  for (const [from, to, forward, backward] of ties) {
    tiesOf[from]?.push([to, forward]);
    tiesOf[to]?.push([from, backward]);
  }
  const texts = nodes.map((_, at) => groupOf.get(at)?.querySelector('text') ?? undefined);
  const airs = nodes.map(({ air }) => air).sort((a, b) => a - b);
  const usual = airs[Math.floor(airs.length / 5)] ?? 0;
  /** How much larger each is drawn than it is. */
  const factors = nodes.map(() => 1);
  const view = { x: 0, y: 0, zoom: 1 };
  let chosen = -1;
  let timer = 0;
  const ruler = document.createElement('canvas').getContext('2d');
  const letters = 12;
  /** Letters of a type are read from this height on, in pixels; nodes grow for them as far as there is air. */
  const smallest = 9;
  const family = getComputedStyle(document.body).fontFamily;
  const wideOf = (text: string, weight: number) => {
    if (ruler) ruler.font = `${String(weight)} ${String(letters)}px ${family}`;
    return ruler?.measureText(text).width ?? text.length * 7;
  };

  const size = () => ({ width: svg.clientWidth || 800, height: svg.clientHeight || 500 });
  const say = (text: string, values: Record<string, string | number>) =>
    text.replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));

  function move(): void {
    const shift = `${String(view.x)} ${String(view.y)}`;
    world.setAttribute('transform', `translate(${shift}) scale(${String(view.zoom)})`);
    names.textContent = '';
    clearTimeout(timer);
    timer = window.setTimeout(write, 120);
  }

  function fit(): void {
    const { width, height } = size();
    const xs = nodes.map(({ x }) => x);
    const ys = nodes.map(({ y }) => y);
    const [left, right] = [Math.min(...xs) - 60, Math.max(...xs) + 60];
    const [top, bottom] = [Math.min(...ys) - 60, Math.max(...ys) + 60];
    view.zoom = Math.min(width / (right - left), height / (bottom - top), 1.4);
    view.x = width / 2 - ((left + right) / 2) * view.zoom;
    view.y = height / 2 - ((top + bottom) / 2) * view.zoom;
    move();
  }

  function zoomBy(factor: number, x = size().width / 2, y = size().height / 2): void {
    const zoom = Math.max(0.05, Math.min(5, view.zoom * factor));
    view.x = x - ((x - view.x) / view.zoom) * zoom;
    view.y = y - ((y - view.y) / view.zoom) * zoom;
    view.zoom = zoom;
    move();
  }

  /** As in the app: from afar nodes are drawn larger, all by as much where they can, so that their letters can be read. */
  function enlarge(at: number): number {
    const node = nodes[at];
    const group = groupOf.get(at);
    if (!node || !group) return 1;
    const needed = Math.max(0, Math.min(25, 22 / view.zoom - 34));
    const diameter = Math.max(22, Math.min(28, 59 * view.zoom));
    const wanted = Math.max(0, Math.min(diameter / view.zoom - 34, Math.max(needed, usual * 0.85)));
    const seen = Math.max(0, Math.min(1, ((34 + wanted) * view.zoom - 9) / 4));
    const by = airs.at(-1) === 0 ? 0 : Math.min(wanted * seen, Math.max(needed, node.air * 0.85));
    const factor = 1 + by / node.size;
    if (factor !== factors[at]) {
      const shift = `${String(node.x * (1 - factor))} ${String(node.y * (1 - factor))}`;
      group.setAttribute('transform', `translate(${shift}) scale(${String(factor)})`);
      factors[at] = factor;
    }
    const text = texts[at];
    const [plain, most, wide] = node.letters;
    if (!text) return factor;
    const least = smallest / (view.zoom * factor);
    text.setAttribute('visibility', least > most ? 'hidden' : 'inherit');
    const height = Math.max(plain, least);
    text.setAttribute('font-size', String(height));
    text.setAttribute('y', String(node.y + height * 0.36));
    if ((wideOf(text.textContent ?? '', 600) / letters) * height > wide) {
      text.setAttribute('textLength', String(wide));
      text.setAttribute('lengthAdjust', 'spacingAndGlyphs');
    } else text.removeAttribute('textLength');
    return factor;
  }

  /** Names where there is room, important ones first; the chosen one always and its neighbours if need be over who stands dimmed. */
  function write(): void {
    const { width, height } = size();
    const { offsetWidth: wideTools, offsetHeight: highTools } = tools;
    // The buttons lie on the map.
    const written: Box[] = [[width - wideTools - 20, height - highTools - 20, width, height]];
    const drawn: Box[] = [];
    const clear = (box: Box, others: readonly Box[]) =>
      others.every(([l, t, r, b]) => box[2] < l || box[0] > r || box[3] < t || box[1] > b);
    const isSeen = (box: Box) => box[0] > 0 && box[1] > 0 && box[2] < width && box[3] < height;
    const near = new Set(chosen < 0 ? [] : [chosen, ...(tiesOf[chosen] ?? []).map(([partner]) => partner)]);
    const seen = nodes.flatMap((node, at) => {
      const [x, y] = [node.x * view.zoom + view.x, node.y * view.zoom + view.y];
      const plain = node.half * view.zoom;
      if (x < -plain || y < -plain || x > width + plain || y > height + plain) return [];
      const half = plain * enlarge(at);
      if (x < 0 || y < 0 || x > width || y > height) return [];
      const rank = (at === chosen ? 2e6 : near.has(at) ? 1e6 : 0) + node.degree;
      if (chosen >= 0 && rank < 1e6) return [];
      drawn.push([x - half, y - half, x + half, y + half]);
      return [{ node, x, y, half, rank }];
    });
    seen.sort((a, b) => b.rank - a.rank);
    const labels = document.createDocumentFragment();
    for (const { node, x, y, half, rank } of seen.slice(0, 400)) {
      const isWanted = rank >= 1e6;
      const texts = new Set([view.zoom > 0.7 || isWanted ? node.name : node.brief, node.brief]);
      const down = half + letters * 0.8;
      const boxAt = (cx: number, cy: number, wide: number): Box => [cx - wide, cy - 7, cx + wide, cy + 7];
      /** The first spot for the longest text, beside the node and so far off, that is free of names and of others. */
      const placed = (further: readonly number[], others: readonly Box[]) => {
        const around = further.flatMap((away) => Array.from({ length: 16 }, (_, at) => [at / 8, away]));
        const spots = [[0.5], [1.5], [0], [1], ...around];
        for (const text of texts) {
          const wide = wideOf(text, 500) / 2 + 2;
          for (const [turn = 0, away = 0] of spots) {
            const across = Math.cos(turn * Math.PI) * (half + away + wide + 2);
            const box = boxAt(x + across, y + Math.sin(turn * Math.PI) * (down + away), wide);
            if (isSeen(box) && clear(box, written) && clear(box, others)) return { text, box };
          }
        }
        return undefined;
      };
      /** Over a name if need be, but never beyond the rim. */
      const anywhere = () => {
        const wide = wideOf(node.brief, 500) / 2 + 2;
        const middle = Math.max(wide, Math.min(width - wide, x));
        return { text: node.brief, box: boxAt(middle, y + down + 7 < height ? y + down : y - down, wide) };
      };
      const found =
        placed([], drawn) ??
        (isWanted ? (placed([0, 9, 18], drawn) ?? placed([0, 9, 18], [])) : undefined) ??
        (rank >= 2e6 ? anywhere() : undefined);
      if (!found) continue;
      const { text, box } = found;
      written.push(box);
      const label = document.createElementNS(svg.namespaceURI, 'text');
      label.setAttribute('x', String((box[0] + box[2]) / 2));
      label.setAttribute('y', String((box[1] + box[3]) / 2 + letters * 0.36));
      label.textContent = text;
      labels.append(label);
    }
    names.replaceChildren(labels);
  }

  function reveal(at: number): void {
    const node = nodes[at];
    if (!node) return;
    const { width, height } = size();
    const [x, y] = [node.x * view.zoom + view.x, node.y * view.zoom + view.y];
    if (x > 40 && y > 40 && x < width - 40 && y < height - 40) return;
    view.x += width / 2 - x;
    view.y += height / 2 - y;
  }

  function choose(at: number): void {
    chosen = at;
    const node = nodes[at];
    const near = new Set([at, ...(tiesOf[at] ?? []).map(([partner]) => partner)]);
    svg.classList.toggle('choosing', node !== undefined);
    for (const [number, group] of groupOf) group.classList.toggle('near', near.has(number));
    for (const group of tieGroups)
      group.classList.toggle('near', Number(group.dataset['a']) === at || Number(group.dataset['b']) === at);
    for (const [number, row] of rows.entries())
      row.firstElementChild?.setAttribute('aria-pressed', String(number === at));
    panel.hidden = node === undefined;
    if (node) {
      panel.replaceChildren(...contentOf(at));
      reveal(at);
      status.textContent = say(words.chosen, { name: node.name, count: (tiesOf[at] ?? []).length });
    } else status.textContent = words.cleared;
    move();
  }

  function contentOf(at: number): Node[] {
    const make = (tag: string, text: string) =>
      Object.assign(document.createElement(tag), { textContent: text });
    const partners = tiesOf[at] ?? [];
    const list = document.createElement('ul');
    for (const [partner, text] of partners) {
      const button = Object.assign(make('button', nodes[partner]?.name ?? ''), { type: 'button' });
      button.dataset['i'] = String(partner);
      const row = document.createElement('li');
      row.append(button, ' ', make('small', text));
      list.append(row);
    }
    const close = Object.assign(make('button', words.close), { type: 'button', id: 'close' });
    const count = partners.length === 0 ? words.noTies : say(words.neighbours, { count: partners.length });
    const { name = '', facts = '' } = nodes[at] ?? {};
    return [make('h2', name), make('p', facts), make('p', count), list, close];
  }

  function look(): void {
    const plain = (text: string) =>
      text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
    const wanted = plain(search.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const [at, row] of rows.entries()) {
      const { key = '', name = '', facts = '' } = nodes[at] ?? {};
      const hay = `${key} ${plain(`${name} ${facts}`)}`;
      row.hidden = !wanted.every((word) => hay.includes(word));
      if (!row.hidden) count += 1;
      groupOf.get(at)?.classList.toggle('hit', wanted.length > 0 && !row.hidden);
    }
    status.textContent = say(words.found, { count, total: nodes.length });
  }

  let held: { x: number; y: number; moved: boolean } | undefined;
  svg.addEventListener('pointerdown', (event) => {
    held = { x: event.clientX, y: event.clientY, moved: false };
  });
  window.addEventListener('pointermove', (event) => {
    if (!held) return;
    const [dx, dy] = [event.clientX - held.x, event.clientY - held.y];
    if (!held.moved && Math.hypot(dx, dy) < 4) return;
    view.x += dx;
    view.y += dy;
    held = { x: event.clientX, y: event.clientY, moved: true };
    move();
  });
  window.addEventListener('pointerup', (event) => {
    const wasClick = held?.moved === false;
    held = undefined;
    if (!wasClick || !(event.target instanceof Element) || !svg.contains(event.target)) return;
    const node = event.target.closest<SVGGElement>('.node');
    choose(node ? Number(node.dataset['i']) : -1);
  });
  svg.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const { left, top } = svg.getBoundingClientRect();
      zoomBy(Math.exp(-event.deltaY * 0.0015), event.clientX - left, event.clientY - top);
    },
    { passive: false },
  );
  svg.addEventListener('keydown', (event) => {
    const steps: Record<string, () => void> = {
      '+': () => zoomBy(1.25),
      '-': () => zoomBy(0.8),
      '0': fit,
      ArrowLeft: () => (view.x += 60),
      ArrowRight: () => (view.x -= 60),
      ArrowUp: () => (view.y += 60),
      ArrowDown: () => (view.y -= 60),
    };
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
    move();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && chosen >= 0) choose(-1);
  });
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    if (button.dataset['i'] !== undefined) choose(Number(button.dataset['i']));
    else if (button.id === 'close') {
      const before = rows[chosen]?.firstElementChild;
      choose(-1);
      if (before instanceof HTMLElement) before.focus();
    } else if (button.id === 'in') zoomBy(1.25);
    else if (button.id === 'out') zoomBy(0.8);
    else if (button.id === 'fit') fit();
  });
  search.addEventListener('input', look);
  window.addEventListener('resize', fit);
  window.addEventListener('beforeprint', () => found<HTMLDetailsElement>('twin').setAttribute('open', ''));
  fit();
}
