import { describe, expect, test } from "vitest";
import { ellipsoidDistance } from "../../../../src/core/geo/distance.ts";
import { buildNetwork, type Network, type Position, type Row } from "../../../../src/core/model/index.ts";
import { CIRCUIT_STATES, type CircuitState } from "../../../../src/core/redundancy/outages/circuit-states.ts";
import { measureOutage, type Outage } from "../../../../src/core/redundancy/outages/measure-outage.ts";
import { outageOf } from "../../../../src/core/redundancy/outages/outage-of.ts";
import { verifyOutage } from "../../../../src/core/redundancy/verify/verify-outage.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { type Random, random } from "../../../builders/random.ts";
import { cutOffByRemoval, type PlainNetwork, partsLeft } from "../../../oracles/cut-off-slowly.ts";

type Plain = {
  readonly sites: readonly {
    readonly status: string | null;
    readonly owner: string | null;
    readonly area: string | null;
    readonly people: number | null;
    readonly satellite: string | null;
    readonly at: Position | null;
  }[];
  readonly spans: readonly {
    readonly ends: readonly [number, number];
    readonly status: string | null;
    readonly owner: string | null;
  }[];
  readonly gateways: readonly number[];
};

type Off = { readonly spans: readonly number[]; readonly sites: readonly number[] };

/** Parallels, loops, ends that name no site (−1), planned and removed things, owners and people that nobody knows. */
function randomPlain(dice: Random, hasGateways: boolean): Plain {
  const count = 2 + dice.below(12);
  const status = () => (dice.next() < 0.8 ? "existing" : dice.pick(["planned", "planned", "removed", null]));
  const owner = () => dice.pick(["甲", "甲", "乙", "丙", null]);
  const sites = Array.from({ length: count }, () => ({
    status: status(),
    owner: owner(),
    area: dice.pick(["A", "B", null]),
    people: dice.next() < 0.2 ? null : dice.below(9),
    satellite: dice.pick(["yes", "no", null]),
    at: dice.next() < 0.1 ? null : ([104 + dice.next() * 0.3, 30 + dice.next() * 0.3] as const),
  }));
  const end = () => (dice.next() < 0.04 ? -1 : dice.below(count));
  const spans = Array.from({ length: 4 + dice.below(24) }, () => ({
    ends: [end(), end()] as const,
    status: status(),
    owner: owner(),
  }));
  const inService = sites.flatMap((site, i) => (isUp(site.status) ? [i] : []));
  const drawn = inService.filter(() => dice.next() < 0.2);
  return { sites, spans, gateways: !hasGateways ? [] : drawn.length > 0 ? drawn : inService.slice(0, 1) };
}

const isUp = (status: string | null) => status === null || status === "existing";

function networkOf({ sites, spans }: Plain, circuits: readonly Row[] = []): Network {
  return buildNetwork({
    sites: sites.map(({ status, owner, area, people, satellite, at }, i): Row => {
      const values = { status, owner, area, population: people, satelliteBackup: satellite };
      return { id: `S${i}`, values, shape: at };
    }),
    spans: spans.map(({ ends, status, owner }, e): Row => {
      const [from, to] = ends.map((end) => (end < 0 ? "nowhere" : `S${end}`)) as [string, string];
      return { id: `L${e}`, values: { from, to, status, owner }, shape: null };
    }),
    circuits,
  });
}

/** What is in use, for the oracles; only the spans that pass. */
function usedOf({ sites, spans, gateways }: Plain, passes: (e: number) => boolean = () => true): PlainNetwork {
  const inService = sites.map(({ status }) => isUp(status));
  return {
    sites: sites.length,
    spans: spans.map(({ ends, status }, e) => {
      const known = ends.every((end) => end >= 0 && inService[end]) && ends[0] !== ends[1];
      return known && isUp(status) && passes(e) ? ends : null;
    }),
    inService,
    gateways,
    people: sites.map(({ people }) => people),
  };
}

const some = (dice: Random, rows: number, most: number) =>
  rows === 0 ? [] : [...new Set(Array.from({ length: dice.below(most + 1) }, () => dice.below(rows)))];

/** Whatever is asked here is proved as well. */
function ask(plain: Plain, off: Off, enough = 1): Outage {
  const question = questionOf(plain, off, enough);
  const outage = measureOutage(question);
  expect(verifyOutage(question, outage).holds).toBe(true);
  return outage;
}

function questionOf(plain: Plain, off: Off, enough: number, circuits: readonly Row[] = []) {
  return outageOf(
    networkOf(plain, circuits),
    { gateways: { ids: plain.gateways.map((site) => `S${site}`) }, enough },
    off,
  );
}

function servedIn(network: PlainNetwork, off: Off): Set<number> {
  return new Set(
    partsLeft(network, off).flatMap((part) => (network.gateways.some((g) => part.has(g)) ? [...part] : [])),
  );
}

describe("an outage", () => {
  test("cuts off what removing it cuts off, on 400 random multigraphs, with gateways and without", () => {
    let [darkened, shared] = [0, 0];
    for (let seed = 1; seed <= 400; seed++) {
      const dice = random(seed);
      const plain = randomPlain(dice, seed % 4 !== 0);
      const off = { spans: some(dice, plain.spans.length, 14), sites: some(dice, plain.sites.length, 2) };
      const enough = seed % 5 === 0 ? 2 : 1;
      const found = ask(plain, off, enough);
      const network = usedOf(plain);
      const truth = cutOffByRemoval(network, enough, off);
      expect(found.verified, `seed ${seed}`).toBe(true);
      expect(found.cutOff.sites, `seed ${seed}`).toBe(truth.size);
      const before = cutOffByRemoval(network, enough, { sites: [...plain.sites.keys()] });
      expect(found.before.sites, `seed ${seed}`).toBe(before.size);
      const everybody = found.areas.reduce((sum, area) => sum + area.cutOffSites, 0);
      expect(everybody).toBe(truth.size);
      if (plain.gateways.length === 0) continue;
      // Without gateways two parts may be as large as each other, and either may stay lit.
      expect(new Set(found.dark), `seed ${seed}`).toEqual(truth);
      const people = [...truth].reduce((sum, site) => sum + (plain.sites[site]?.people ?? 0), 0);
      expect(found.cutOff.people).toBe(people);
      for (const { of, cutOffSites, cutOffPeople, sites } of found.owners) {
        const own = [...truth].filter((site) => plain.sites[site]?.owner === of);
        expect([cutOffSites, cutOffPeople]).toEqual([
          own.length,
          own.reduce((sum, site) => sum + (plain.sites[site]?.people ?? 0), 0),
        ]);
        expect(sites).toBe([...before].filter((site) => plain.sites[site]?.owner === of).length);
      }
      const parts = partsLeft(network, off).filter((part) => [...part].some((site) => truth.has(site)));
      expect(new Set(found.parts.map(({ rows }) => rows.join()))).toEqual(
        new Set(parts.map((part) => [...part].sort((a, b) => a - b).join())),
      );
      if (truth.size > 0) darkened++;
      if (parts.length > 1) shared++;
    }
    expect(darkened).toBeGreaterThan(100);
    expect(shared).toBeGreaterThan(20);
  });

  test("names the fewest planned spans that reconnect a part, on 400 random multigraphs", () => {
    let [one, more] = [0, 0];
    for (let seed = 1; seed <= 400; seed++) {
      const dice = random(seed + 1000);
      const plain = randomPlain(dice, true);
      const off = { spans: some(dice, plain.spans.length, 14), sites: some(dice, plain.sites.length, 2) };
      if (plain.gateways.length === 0) continue;
      const found = ask(plain, off);
      const fewest = fewestPlanned(plain, off);
      for (const { rows, planned } of found.parts) {
        const least = Math.min(...[...rows].map((site) => fewest[site] as number));
        expect(planned.length, `seed ${seed}`).toBe(least === Number.POSITIVE_INFINITY ? 0 : least);
        if (planned.length === 0) continue;
        const built: Plain = {
          ...plain,
          sites: plain.sites.map((site) => ({ ...site, status: site.status === "planned" ? "existing" : site.status })),
          spans: plain.spans.map((span, e) => ({ ...span, status: planned.includes(e) ? "existing" : span.status })),
        };
        // A planned site brings no gateway with it: those are the sites that serve today.
        const now = servedIn(
          usedOf(built, (e) => planned.includes(e) || usedOf(plain).spans[e] !== null),
          off,
        );
        expect(
          [...rows].every((site) => now.has(site)),
          `seed ${seed}`,
        ).toBe(true);
        if (planned.length === 1) one++;
        else more++;
      }
    }
    expect(one).toBeGreaterThan(12);
    expect(more).toBeGreaterThan(3);
  });

  test("says who is left with one way and on which span it hangs, on 400 random multigraphs", () => {
    let left = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const dice = random(seed + 2000);
      const plain = randomPlain(dice, true);
      const off = { spans: some(dice, plain.spans.length, 4), sites: some(dice, plain.sites.length, 1) };
      if (plain.gateways.length === 0) continue;
      const found = ask(plain, off);
      const network = usedOf(plain);
      const served = servedIn(network, off);
      const survivesAny = (site: number, lost: Off) =>
        plain.spans.every((_, e) => servedIn(network, { spans: [...lost.spans, e], sites: lost.sites }).has(site));
      const none: Off = { spans: [], sites: [] };
      const truth = [...served]
        .filter((site) => survivesAny(site, none) && !survivesAny(site, off))
        .sort((a, b) => a - b);
      expect([...found.oneWay], `seed ${seed}`).toEqual(truth);
      found.oneWay.forEach((site, i) => {
        const hangsOn = found.hangsOn[i] as number;
        const after = servedIn(network, { spans: [...off.spans, hangsOn], sites: off.sites });
        expect(after.has(site), `seed ${seed}`).toBe(false);
      });
      left += truth.length;
    }
    expect(left).toBeGreaterThan(60);
  });

  test("says who is served over the spans of others alone, on 400 random multigraphs", () => {
    let over = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const dice = random(seed + 3000);
      const plain = randomPlain(dice, true);
      const off = { spans: some(dice, plain.spans.length, 12), sites: some(dice, plain.sites.length, 1) };
      if (plain.gateways.length === 0) continue;
      const found = ask(plain, off);
      const byOwn = (site: number, lost: Off) => {
        const { owner } = plain.sites[site] as Plain["sites"][number];
        if (owner === null) return false;
        return servedIn(
          usedOf(plain, (e) => plain.spans[e]?.owner === owner),
          lost,
        ).has(site);
      };
      const none: Off = { spans: [], sites: [] };
      const truth = [...servedIn(usedOf(plain), off)].filter((site) => byOwn(site, none) && !byOwn(site, off));
      expect([...found.overOthers], `seed ${seed}`).toEqual(truth.sort((a, b) => a - b));
      over += truth.length;
    }
    expect(over).toBeGreaterThan(30);
  });

  test("finds the nearest site of another operator that is still served, on 300 random multigraphs", () => {
    let near = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const dice = random(seed + 4000);
      const plain = randomPlain(dice, true);
      const off = { spans: some(dice, plain.spans.length, 8), sites: [] };
      if (plain.gateways.length === 0) continue;
      const served = [...servedIn(usedOf(plain), off)];
      for (const { rows, other } of ask(plain, off).parts) {
        const gaps = [...rows].flatMap((from) =>
          served.flatMap((site) => {
            const [a, b] = [plain.sites[from], plain.sites[site]];
            if (!a?.owner || !b?.owner || a.owner === b.owner || a.at === null || b.at === null) return [];
            return [ellipsoidDistance(a.at[0], a.at[1], b.at[0], b.at[1])];
          }),
        );
        const least = Math.min(50_000, ...gaps);
        expect(other?.metres ?? 50_000, `seed ${seed}`).toBeCloseTo(least, 6);
        if (other !== null) near++;
      }
    }
    expect(near).toBeGreaterThan(40);
  });
});

/** Per site the fewest planned spans to what is served, by trying again and again. */
function fewestPlanned(plain: Plain, off: Off): number[] {
  const network = usedOf(plain);
  const served = servedIn(network, off);
  const fewest = plain.sites.map((_, site) => (served.has(site) ? 0 : Number.POSITIVE_INFINITY));
  const links = plain.spans.flatMap(({ ends, status }, e) => {
    const [a, b] = ends;
    if (a < 0 || b < 0 || off.spans.includes(e) || off.sites.includes(a) || off.sites.includes(b)) return [];
    if (network.spans[e] !== null) return [{ a, b, cost: 0 }];
    const all = [status, plain.sites[a]?.status, plain.sites[b]?.status];
    return all.includes("planned") && !all.includes("removed") ? [{ a, b, cost: 1 }] : [];
  });
  for (let again = true; again; ) {
    again = false;
    for (const { a, b, cost } of links) {
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        if ((fewest[one] as number) + cost >= (fewest[other] as number)) continue;
        fewest[other] = (fewest[one] as number) + cost;
        again = true;
      }
    }
  }
  return fewest;
}

test("what is not true is not proved", () => {
  let tried = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const dice = random(seed + 6000);
    const plain = randomPlain(dice, true);
    if (plain.gateways.length === 0) continue;
    const off = { spans: some(dice, plain.spans.length, 12), sites: some(dice, plain.sites.length, 1) };
    const question = questionOf(plain, off, 1);
    const outage = measureOutage(question);
    const lit = [...plain.sites.keys()].filter((site) => servedIn(usedOf(plain), off).has(site));
    const lies: Partial<Outage>[] = [
      { dark: outage.dark.slice(1) },
      { dark: Uint32Array.from([...outage.dark, ...lit.slice(0, 1)]) },
      { cutOff: { ...outage.cutOff, people: outage.cutOff.people + 1 } },
      { hangsOn: outage.hangsOn.map((span) => (span + 1) % plain.spans.length) },
      { parts: outage.parts.map((part) => ({ ...part, planned: part.planned.slice(1) })) },
    ];
    const isLie = [
      outage.dark.length > 0,
      lit.length > 0,
      true,
      outage.oneWay.some(
        (site, i) => !hangs(plain, off, site, ((outage.hangsOn[i] as number) + 1) % plain.spans.length),
      ),
      outage.parts.some(({ planned }) => planned.length > 1),
    ];
    for (const [i, lie] of lies.entries()) {
      if (!isLie[i]) continue;
      tried++;
      expect(verifyOutage(question, { ...outage, ...lie }).holds, `seed ${seed} lie ${i}`).toBe(false);
    }
  }
  expect(tried).toBeGreaterThan(400);
});

function hangs(plain: Plain, off: Off, site: number, span: number): boolean {
  return !servedIn(usedOf(plain), { spans: [...off.spans, span], sites: off.sites }).has(site);
}

describe("circuits in an outage", () => {
  test("are told as walking along their lists tells them, on 400 random multigraphs", () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= 400; seed++) {
      const dice = random(seed + 7000);
      const plain = randomPlain(dice, true);
      const circuits = Array.from({ length: 6 }, () => randomCircuit(dice, plain));
      const off = { spans: some(dice, plain.spans.length, 4), sites: some(dice, plain.sites.length, 1) };
      const rows = circuits.map(({ from, to, working, protection }, i): Row => {
        const ids = (path: readonly number[]) => path.map((span) => `L${span}`);
        const values = { from: `S${from}`, to: `S${to}`, working: ids(working), protection: ids(protection) };
        return { id: `C${i}`, values, shape: null };
      });
      const question = questionOf(plain, off, 1, rows);
      const found = measureOutage(question);
      expect(verifyOutage(question, found).holds).toBe(true);
      circuits.forEach((circuit, i) => {
        const state = stateOf(circuit, plain, off);
        expect(found.circuits[i], `seed ${seed} circuit ${i}`).toBe(state);
        seen.set(state, (seen.get(state) ?? 0) + 1);
      });
    }
    for (const state of CIRCUIT_STATES) expect(seen.get(state) ?? 0, state).toBeGreaterThan(30);
  });

  const base = () => aNetwork().path("A-B-C", {}).path("A-D-C", {}).site("E");

  test("are lost, unprotected, switched, exposed, unknown or whole", () => {
    const paths: Record<string, readonly [string[], string[]]> = {
      both: [["A-B", "B-C"], ["A-D", "D-C"]], // biome-ignore format: a path each
      single: [["A-B", "B-C"], []],
      other: [["A-D", "D-C"], ["A-B", "B-C"]], // biome-ignore format: a path each
      gap: [["A-B"], ["A-D", "D-C"]],
      stranger: [["A-B", "B-C"], ["A-D", "X-Y"]], // biome-ignore format: a path each
      clear: [["A-D", "D-C"], []],
    };
    let builder = base();
    for (const [id, [working, protection]] of Object.entries(paths)) {
      builder = builder.row("circuits", id, { from: "A", to: "C", working, protection });
    }
    const network = builder.row("circuits", "nothing", { from: "A", to: "C" }).build();
    const row = (table: "sites" | "spans", id: string) =>
      Array.from({ length: network[table].count }, (_, i) => i).findIndex((i) => idOf(network, table, i) === id);
    const states = (spans: string[], sites: string[] = []) => {
      const off = { spans: spans.map((id) => row("spans", id)), sites: sites.map((id) => row("sites", id)) };
      const question = outageOf(network, { gateways: { ids: ["A"] }, enough: 1 }, off);
      const found = measureOutage(question);
      expect(verifyOutage(question, found).holds).toBe(true);
      return Object.fromEntries([...Object.keys(paths), "nothing"].map((id, i) => [id, found.circuits[i]]));
    };
    expect(states([])).toEqual({
      ...{ both: "whole", single: "whole", other: "whole", gap: "unknown", stranger: "whole" },
      ...{ clear: "whole", nothing: "unknown" },
    });
    expect(states(["B-C"])).toEqual({
      ...{ both: "switched", single: "unprotected", other: "exposed", gap: "unknown", stranger: "unknown" },
      ...{ clear: "whole", nothing: "unknown" },
    });
    expect(states(["A-B", "D-C"])).toEqual({
      ...{ both: "lost", single: "unprotected", other: "lost", gap: "lost", stranger: "unknown" },
      ...{ clear: "unprotected", nothing: "unknown" },
    });
    expect(states([], ["B"])).toMatchObject({ both: "switched", other: "exposed", clear: "whole" });
    expect(new Set(Object.values(states([], ["C"])))).toEqual(new Set(["lost"]));
  });

  test("nothing off changes nothing, and an empty network has an answer", () => {
    const found = measureOutage(
      outageOf(base().build(), { gateways: { ids: ["A"] }, enough: 1 }, { spans: [], sites: [] }),
    );
    expect([found.cutOff.sites, found.oneWay.length, found.parts.length]).toEqual([0, 0, 0]);
    const empty = measureOutage(
      outageOf(buildNetwork({}), { gateways: { kinds: ["core"] }, enough: 1 }, { spans: [], sites: [] }),
    );
    expect([empty.before.sites, empty.cutOff.sites, empty.circuits.length]).toEqual([0, 0, 0]);
  });

  test("with every gateway off everything served is cut off, the gateways among it", () => {
    const network = base().build();
    const found = measureOutage(outageOf(network, { gateways: { ids: ["A"] }, enough: 1 }, { spans: [], sites: [0] }));
    expect([found.before.sites, found.cutOff.sites]).toEqual([4, 4]);
    expect(found.parts.map(({ rows }) => rows.length)).toEqual([3]);
  });
});

function idOf(network: Network, table: "sites" | "spans", i: number): string {
  const { codes, words } = network[table].columns.id;
  const at = (codes[i] as number) - 1;
  return String.fromCharCode(...words.units.subarray(words.starts[at], words.starts[at + 1]));
}

type Circuit = {
  readonly from: number;
  readonly to: number;
  readonly working: readonly number[];
  readonly protection: readonly number[];
};

/** Paths as registers have them: walks over spans in use, some turned round, some with a span left out or put in. */
function randomCircuit(dice: Random, plain: Plain): Circuit {
  const used = usedOf(plain);
  const start = dice.below(plain.sites.length);
  const walk = (goal: number | null) => {
    const path: number[] = [];
    let at = start;
    for (let step = 0; step < 6 && (step === 0 || at !== goal); step++) {
      const ways = used.spans.flatMap((ends, e) => (ends?.includes(at) ? [e] : []));
      if (ways.length === 0 || (goal === null && step > 0 && dice.next() < 0.4)) break;
      const span = dice.pick(ways);
      path.push(span);
      const [a, b] = used.spans[span] as readonly [number, number];
      at = a === at ? b : a;
    }
    return { path, at };
  };
  const working = walk(null);
  // Of several walks one that comes out where the working path does, if there is one.
  const tries = Array.from({ length: 12 }, () => walk(working.at));
  const protection = tries.find(({ at }) => at === working.at)?.path ?? [];
  const spoilt = (path: readonly number[]) => {
    const kind = dice.next();
    if (kind < 0.1) return path.slice(1);
    if (kind < 0.2) return [...path, dice.below(plain.spans.length + 2)];
    if (kind < 0.25) return [];
    return kind < 0.4 ? path.toReversed() : path;
  };
  return { from: start, to: working.at, working: spoilt(working.path), protection: spoilt(protection) };
}

function stateOf({ from, to, working, protection }: Circuit, plain: Plain, off: Off): CircuitState {
  const used = usedOf(plain);
  const isHit = (path: readonly number[]) =>
    path.some((e) => {
      const ends = plain.spans[e]?.ends;
      return ends !== undefined && (off.spans.includes(e) || ends.some((end) => off.sites.includes(end)));
    });
  const leads = (path: readonly number[]) => {
    let at = from;
    for (const e of path) {
      const ends = used.spans[e];
      if (!ends?.includes(at)) return false;
      at = ends[0] === at ? ends[1] : ends[0];
    }
    return at === to && from !== to && path.length > 0;
  };
  const isWhole = (path: readonly number[]) => leads(path) || leads(path.toReversed());
  if (off.sites.includes(from) || off.sites.includes(to)) return "lost";
  if (isHit(working)) {
    if (protection.length === 0) return "unprotected";
    return isHit(protection) ? "lost" : isWhole(protection) ? "switched" : "unknown";
  }
  if (!isWhole(working)) return "unknown";
  return isHit(protection) ? "exposed" : "whole";
}
