import { describe, expect, test } from "vitest";
import { buildLines, buildPoints, type LineShape, type Position, valueAt } from "../../../../src/core/model/index.ts";
import { measureRegions } from "../../../../src/core/redundancy/regions/measure-regions.ts";
import { regionTables } from "../../../../src/core/redundancy/regions/region-tables.ts";
import { verifyHits } from "../../../../src/core/redundancy/verify/verify-regions.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { tableTitle } from "../../../../src/words/describe-column.ts";
import { words } from "../../../../src/words/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { random } from "../../../builders/random.ts";
import { cutOffByRemoval } from "../../../oracles/cut-off-slowly.ts";
import { distance, distanceToLine } from "../../../oracles/distance-to-line.ts";
import { distanceToPath } from "../../../oracles/distance-to-path.ts";
import { type Drawing, randomDrawing } from "../../../oracles/plain-drawings.ts";
import { columnsOf } from "../../../oracles/plain-networks.ts";

function regionsOf({ network, at, lines }: Drawing, radius: number, places: number, enough = 1) {
  return measureRegions({
    columns: columnsOf(network),
    gateways: { ids: network.gateways.map((site) => `S${site}`) },
    enough,
    circuitsAt: new Uint32Array(network.sites),
    ...{ sites: buildPoints(at), spans: buildLines(lines), radius, planar: true, places },
  });
}

function lostIn({ at, lines }: Drawing, [x, y]: Position, radius: number) {
  return {
    spans: lines.flatMap((line, row) => (line !== null && distanceToPath(line, [x, y]) <= radius ? [row] : [])),
    sites: at.flatMap((site, row) => (site !== null && Math.hypot(site[0] - x, site[1] - y) <= radius ? [row] : [])),
  };
}

/** People, then sites; where no site is a gateway, sites alone. */
function harm({ network }: Drawing, enough: number, lost: { readonly spans: number[]; readonly sites: number[] }) {
  const dark = [...cutOffByRemoval(network, enough, lost)];
  const people = dark.reduce((sum, site) => sum + (network.people[site] ?? 0), 0);
  return network.gateways.length > 0 ? [people, dark.length] : [dark.length, 0];
}

const exceeds = ([a = 0, b = 0]: readonly number[], [c = 0, d = 0]: readonly number[]) => a > c || (a === c && b > d);

describe("the worst places", () => {
  test("as tables: each place with its numbers, and each span it hits", () => {
    const network = aNetwork().site("A", {}, [104, 30]).site("B", {}, [104.2, 30]).span("A-B", "A", "B", {}, [[104, 30], [104.2, 30]]).build(); // biome-ignore format: one line
    const found = measureRegions({
      ...{ columns: topologyColumns(network), gateways: { ids: ["A"] }, enough: 1, circuitsAt: new Uint32Array(2) },
      ...{ sites: network.sites.geometry, spans: network.spans.geometry, radius: 1000, planar: false, places: 2 },
    });
    const [places, spans] = regionTables(found, network).map(({ columns }) =>
      Object.fromEntries(columns.map(({ name, column }) => [name, valueAt(column, 0)])),
    );
    expect(places).toMatchObject({ place: 1, radius_m: 1000, spans_hit: 1, sites_hit: 1, sites_cut_off: 2 });
    expect(spans).toEqual({ place: 1, span: "A-B" });
    for (const lang of [words.en, words.zh]) {
      for (const { name } of regionTables(found, network)) expect(tableTitle(lang, name)).not.toBe(name);
    }
  });

  test("of a network that lies nowhere there are none", () => {
    const drawing = randomDrawing(1);
    const nowhere = { ...drawing, at: drawing.at.map(() => null), lines: drawing.lines.map(() => null) };
    expect(regionsOf(nowhere, 10, 5).places).toEqual([]);
  });

  test("are hit as they say, and no disc on a grid elsewhere does more harm, on 300 random multigraphs", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const drawing = randomDrawing(seed);
      const enough = seed % 7 === 0 ? 2 : 1;
      const dice = random(seed + 9000);
      const radius = 2 + dice.next() * 20;
      const { places, cutOff } = regionsOf(drawing, radius, 4, enough);
      const harms = places.map(({ centre, spans, sites }, i) => {
        const lost = lostIn(drawing, centre, radius * (1 + 1e-6));
        expect({ spans: [...spans], sites: [...sites] }, `seed ${seed}`).toEqual(lost);
        const own = harm(drawing, enough, lost);
        const said = [cutOff.population[i] as number, cutOff.sites[i] as number];
        expect(drawing.network.gateways.length > 0 ? said : [said[1], 0], `seed ${seed}`).toEqual(own);
        return own;
      });
      for (let i = 1; i < harms.length; i++) expect(exceeds(harms[i] ?? [], harms[i - 1] ?? [])).toBe(false);
      for (let k = 0; k < 600; k++) {
        const centre: Position = [dice.next() * 140 - 20, dice.next() * 140 - 20];
        const there = harm(drawing, enough, lostIn(drawing, centre, radius));
        // The first place that this one is not counted with does no less harm.
        const own = harms.findIndex((_, i) => {
          const [x, y] = (places[i] as { readonly centre: Position }).centre;
          return Math.hypot(x - centre[0], y - centre[1]) < 2.2 * radius;
        });
        const rival = own >= 0 ? own : harms.length < 4 ? -1 : 3;
        const isExceeded = exceeds(there, rival < 0 ? [0, 0] : (harms[rival] as number[]));
        if (isExceeded) expect({ seed, centre, radius, there, harms }).toBeNull();
      }
    }
  });

  test("on the earth too: hit as they say, and no disc elsewhere does more harm, on 40 networks", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const dice = random(seed);
      const flat = randomDrawing(seed);
      const [west, south] = [dice.next() * 300 - 150, dice.next() * 110 - 55];
      const lift = ([x, y]: Position): Position => [west + x / 50, south + y / 50];
      const at = flat.at.map((site) => site && lift(site));
      const lines = flat.lines.map((line) => line?.map(lift) ?? null);
      const radius = 3000 + dice.next() * 40_000;
      const { network } = flat;
      const ground = { sites: buildPoints(at), spans: buildLines(lines), planar: false };
      const { places } = measureRegions({
        columns: columnsOf(network),
        gateways: { ids: network.gateways.map((site) => `S${site}`) },
        ...{ enough: 1, circuitsAt: new Uint32Array(network.sites), ...ground, radius, places: 1 },
      });
      const [worst] = places;
      const claims = places.map((place) => ({ ...place, radius }));
      expect(verifyHits(ground, claims).holds, `seed ${seed}`).toBe(true);
      const most = worst ? harm(flat, 1, { spans: [...worst.spans], sites: [...worst.sites] }) : [0, 0];
      // Within a thousandth of the radius, and the bend of a line, what is at the rim may be in or out.
      const reach = radius * 0.999 - 1;
      const near = (line: LineShape, centre: Position) => distanceToLine(centre, line) <= reach;
      for (let k = 0; k < 60; k++) {
        const centre = lift([dice.next() * 120 - 10, dice.next() * 120 - 10]);
        const spans = lines.flatMap((line, row) => (line !== null && near(line, centre) ? [row] : []));
        const sites = at.flatMap((site, row) => (site !== null && distance(site, centre) <= reach ? [row] : []));
        expect(exceeds(harm(flat, 1, { spans, sites }), most), `seed ${seed}`).toBe(false);
      }
    }
  });
});
