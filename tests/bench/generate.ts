/**
 * A telecom-like network of any size, straight as columns: a mesh of county hubs, access rings around each hub, spurs
 * off the rings, some spans doubled over another route. The same seed makes the same network to the byte.
 */
import {
  buildColumn,
  buildTable,
  type ChoiceColumn,
  type Column,
  EMPTY_NETWORK,
  fieldsOf,
  LAYING_MODES,
  type Lines,
  type Network,
  type NumberColumn,
  SITE_KINDS,
  STATUSES,
  type Table,
  type TextColumn,
  type Words,
  withVersion,
} from "../../src/core/model/index.ts";
import { type Random, random } from "../builders/random.ts";

const WEST = 97;
const SOUTH = 26;
const WIDTH = 11;
const HEIGHT = 8;
const SPANS_PER_HUB = 40;
const METRES_PER_DEGREE = 111_195;

/** Sites and links as numbers, before they are columns. */
type Plan = {
  readonly lon: number[];
  readonly lat: number[];
  readonly hub: number[];
  readonly kind: number[];
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly hubs: number;
};

export function generate(spanCount: number, seed = 1): Network {
  const dice = random(seed);
  const plan = layOut(spanCount, dice);
  const siteIds = numbered("S", plan.lon.length);
  const lines = bend(plan, dice);
  const sites = sitesTable(plan, siteIds, dice);
  const spans = spansTable(plan, siteIds, lines, dice);
  return withVersion({ ...EMPTY_NETWORK, sites, spans, areas: areasTable(plan.hubs) });
}

function layOut(spanCount: number, dice: Random): Plan {
  const hubs = Math.max(4, Math.round(spanCount / SPANS_PER_HUB));
  const across = Math.ceil(Math.sqrt((hubs * WIDTH) / HEIGHT));
  const cell = WIDTH / across;
  const lon: number[] = [];
  const lat: number[] = [];
  const hub: number[] = [];
  const kind: number[] = [];
  const from = new Uint32Array(spanCount);
  const to = new Uint32Array(spanCount);
  let spans = 0;
  const add = (x: number, y: number, of: number, what: (typeof SITE_KINDS)[number]) => {
    lon.push(x);
    lat.push(y);
    hub.push(of);
    kind.push(SITE_KINDS.indexOf(what) + 1);
    return lon.length - 1;
  };
  const link = (a: number, b: number) => {
    if (spans === spanCount) return;
    from[spans] = a;
    to[spans++] = b;
  };
  const near = () => (dice.next() - 0.5) * 0.8 * cell;
  for (let h = 0; h < hubs; h++) {
    const x = WEST + ((h % across) + 0.5) * cell + near() / 2;
    const y = SOUTH + (Math.floor(h / across) + 0.5) * cell + near() / 2;
    add(x, y, h, h % 200 === 0 ? "core" : "aggregation");
  }
  for (let h = 0; h < hubs; h++) {
    if ((h + 1) % across !== 0 && h + 1 < hubs) link(h, h + 1);
    if (h + across < hubs && dice.next() < 0.7) link(h, h + across);
  }
  for (let h = 0; spans < spanCount; h = (h + 1) % hubs) {
    const [x, y] = [lon[h] as number, lat[h] as number];
    let last = h;
    for (let ring = 4 + dice.below(9); ring > 0; ring--) {
      const site = add(x + near(), y + near(), h, "station");
      link(last, site);
      if (dice.next() < 0.03) link(site, last);
      for (let spur = dice.next() < 0.2 ? 1 + dice.below(2) : 0, at = site; spur > 0; spur--) {
        const tower = add((lon[at] as number) + near() / 4, (lat[at] as number) + near() / 4, h, "tower");
        link(at, tower);
        at = tower;
      }
      last = site;
    }
    link(last, h);
  }
  return { lon, lat, hub, kind, from, to, hubs };
}

/** A line of 5 to 20 vertices for every link, wandering a little to either side. */
function bend({ lon, lat, from, to }: Plan, dice: Random): Lines & { readonly lengthM: Float64Array } {
  const starts = new Uint32Array(from.length + 1);
  for (let e = 0; e < from.length; e++) starts[e + 1] = (starts[e] as number) + 5 + dice.below(16);
  const coordinates = new Float64Array(2 * (starts[from.length] as number));
  const lengthM = new Float64Array(from.length);
  for (let e = 0; e < from.length; e++) {
    const [x, y] = [lon[from[e] as number] as number, lat[from[e] as number] as number];
    const [dx, dy] = [(lon[to[e] as number] as number) - x, (lat[to[e] as number] as number) - y];
    const last = (starts[e + 1] as number) - (starts[e] as number) - 1;
    let lengthDegrees = 0;
    for (let i = 0, at = 2 * (starts[e] as number); i <= last; i++, at += 2) {
      const aside = i === 0 || i === last ? 0 : (dice.next() - 0.5) * 0.2;
      coordinates[at] = x + dx * (i / last) - dy * aside;
      coordinates[at + 1] = y + dy * (i / last) + dx * aside;
      if (i === 0) continue;
      const east = ((coordinates[at] as number) - (coordinates[at - 2] as number)) * 0.866;
      lengthDegrees += Math.hypot(east, (coordinates[at + 1] as number) - (coordinates[at - 1] as number));
    }
    lengthM[e] = Math.round(lengthDegrees * METRES_PER_DEGREE);
  }
  return { type: "lines", starts, coordinates, lengthM };
}

function sitesTable(plan: Plan, ids: Words, dice: Random): Table<"sites"> {
  const count = plan.lon.length;
  const coordinates = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    coordinates[2 * i] = plan.lon[i] as number;
    coordinates[2 * i + 1] = plan.lat[i] as number;
  }
  const columns: Partial<Record<keyof Table<"sites">["columns"], Column>> = {
    id: inOrder(ids, count),
    name: inOrder(numbered("Site ", count), count),
    kind: { type: "choice", codes: Uint8Array.from(plan.kind), options: SITE_KINDS },
    status: allExisting(count),
    area: { type: "text", codes: Uint32Array.from(plan.hub, (hub) => hub + 1), words: numbered("A", plan.hubs) },
    owner: owners(count, dice),
    population: numbers(count, () => dice.below(4000)),
    batteryH: numbers(count, () => 2 + dice.below(8)),
  };
  return withColumns("sites", count, columns, { type: "points", coordinates }) as Table<"sites">;
}

function spansTable({ from, to }: Plan, siteIds: Words, lines: ReturnType<typeof bend>, dice: Random): Table<"spans"> {
  const count = from.length;
  const ends = (rows: Uint32Array): TextColumn => ({ type: "text", codes: rows.map((row) => row + 1), words: siteIds });
  const laying = new Uint8Array(count);
  for (let e = 0; e < count; e++) laying[e] = 1 + Math.min(LAYING_MODES.length - 1, dice.below(4) + dice.below(4));
  const columns: Partial<Record<keyof Table<"spans">["columns"], Column>> = {
    id: inOrder(numbered("L", count), count),
    name: inOrder(numbered("Span ", count), count),
    from: ends(from),
    to: ends(to),
    laying: { type: "choice", codes: laying, options: LAYING_MODES },
    status: allExisting(count),
    owner: owners(count, dice),
    lengthM: { type: "number", values: lines.lengthM },
    fibres: numbers(count, () => 12 * (1 + dice.below(12))),
  };
  const { type, starts, coordinates } = lines;
  return withColumns("spans", count, columns, { type, starts, coordinates }) as Table<"spans">;
}

function areasTable(count: number): Table<"areas"> {
  const rows = Array.from({ length: count }, (_, i) => ({
    id: `A${String(i).padStart(7, "0")}`,
    values: { level: "county" },
    shape: null,
  }));
  return buildTable("areas", rows, new Map()) as unknown as Table<"areas">;
}

function withColumns(
  name: "sites" | "spans",
  count: number,
  known: Readonly<Record<string, Column>>,
  geometry: Lines | Table<"sites">["geometry"],
) {
  const columns: Record<string, Column> = {};
  for (const [key, field] of Object.entries(fieldsOf(name))) {
    columns[key] =
      known[key] ??
      buildColumn(
        field,
        Array.from({ length: count }, () => null),
      );
  }
  return { name, count, columns, extra: {}, geometry };
}

/** Words like S0000000, S0000001, ... written straight into their units. */
function numbered(prefix: string, count: number, digits = 7): Words {
  const width = prefix.length + digits;
  const units = new Uint16Array(count * width);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < prefix.length; k++) units[i * width + k] = prefix.charCodeAt(k);
    for (let k = width - 1, rest = i; k >= prefix.length; k--, rest = Math.floor(rest / 10)) {
      units[i * width + k] = 48 + (rest % 10);
    }
  }
  return { units, starts: Uint32Array.from({ length: count + 1 }, (_, i) => i * width) };
}

function inOrder(words: Words, count: number): TextColumn {
  return { type: "text", codes: Uint32Array.from({ length: count }, (_, i) => i + 1), words };
}

function numbers(count: number, of: () => number): NumberColumn {
  return { type: "number", values: Float64Array.from({ length: count }, of) };
}

function owners(count: number, dice: Random): Column {
  return buildColumn(
    { type: "text" },
    Array.from({ length: count }, () => dice.pick(["Operator A", "Operator B", "Tower company"])),
  );
}

function allExisting(count: number): ChoiceColumn {
  return { type: "choice", codes: new Uint8Array(count).fill(1 + STATUSES.indexOf("existing")), options: STATUSES };
}
