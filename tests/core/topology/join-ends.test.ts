import { describe, expect, test } from "vitest";
import { buildLines, buildPoints, type LineShape, type Position, pointAt } from "../../../src/core/model/index.ts";
import { type EndsToJoin, joinEnds } from "../../../src/core/topology/join-ends.ts";
import { random } from "../../builders/random.ts";
import { joinEndsSlowly } from "../../oracles/join-ends-slowly.ts";

/** Metres east and north of where the equator meets Greenwich, or of another place. */
function metres(east: number, north: number, [lon, lat]: Position = [0, 0]): Position {
  const degree = (Math.PI / 180) * 6_371_000;
  const x = lon + east / (degree * Math.cos((lat * Math.PI) / 180));
  return [x > 180 ? x - 360 : x < -180 ? x + 360 : x, lat + north / degree];
}

type Known = { readonly from?: readonly number[]; readonly to?: readonly number[]; readonly toleranceM?: number };

function asked(
  sites: readonly (Position | null)[],
  lines: readonly (LineShape | null)[],
  known: Known = {},
): EndsToJoin {
  return {
    sites: buildPoints(sites),
    spans: buildLines(lines),
    from: Int32Array.from(known.from ?? lines.map(() => -1)),
    to: Int32Array.from(known.to ?? lines.map(() => -1)),
    ...(known.toleranceM === undefined ? {} : { toleranceM: known.toleranceM }),
  };
}

function joined(sites: readonly (Position | null)[], lines: readonly (LineShape | null)[], known?: Known) {
  const input = asked(sites, lines, known);
  const { from, to, junctions, counts } = joinEnds(input);
  const ends = Array.from(from, (site, span) => `${site}-${to[span]}`);
  return { ends, junctions, counts };
}

const line = (...points: (readonly [number, number])[]): LineShape => points.map(([x, y]) => metres(x, y));
const none = { snappedEnds: 0, joinedEnds: 0, newJunctions: 0, untouched: 0 };

describe("ends and sites", () => {
  //  A(0)      B(1)
  //   .         .      the line stops 4 m short of A and 6 m short of B
  //     =======
  test("an end within the tolerance takes the site, one beyond it makes a junction", () => {
    const sites = [metres(0, 0), metres(100, 0)];
    const { ends, counts } = joined(sites, [line([4, 0], [94, 0])]);
    expect(ends).toEqual(["0-2"]);
    expect(counts).toEqual({ ...none, snappedEnds: 1, newJunctions: 1 });
    expect(joined(sites, [line([4, 0], [94, 0])], { toleranceM: 7 }).ends).toEqual(["0-1"]);
    expect(joined(sites, [line([4, 0], [94, 0])], { toleranceM: 0 }).ends).toEqual(["2-3"]);
  });

  //  A(0) 4 m  end  2 m B(1)   C(2): nobody knows where
  test("the nearest of several sites; a site without a place takes nothing", () => {
    expect(joined([metres(0, 0), metres(6, 0), null], [line([4, 0], [100, 0])]).ends).toEqual(["1-3"]);
  });

  //  A(0)=====B(1)   named ends stay, wherever the line runs; an end named after no site at all (-2) too
  test("known ends are left alone", () => {
    const { ends, counts } = joined([metres(0, 0), metres(9, 0)], [line([50, 0], [0, 0]), line([0, 0], [9, 0])], {
      from: [0, -2],
      to: [1, -1],
    });
    expect(ends).toEqual(["0-1", "-2-1"]);
    expect(counts).toEqual({ ...none, snappedEnds: 1 });
  });
});

describe("ends and ends", () => {
  //  1 === 2 === 3     three lines that stop up to 4 m short of each other
  //        |
  //        0
  test("ends near each other become one junction, at the place of the southernmost", () => {
    const { ends, junctions, counts } = joined(
      [],
      [line([0, 0], [98, 0]), line([100, 2], [200, 2]), line([100, -200], [100, -2])],
    );
    expect(ends).toEqual(["2-1", "1-3", "0-1"]);
    expect(counts).toEqual({ ...none, joinedEnds: 3, newJunctions: 4 });
    expect(pointAt(junctions, 1)).toEqual(metres(100, -2));
  });

  //  0 m   3 m   6 m   9 m  to the north: six lines start there and lead away
  test("a chain of ends does not creep: none moves further than the tolerance", () => {
    const lines = [0, 3, 6, 9].map((north) => line([0, north], [1000, 5000 + 100 * north]));
    const { ends, counts } = joined([], lines);
    expect(ends.map((end) => end.split("-")[0])).toEqual(["0", "0", "1", "1"]);
    expect(counts.joinedEnds).toBe(4);
  });

  //  0 m    4 m    7 m: the middle one is nearer to the northern junction, though the southern came first
  test("an end takes the nearest junction, not the first", () => {
    const lines = [0, 4, 7].map((north) => line([0, north], [1000, 5000 + 100 * north]));
    expect(joined([], lines).ends.map((end) => end.split("-")[0])).toEqual(["0", "1", "1"]);
  });

  //     |
  //  ---+---     a tunnel passes under a line
  //     |
  test("crossings do not connect", () => {
    const { ends, counts } = joined([], [line([-50, 0], [50, 0]), line([0, -50], [0, 50])]);
    expect(new Set(ends.flatMap((end) => end.split("-"))).size).toBe(4);
    expect(counts).toEqual({ ...none, newJunctions: 4 });
  });

  test("a ring meets itself, a span of no length too, and both go on being spans", () => {
    const ring = line([0, 0], [50, 0], [50, 50], [1, 1]);
    expect(joined([], [ring, line([500, 0], [500, 0]), line([900, 0])]).ends).toEqual(["0-0", "1-1", "2-2"]);
  });

  test("parallel spans stay parallel", () => {
    const { ends } = joined([], [line([0, 0], [100, 0]), line([100, 1], [50, 30], [0, 1])]);
    expect(ends).toEqual(["0-1", "1-0"]);
  });
});

describe("odd input", () => {
  test("nothing at all, and a span nobody knows the line of", () => {
    expect(joined([], [])).toEqual({ ends: [], junctions: buildPoints([]), counts: none });
    const { ends, counts } = joined([metres(0, 0)], [null, [[Number.NaN, 0], metres(1, 0)]]);
    expect(ends).toEqual(["-1--1", "-1-0"]);
    expect(counts).toEqual({ ...none, snappedEnds: 1, untouched: 3 });
  });

  test("the 180th meridian and the poles are places like any other", () => {
    const lines: LineShape[] = [
      [
        [170, 5],
        [180, 5],
      ],
      [
        [-180, 5],
        [-170, 5],
      ],
      [
        [0, 80],
        [0, 90],
      ],
      [
        [90, 90],
        [90, 80],
      ],
    ];
    expect(joined([], lines, { toleranceM: 0.001 }).counts).toMatchObject({ joinedEnds: 4, newJunctions: 6 });
    expect(joined([], lines.slice(0, 2), { toleranceM: 0 }).counts).toMatchObject({ joinedEnds: 2, newJunctions: 3 });
  });

  test("what is asked stays as it was", () => {
    const input = asked([metres(0, 0)], [line([0, 0], [9, 0]), null]);
    const before = structuredClone(input);
    Object.freeze(input);
    joinEnds(input);
    expect(input).toEqual(before);
  });
});

const PLACES: readonly Position[] = [
  [0, 0],
  [104, 30],
  [179.99995, -17],
  [-180, 66],
  [20, 89.999],
  [-70, -89.9],
  [12.5, 78.2],
];

function randomCase(seed: number) {
  const dice = random(seed);
  const origin = PLACES[seed % PLACES.length] as Position;
  const reach = dice.pick([8, 30, 120]);
  const place = () => metres(dice.next() * reach, dice.next() * reach, origin);
  const sites = Array.from({ length: dice.below(6) }, () => (dice.next() < 0.1 ? null : place()));
  const corners = Array.from({ length: 6 }, place);
  const lines = Array.from({ length: dice.below(16) }, (): LineShape | null => {
    if (dice.next() < 0.08) return null;
    return Array.from({ length: 1 + dice.below(4) }, () => (dice.next() < 0.4 ? dice.pick(corners) : place()));
  });
  const end = () => (dice.next() < 0.75 ? -1 : dice.below(sites.length + 1));
  const known = () => lines.map(end).map((site) => (site >= sites.length ? -2 : site));
  return { sites, lines, known: { from: known(), to: known(), toleranceM: dice.pick([0, 1, 5, 20]) } };
}

describe("like the rule told out, end against end", () => {
  test("on 400 random networks, some across the 180th meridian and about the poles", () => {
    for (let seed = 1; seed <= 400; seed++) {
      const { sites, lines, known } = randomCase(seed);
      const input = asked(sites, lines, known);
      const { junctions, counts, ...ends } = joinEndsSlowly(input);
      const fast = joinEnds(input);
      expect({ from: [...fast.from], to: [...fast.to] }, `seed ${seed}`).toEqual(ends);
      expect(fast.junctions, `seed ${seed}`).toEqual(buildPoints(junctions));
      expect(fast.counts, `seed ${seed}`).toEqual(counts);
    }
  });

  test("in whatever order the rows stand, on 200 of them", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { sites, lines, known } = randomCase(seed);
      const dice = random(seed + 1000);
      const siteOrder = dice.shuffled([...sites.keys()]);
      const spanOrder = dice.shuffled([...lines.keys()]);
      const straight = joinEnds(asked(sites, lines, known));
      const moved = (site: number) => (site < 0 ? site : siteOrder.indexOf(site));
      const shuffled = joinEnds(
        asked(
          siteOrder.map((site) => sites[site] ?? null),
          spanOrder.map((span) => lines[span] ?? null),
          {
            from: spanOrder.map((span) => moved(known.from[span] ?? -1)),
            to: spanOrder.map((span) => moved(known.to[span] ?? -1)),
            toleranceM: known.toleranceM,
          },
        ),
      );
      const back = (site: number) => siteOrder[site] ?? site;
      expect(Array.from(shuffled.from, back)).toEqual(spanOrder.map((span) => straight.from[span]));
      expect(Array.from(shuffled.to, back)).toEqual(spanOrder.map((span) => straight.to[span]));
      expect(shuffled.junctions).toEqual(straight.junctions);
      expect(shuffled.counts).toEqual(straight.counts);
    }
  });
});

test("200,000 spans of a street grid take seconds, and so do 20,000 that all begin at one place", () => {
  const side = 317;
  const dice = random(1);
  const jitter = () => dice.next() * 2;
  const corner = (x: number, y: number) => metres(100 * x + jitter(), 100 * y + jitter(), [104, 30]);
  const streets = Array.from({ length: 200_000 }, (_, i): LineShape => {
    const x = (i >> 1) % side;
    const y = Math.floor((i >> 1) / side);
    return [corner(x, y), (i & 1) === 0 ? corner(x + 1, y) : corner(x, y + 1)];
  });
  const started = performance.now();
  const { counts } = joinEnds(asked([], streets));
  expect(counts).toMatchObject({ snappedEnds: 0, untouched: 0 });
  expect(counts.newJunctions).toBe(new Set(streets.flatMap((_, i) => cornersOf(i, side))).size);
  const star = Array.from({ length: 20_000 }, (_, i): LineShape => [metres(0, 0), metres(1000 + 10 * i, 500)]);
  expect(joinEnds(asked([], star)).counts).toMatchObject({ joinedEnds: 20_000, newJunctions: 20_001 });
  expect(performance.now() - started).toBeLessThan(15_000);
}, 60_000);

function cornersOf(i: number, side: number): string[] {
  const x = (i >> 1) % side;
  const y = Math.floor((i >> 1) / side);
  return [`${x} ${y}`, (i & 1) === 0 ? `${x + 1} ${y}` : `${x} ${y + 1}`];
}
