import { describe, expect, test } from "vitest";
import { IdPool } from "../../../src/core/import/assemble/id-pool.ts";
import { joinLooseEnds } from "../../../src/core/import/assemble/join-loose-ends.ts";
import {
  buildNetwork,
  type Finding,
  type LineShape,
  type Network,
  type Position,
  type Row,
  rowsOf,
} from "../../../src/core/model/index.ts";
import { reviewTopology } from "../../../src/core/repair/review-topology.ts";
import { restOf } from "../../../src/core/repair/topology-rules.ts";
import { metres, randomLines } from "../../builders/random-lines.ts";
import { distance, distanceToLine } from "../../oracles/distance-to-line.ts";

const line = (...points: (readonly [number, number])[]) => points.map(([x, y]) => metres(x, y));
const site = (id: string, x: number, y = 0, values: Row["values"] = {}): Row => ({ id, values, shape: metres(x, y) });
const span = (id: string, from: string, to: string, shape: LineShape | null, values: Row["values"] = {}): Row => ({
  id,
  values: { from: from || null, to: to || null, ...values },
  shape,
});

async function review(rows: { readonly sites?: readonly Row[]; readonly spans?: readonly Row[] }, rule: string) {
  const { findings, counts } = await reviewTopology({ network: buildNetwork(rows) });
  const found = findings.filter((finding) => finding.rule === rule);
  expect(Object.entries(counts).find(([name]) => name === rule)?.[1]).toBe(found.length);
  return found.map(({ values }) => values);
}

describe("ends", () => {
  test("that name no site there is, or lie far from the one they name", async () => {
    const sites = [site("A", 0), site("B", 400)];
    const spans = [span("S", "A", "", line([0, 0], [90, 0])), span("T", "gone", "B", line([0, 0], [380, 0]))];
    expect(await review({ sites, spans }, "topology.dangling-end")).toMatchObject([
      { span: "S", end: "to", site: "" },
      { span: "T", end: "from", site: "gone" },
    ]);
    expect(await review({ sites, spans }, "topology.end-off-site")).toMatchObject([
      { span: "T", end: "to", site: "B", metres: expect.closeTo(20, 0) },
    ]);
  });
});

describe("spans listed twice", () => {
  const sites = [site("A", 0), site("B", 1000)];
  const ground = line([0, 0], [500, 90], [1000, 0]);
  const nearly = line([0, 0], [500, 93], [1000, 0]);
  const hill = line([0, 0], [500, 900], [1000, 0]);

  test("in one direction, in both, and on other ground", async () => {
    const spans = [
      span("1", "A", "B", ground, { owner: "x" }),
      span("2", "A", "B", nearly, { owner: "y" }),
      span("3", "B", "A", ground.toReversed(), { owner: "x" }),
      span("4", "B", "A", ground, { owner: "x" }),
      span("5", "A", "B", hill),
    ];
    const duplicates = await review({ sites, spans }, "topology.duplicate-span");
    expect(duplicates.map((v) => [v.span, v.other, v.alike].join(" ")).sort()).toEqual(["2 1 0", "4 3 1"]);
    const both = await review({ sites, spans }, "topology.listed-both-ways");
    expect(both.map((v) => [v.span, v.other, v.alike].join(" "))).toEqual(["3 1 1"]);
  });

  test("without lines: only from either end, saying the same", async () => {
    const spans = [
      ...["1", "2"].map((id) => span(id, "A", "B", null, { owner: "x" })),
      span("3", "B", "A", null, { owner: "x" }),
      span("4", "B", "A", null, { owner: "y" }),
    ];
    expect(await review({ sites, spans }, "topology.duplicate-span")).toEqual([]);
    expect(await review({ sites, spans }, "topology.listed-both-ways")).toMatchObject([{ span: "3", other: "1" }]);
  });

  test("loose lines too, and rings by their ground alone", async () => {
    const ring = line([0, 0], [50, 50], [0, 50], [0, 0]);
    const spans = [
      ...["r", "s"].map((id) => span(id, "A", "A", ring)),
      span("t", "A", "A", line([0, 0], [-50, 50], [0, 50], [0, 0])),
      span("x", "", "", ground),
      span("y", "", "gone", ground.toReversed()),
    ];
    const found = await review({ sites, spans }, "topology.duplicate-span");
    expect(found.map((v) => `${v.span} ${v.other}`).sort()).toEqual(["s r", "y x"]);
  });
});

describe("odd spans", () => {
  const sites = [site("A", 0), site("B", 1000)];

  test("loops, dots, and lengths that do not fit", async () => {
    const straight = line([0, 0], [1000, 0]);
    const spans = [
      span("loop", "A", "A", line([0, 0], [300, 300], [0, 0])),
      span("dot", "A", "B", line([0, 0], [0, 0])),
      span("fits", "A", "B", straight, { lengthM: 1900 }),
      span("long", "A", "B", straight, { lengthM: 2500 }),
      span("short", "A", "B", straight, { lengthM: 800 }),
      span("unsaid", "A", "B", null),
      span("detour", "A", "B", line([0, 0], [500, 4000], [1000, 0])),
    ];
    expect(await review({ sites, spans }, "topology.self-loop")).toMatchObject([{ span: "loop", site: "A" }]);
    expect(await review({ sites, spans }, "topology.zero-length")).toMatchObject([{ span: "dot" }]);
    const lengths = await review({ sites, spans }, "topology.length-far-from-stated");
    expect(lengths.map(({ span: id, what }) => `${id} ${what}`)).toEqual([
      "detour detour",
      "long stated-long",
      "short stated-short",
    ]);
  });

  test("parts of one line that do not meet", async () => {
    const parts = [
      span("L/1", "A", "C", line([0, 0], [400, 0])),
      span("L/2", "C", "D", line([400, 0], [600, 0])),
      span("L/3", "E", "B", line([700, 0], [1000, 0])),
      span("other/7", "A", "B", null),
    ];
    const more = [site("C", 400), site("D", 600), site("E", 700)];
    expect(await review({ sites: [...sites, ...more], spans: parts }, "topology.parts-apart")).toMatchObject([
      { span: "L/3", other: "L/2", metres: expect.closeTo(100, 0) },
    ]);
  });

  test("sites far from the town they are called after, where the town is about", async () => {
    const at = (id: string, name: string, shape: Position): Row => ({ id, values: { name }, shape });
    const china = [
      at("1", "北京", [116.4, 39.9]),
      at("2", "Hong Kong", [104, 30.6]),
      at("3", "广州枢纽", [113.3, 23.1]),
      at("4", "Paris", [110, 30]),
    ];
    expect(await review({ sites: china }, "topology.site-far-from-name")).toMatchObject([
      { site: "2", name: "Hong Kong", metres: expect.closeTo(1_340_000, -5) },
    ]);
  });
});

test("as many findings of a rule as asked for, the gravest first, and all counted", async () => {
  const sites = Array.from({ length: 60 }, (_, i) => site(`S${i}`, 1000 * i));
  const spans = sites.map(({ id }, i) => span(`L${i}`, id, "", line([1000 * i + 6 + i, 0], [1000 * i + 500, 0])));
  const answer = await reviewTopology({ network: buildNetwork({ sites, spans }), most: 3 });
  const off = answer.findings.filter(({ rule }) => rule === "topology.end-off-site");
  expect(off.map(({ values }) => values.span)).toEqual(["L59", "L58", "L57"]);
  expect(answer.counts["topology.end-off-site"]).toBe(60);
  expect(restOf(answer).find(({ values }) => values.rule === "topology.end-off-site")?.values.count).toBe(57);
});

describe("near misses, on 500 random networks", () => {
  test("like looking from everything that leads nowhere at everything else", async () => {
    let [compared, found] = [0, 0];
    for (let seed = 1; seed <= 500; seed++) {
      const network = randomNetwork(seed);
      const { expected, tight } = missesSlowly(network, 50, 5);
      if (tight) continue;
      compared++;
      found += expected.length;
      const { findings } = await reviewTopology({ network });
      const misses = findings.filter(({ rule }) => rule === "topology.near-miss").map(({ values }) => missText(values));
      expect(misses.sort(), `seed ${seed}`).toEqual(expected);
    }
    expect(compared).toBeGreaterThan(300);
    expect(found).toBeGreaterThan(300);
  });

  test("whatever the order of rows, as all that is found", async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const { sites, spans } = rowsOfNetwork(randomNetwork(seed));
      const { dice } = randomLines(seed);
      const one = await reviewTopology({ network: buildNetwork({ sites, spans }) });
      const shuffled = { sites: dice.shuffled(sites), spans: dice.shuffled(spans) };
      const other = await reviewTopology({ network: buildNetwork(shuffled) });
      expect(other.counts, `seed ${seed}`).toEqual(one.counts);
      expect(sorted(other.findings), `seed ${seed}`).toEqual(sorted(one.findings));
    }
  });
});

const rounded = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toFixed(7)) : value);
const sorted = (findings: readonly unknown[]) => findings.map((finding) => JSON.stringify(finding, rounded)).sort();
const rowsOfNetwork = ({ sites, spans }: Network) => ({ sites: rowsOf(sites), spans: rowsOf(spans) });

/** Joined at its ends, and some ends made unknown again. */
function randomNetwork(seed: number): Network {
  const { sites, spans, dice } = randomLines(seed);
  joinLooseEnds({
    sites,
    siteIds: new IdPool(sites.map(({ id }) => id)),
    spans,
    first: 0,
    end: spans.length,
    file: "a",
    snapM: 5,
  });
  const forgotten = spans.map((row) =>
    dice.next() < 0.15 ? { ...row, values: { ...row.values, [dice.pick(["from", "to"])]: null } } : row,
  );
  return buildNetwork({ sites, spans: forgotten });
}

const missText = (v: Finding["values"]) =>
  `${v.span === undefined ? v.site : `${v.span}.${v.end}`} to ${v.to} ${v.other}${v.otherEnd === undefined ? "" : `.${v.otherEnd}`}`;

type Place = {
  readonly text: string;
  readonly at: Position;
  readonly site: string | null;
  readonly span: string | null;
};

function missesSlowly(network: Network, reachM: number, toleranceM: number) {
  let tight = false;
  const { sites, spans } = rowsOfNetwork(network);
  const ends = spans.flatMap(({ id, values, shape }): Place[] =>
    (["from", "to"] as const).map((end) => ({
      text: `${id}.${end}`,
      at: ((end === "from" ? shape?.[0] : shape?.at(-1)) ?? [Number.NaN, Number.NaN]) as Position,
      site: typeof values[end] === "string" ? values[end] : null,
      span: id,
    })),
  );
  const own = sites.map(({ id, shape }): Place => {
    return { text: id, at: (shape ?? [Number.NaN, Number.NaN]) as Position, site: id, span: null };
  });
  const isJunction = (id: string | null) => sites.some((row) => row.id === id && row.values.kind === "junction");
  const endsOf = (id: string | null) => ends.filter(({ site: at }) => at !== null && at === id).length;
  const known = ({ at }: Place) => Number.isFinite(at[0]);
  const loose = [
    ...ends.filter(({ site: at }) => at === null || (isJunction(at) && endsOf(at) === 1)),
    ...own.filter(({ text }) => !isJunction(text) && endsOf(text) === 0),
  ].filter(known);
  const lengthOf = (shape: LineShape) =>
    shape.slice(1).reduce((sum, end, i) => sum + distance(shape[i] as Position, end), 0);

  const best = loose.map((from) => {
    const span = spans.find(({ id }) => id === from.span);
    const isShort = span !== undefined && lengthOf(span.shape as LineShape) < 3 * reachM;
    const otherEnd = ends.find((end) => end.span === from.span && end.text !== from.text && from.span !== null);
    const joined = isShort ? (otherEnd?.site ?? null) : null;
    const isOwn = (id: string | null) => id !== null && (id === from.site || id === joined);
    const options: { text: string; metres: number; rank: number; at: Position; target: Place | null }[] = [];
    for (const place of [...own, ...ends].filter(known)) {
      if (place.text === from.text || isOwn(place.site)) continue;
      if (isShort && place.span !== null && place.span === from.span) continue;
      if (isJunction(place.site) && endsOf(place.site) === 0) continue;
      if (from.span === null && place.site !== null && !isJunction(place.site)) continue;
      const metres = distance(from.at, place.at);
      if (Math.abs(metres - reachM) < 0.02) tight = true;
      const rank = place.span === null ? 0 : 1;
      const text = `${from.text} to ${rank === 0 ? "site" : "end"} ${place.text}`;
      // The end of a line drawn to its very site is that site.
      const isAtSite = rank === 1 && own.some((each) => each.text === place.site && same(each.at, place.at));
      if (metres <= reachM && !isAtSite) options.push({ text, metres, rank, at: place.at, target: place });
    }
    for (const { id, values, shape } of spans) {
      if (shape === null || id === from.span || isOwn(values.from as string) || isOwn(values.to as string)) continue;
      const metres = distanceToLine(from.at, shape as LineShape);
      if (Math.abs(metres - reachM) < 0.02 || Math.abs(metres - toleranceM) < 0.02) tight = true;
      const away = [shape[0], shape.at(-1)].map((end) => distance(from.at, end as Position));
      if (away.some((each) => Math.abs(each - metres - toleranceM) < 0.02)) tight = true;
      if (metres > reachM || away.some((each) => each <= metres + toleranceM)) continue;
      options.push({ text: `${from.text} to line ${id}`, metres, rank: 2, at: from.at, target: null });
    }
    options.sort(
      (a, b) => millimetres(a) - millimetres(b) || a.rank - b.rank || a.at[1] - b.at[1] || a.at[0] - b.at[0],
    );
    const [first, second] = options;
    const ahead = first === undefined || second === undefined ? 1 : Math.abs(second.metres - first.metres);
    if (ahead < 0.02 && !(ahead < 1e-6 && first?.rank !== second?.rank)) tight = true;
    return first === undefined ? null : { from, ...first };
  });
  const aimedAt = (miss: (typeof best)[number]) =>
    loose.findIndex(({ text, site: at }) =>
      miss?.target == null ? false : miss.target.site === null ? text === miss.target.text : at === miss.target.site,
    );
  const expected = best.flatMap((miss, i) => {
    if (miss === null || (miss.rank === 2 && miss.metres <= toleranceM)) return [];
    const other = aimedAt(miss);
    const isMutual = other >= 0 && aimedAt(best[other] ?? null) === i;
    const there = loose[other];
    const isSecond = isMutual && there !== undefined && southWest(there.at, miss.from.at) < 0;
    if (isMutual && there !== undefined && same(there.at, miss.from.at)) tight = true;
    return isSecond ? [] : [miss.text];
  });
  return { expected: expected.sort(), tight };
}

const millimetres = ({ metres: away }: { readonly metres: number }) => Math.round(1000 * away);
const same = (a: Position, b: Position) => a[0] === b[0] && a[1] === b[1];
const southWest = (a: Position, b: Position) => a[1] - b[1] || a[0] - b[0];
