// Room for every node: pushes overlapping circles apart, as little as possible.

interface Round {
  x: number;
  y: number;
  readonly radius: number;
  readonly fixed: boolean;
}

/** Moves circles until no two overlap or the rounds are used up. Deterministic, in place. */
export function separate(circles: readonly Round[], rounds = 80): void {
  const widest = circles.reduce((most, circle) => Math.max(most, circle.radius), 1) * 2;
  for (let round = 0; round < rounds; round += 1) {
    const cells = new Map<number, number[]>();
    circles.forEach((circle, index) => {
      const key = keyOf(Math.floor(circle.x / widest), Math.floor(circle.y / widest));
      const cell = cells.get(key);
      if (cell) cell.push(index);
      else cells.set(key, [index]);
    });
    let pushed = false;
    circles.forEach((circle, index) => {
      const column = Math.floor(circle.x / widest);
      const row = Math.floor(circle.y / widest);
      for (let x = column - 1; x <= column + 1; x += 1) {
        for (let y = row - 1; y <= row + 1; y += 1) {
          for (const other of cells.get(keyOf(x, y)) ?? []) {
            const partner = circles[other];
            if (other > index && partner && push(circle, partner, index)) pushed = true;
          }
        }
      }
    });
    if (!pushed) return;
  }
}

const keyOf = (x: number, y: number) => x * 1_000_003 + y;

function push(a: Round, b: Round, index: number): boolean {
  let dx = b.x - a.x;
  let dy = b.y - a.y;
  let distance = Math.hypot(dx, dy);
  const wanted = a.radius + b.radius;
  if (distance >= wanted - 0.5 || (a.fixed && b.fixed)) return false;
  if (distance < 0.01) {
    dx = Math.cos(index);
    dy = Math.sin(index);
    distance = 1;
  }
  const missing = (wanted - Math.hypot(b.x - a.x, b.y - a.y)) / distance;
  const share = a.fixed || b.fixed ? 1 : 0.5;
  if (!a.fixed) {
    a.x -= dx * missing * share;
    a.y -= dy * missing * share;
  }
  if (!b.fixed) {
    b.x += dx * missing * share;
    b.y += dy * missing * share;
  }
  return true;
}
