/**
 * Which sites stand alone and which are gathered into groups, for every whole zoom level from far to near.
 * Greedy by distance on the screen, as supercluster does it, over hashed square cells instead of a tree: from the
 * nearest level outwards, each level gathers the items of the level below. Prominent sites are never gathered, they
 * gather: a group about one hangs on it as its badge. About linear in the sites per level, all in typed arrays, and in
 * steps: a caller may breathe at every yield.
 */

/**
 * Group i: centres[2i], centres[2i + 1] lon, lat; counts[i] sites; bounds[4i..] west, south, east, north;
 * hung[i] 1 where it hangs on a prominent site.
 */
export type GroupLevel = {
  /** Places in the list of sites that was given. */
  readonly alone: Uint32Array;
  readonly counts: Uint32Array;
  readonly centres: Float64Array;
  readonly bounds: Float64Array;
  readonly hung: Uint8Array;
};

/** From this level on every site stands alone. */
export const UNGROUPED_ZOOM = 12;
export const FARTHEST_ZOOM = 2;
const RADIUS_PX = 34;
const LEAST_SITES = 4;
const WORLD_PIXELS = 512;
const BREATH = 4096;

/**
 * Items of one level: first the prominent sites, with the sites they have gathered (0 at first), then single sites
 * (count 1, site ≥ 0) and groups. x, y are Mercator, 0 to 1.
 */
type Items = {
  readonly length: number;
  readonly hooks: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly counts: Uint32Array;
  readonly sites: Int32Array;
  readonly bounds: Float64Array;
};

/** levels[zoom], undefined from UNGROUPED_ZOOM on. Both: lon, lat of each site, all known; prominent: weightiest first. */
export function* groupSites(
  positions: Float64Array,
  prominent: Float64Array,
): Generator<void, ReadonlyMap<number, GroupLevel>> {
  const levels = new Map<number, GroupLevel>();
  let items = yield* single(positions, prominent);
  for (let zoom = UNGROUPED_ZOOM - 1; zoom >= FARTHEST_ZOOM; zoom--) {
    items = yield* gather(items, RADIUS_PX / (WORLD_PIXELS * 2 ** zoom));
    levels.set(zoom, levelOf(items));
    yield;
  }
  return levels;
}

function* single(positions: Float64Array, prominent: Float64Array): Generator<void, Items> {
  const hooks = prominent.length / 2;
  const items = emptyItems(hooks + positions.length / 2, hooks);
  for (let i = 0; i < items.length; i++) {
    if (i % BREATH === BREATH - 1) yield;
    const isHook = i < hooks;
    const from = isHook ? prominent : positions;
    const at = isHook ? i : i - hooks;
    const lon = from[2 * at] ?? 0;
    const lat = from[2 * at + 1] ?? 0;
    items.x[i] = lon / 360 + 0.5;
    items.y[i] = mercatorY(lat);
    items.counts[i] = isHook ? 0 : 1;
    items.sites[i] = isHook ? -1 : at;
    items.bounds[4 * i] = lon;
    items.bounds[4 * i + 1] = lat;
    items.bounds[4 * i + 2] = lon;
    items.bounds[4 * i + 3] = lat;
  }
  return items;
}

function emptyItems(length: number, hooks: number): Items {
  return {
    length,
    hooks,
    x: new Float64Array(length),
    y: new Float64Array(length),
    counts: new Uint32Array(length),
    sites: new Int32Array(length).fill(-1),
    bounds: new Float64Array(4 * length),
  };
}

function* gather(items: Items, radius: number): Generator<void, Items> {
  const cells = hashCells(items, radius);
  yield;
  const taken = new Uint8Array(items.length);
  const next = emptyItems(items.length, items.hooks);
  let made = 0;
  const near: number[] = [];
  for (let i = 0; i < items.length; i++) {
    if (i % BREATH === BREATH - 1) yield;
    const isHook = i < items.hooks;
    if (taken[i] === 1) {
      // A prominent site stays when another has taken its badge.
      if (isHook) copyBare(items, i, next, made++);
      continue;
    }
    taken[i] = 1;
    near.length = 0;
    const total = (items.counts[i] ?? 0) + cells.collect(i, taken, near);
    if (near.length > 0 && total >= LEAST_SITES) {
      near.push(i);
      merge(items, near, total, next, made);
      if (isHook) stay(items, i, next, made);
      for (const j of near) taken[j] = 1;
    } else copy(items, i, next, made);
    made++;
  }
  return { ...next, length: made };
}

function hashCells({ x, y, counts, length }: Items, radius: number) {
  // At least twice as many slots as items; cells that share a slot are told apart by distance anyway.
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * length))) - 1;
  const first = new Int32Array(mask + 1).fill(-1);
  const after = new Int32Array(length);
  const slot = (cx: number, cy: number) => (Math.imul(cx, 73856093) ^ Math.imul(cy, 19349663)) & mask;
  const cell = (value: number) => Math.floor(value / radius);
  for (let i = length - 1; i >= 0; i--) {
    const at = slot(cell(x[i] ?? 0), cell(y[i] ?? 0));
    after[i] = first[at] ?? -1;
    first[at] = i;
  }
  return {
    /** Puts items within the radius that nobody took into near, and adds up their sites. */
    collect(i: number, taken: Uint8Array, near: number[]): number {
      const xi = x[i] ?? 0;
      const yi = y[i] ?? 0;
      let total = 0;
      for (let cx = cell(xi) - 1; cx <= cell(xi) + 1; cx++) {
        for (let cy = cell(yi) - 1; cy <= cell(yi) + 1; cy++) {
          for (let j = first[slot(cx, cy)] ?? -1; j >= 0; j = after[j] ?? -1) {
            const xj = x[j] ?? 0;
            const yj = y[j] ?? 0;
            // Only what lies in this very cell: another cell in the same slot is met on its own turn, or too far.
            if (taken[j] === 1 || counts[j] === 0 || cell(xj) !== cx || cell(yj) !== cy) continue;
            if ((xj - xi) ** 2 + (yj - yi) ** 2 > radius * radius) continue;
            near.push(j);
            total += counts[j] ?? 0;
          }
        }
      }
      return total;
    },
  };
}

function merge(items: Items, members: readonly number[], total: number, into: Items, at: number): void {
  let x = 0;
  let y = 0;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const i of members) {
    const share = (items.counts[i] ?? 0) / total;
    x += (items.x[i] ?? 0) * share;
    y += (items.y[i] ?? 0) * share;
    box[0] = Math.min(box[0], items.bounds[4 * i] ?? 0);
    box[1] = Math.min(box[1], items.bounds[4 * i + 1] ?? 0);
    box[2] = Math.max(box[2], items.bounds[4 * i + 2] ?? 0);
    box[3] = Math.max(box[3], items.bounds[4 * i + 3] ?? 0);
  }
  into.x[at] = x;
  into.y[at] = y;
  into.counts[at] = total;
  into.sites[at] = -1;
  into.bounds.set(box, 4 * at);
}

function copy(items: Items, i: number, into: Items, at: number): void {
  into.x[at] = items.x[i] ?? 0;
  into.y[at] = items.y[i] ?? 0;
  into.counts[at] = items.counts[i] ?? 0;
  into.sites[at] = items.sites[i] ?? -1;
  into.bounds.set(items.bounds.subarray(4 * i, 4 * i + 4), 4 * at);
}

/** A group stays on the prominent site that gathered it. */
function stay(items: Items, i: number, into: Items, at: number): void {
  into.x[at] = items.x[i] ?? 0;
  into.y[at] = items.y[i] ?? 0;
}

function copyBare(items: Items, i: number, into: Items, at: number): void {
  stay(items, i, into, at);
  const lon = lonAt(items, i);
  const lat = latAt(items, i);
  into.bounds.set([lon, lat, lon, lat], 4 * at);
}

function levelOf(items: Items): GroupLevel {
  const alone: number[] = [];
  const groups: number[] = [];
  for (let i = 0; i < items.length; i++) {
    const site = items.sites[i] ?? -1;
    if (site >= 0) alone.push(site);
    else if ((items.counts[i] ?? 0) > 0) groups.push(i);
  }
  const centres = new Float64Array(2 * groups.length);
  const bounds = new Float64Array(4 * groups.length);
  groups.forEach((item, i) => {
    centres[2 * i] = lonAt(items, item);
    centres[2 * i + 1] = latAt(items, item);
    bounds.set(items.bounds.subarray(4 * item, 4 * item + 4), 4 * i);
  });
  return {
    alone: Uint32Array.from(alone),
    counts: Uint32Array.from(groups, (item) => items.counts[item] ?? 0),
    centres,
    bounds,
    hung: Uint8Array.from(groups, (item) => (item < items.hooks ? 1 : 0)),
  };
}

function lonAt({ x }: Items, i: number): number {
  return ((x[i] ?? 0) - 0.5) * 360;
}

function latAt({ y }: Items, i: number): number {
  return (360 / Math.PI) * Math.atan(Math.exp((180 - 360 * (y[i] ?? 0)) * (Math.PI / 180))) - 90;
}

function mercatorY(lat: number): number {
  const sine = Math.sin((lat * Math.PI) / 180);
  return Math.min(1, Math.max(0, 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI));
}
