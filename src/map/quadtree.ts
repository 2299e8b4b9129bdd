// Barnes–Hut: far groups of nodes repel like one heavy node, so a round costs n·log n instead of n².

const farEnough = 1.1;
const deepest = 24;

/** Adds to `force` the mutual repulsion of all nodes, proportional to their masses and falling with distance. */
export function quadForce(at: Float64Array, mass: Float64Array, force: Float64Array, strength: number): void {
  const tree = new QuadTree(at, mass);
  for (let i = 0; i < mass.length; i += 1) tree.push(i, force, strength);
}

/** Cells in flat arrays: four children, centre of gravity, mass, the one node of a leaf. */
class QuadTree {
  private readonly at: Float64Array;
  private readonly mass: Float64Array;
  private readonly children: number[] = [];
  private readonly x: number[] = [];
  private readonly y: number[] = [];
  private readonly weight: number[] = [];
  private readonly only: number[] = [];
  private readonly width: number[] = [];

  constructor(at: Float64Array, mass: Float64Array) {
    this.at = at;
    this.mass = mass;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const value of at) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const size = Math.max(1, high - low) * 1.001;
    this.cell(size);
    for (let i = 0; i < mass.length; i += 1) this.insert(i, low, low, size);
  }

  private cell(width: number): number {
    this.children.push(-1, -1, -1, -1);
    this.x.push(0);
    this.y.push(0);
    this.weight.push(0);
    this.only.push(-1);
    this.width.push(width);
    return this.weight.length - 1;
  }

  private insert(node: number, left: number, top: number, size: number): void {
    let cell = 0;
    let carried = node;
    let [originX, originY, width] = [left, top, size];
    for (let depth = 0; ; depth += 1) {
      const before = this.weight[cell] ?? 0;
      const resident = this.only[cell] ?? -1;
      this.gather(cell, carried);
      if (before === 0) {
        this.only[cell] = carried;
        return;
      }
      // Nodes on the very same spot stay together in the deepest cell.
      if (depth >= deepest) return;
      if (resident >= 0) {
        this.only[cell] = -1;
        const child = this.childFor(cell, resident, originX, originY, width);
        this.gather(child, resident);
        this.only[child] = resident;
      }
      const child = this.childFor(cell, carried, originX, originY, width);
      width /= 2;
      if ((this.at[carried * 2] ?? 0) >= originX + width) originX += width;
      if ((this.at[carried * 2 + 1] ?? 0) >= originY + width) originY += width;
      cell = child;
      carried = node;
    }
  }

  private childFor(cell: number, node: number, x: number, y: number, width: number): number {
    const half = width / 2;
    const right = (this.at[node * 2] ?? 0) >= x + half ? 1 : 0;
    const below = (this.at[node * 2 + 1] ?? 0) >= y + half ? 2 : 0;
    const slot = cell * 4 + right + below;
    const known = this.children[slot] ?? -1;
    if (known >= 0) return known;
    const made = this.cell(half);
    this.children[slot] = made;
    return made;
  }

  private gather(cell: number, node: number): void {
    const weight = this.weight[cell] ?? 0;
    const more = this.mass[node] ?? 1;
    const total = weight + more;
    this.x[cell] = ((this.x[cell] ?? 0) * weight + (this.at[node * 2] ?? 0) * more) / total;
    this.y[cell] = ((this.y[cell] ?? 0) * weight + (this.at[node * 2 + 1] ?? 0) * more) / total;
    this.weight[cell] = total;
  }

  push(node: number, force: Float64Array, strength: number): void {
    const px = this.at[node * 2] ?? 0;
    const py = this.at[node * 2 + 1] ?? 0;
    const own = this.mass[node] ?? 1;
    const stack = [0];
    while (stack.length > 0) {
      const cell = stack.pop() ?? 0;
      if (this.only[cell] === node) continue;
      let dx = px - (this.x[cell] ?? 0);
      let dy = py - (this.y[cell] ?? 0);
      let squared = dx * dx + dy * dy;
      const width = this.width[cell] ?? 1;
      const leaf = (this.only[cell] ?? -1) >= 0;
      if (leaf || squared * farEnough * farEnough > width * width || width < 1e-3) {
        if (squared < 1e-6) {
          // Two on one spot: push apart along a direction that depends on nothing but the number.
          dx = Math.cos(node) * 0.01;
          dy = Math.sin(node) * 0.01;
          squared = 1e-4;
        }
        const by = (strength * own * (this.weight[cell] ?? 0)) / Math.max(squared, 1);
        force[node * 2] = (force[node * 2] ?? 0) + dx * by;
        force[node * 2 + 1] = (force[node * 2 + 1] ?? 0) + dy * by;
        continue;
      }
      for (let slot = cell * 4; slot < cell * 4 + 4; slot += 1) {
        const child = this.children[slot] ?? -1;
        if (child >= 0) stack.push(child);
      }
    }
  }
}
