/**
 * Measures what inferring shared risk takes on a folder of made-up spans (spans.csv with WKT, sites.csv), and prints the
 * sums by which the answer is held against that of other programs: npm run bench:shared -- FOLDER
 * Those measure in a plane, x = (lon − 104)·K·cos 30°, y = (lat − 30)·K: so does the first line, with nothing left out at
 * the ends. The second is the whole question as the command asks it, on the ellipsoid.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lengthOf } from "../../src/core/geo/stretches.ts";
import { buildNetwork, type Position, type Row } from "../../src/core/model/index.ts";
import { findSharedRuns } from "../../src/core/redundancy/shared/find-shared-runs.ts";
import { measureShared, SHARED_DEFAULTS } from "../../src/core/redundancy/shared/measure-shared.ts";
import { circuitsAt } from "../../src/core/topology/circuits-at.ts";
import type { EarthPieces } from "../../src/core/topology/earth-pieces.ts";
import { topologyColumns } from "../../src/core/topology/topology.ts";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("usage: npm run bench:shared -- FOLDER");

const K = (6_378_137 * Math.PI) / 180;
const LONGEST_M = 300;
const { withinM, overM } = SHARED_DEFAULTS;

const rowsOf = (name: string) => readFileSync(join(folder, name), "utf8").trim().split(/\r?\n/).slice(1);
const sites = rowsOf("sites.csv").map((text): Row => {
  const [id = "", lon, lat, kind, population] = text.split(",");
  const known = ["core", "gateway", "landing"].find((each) => each === kind) ?? null;
  return { id, values: { kind: known, population: Number(population) }, shape: [Number(lon), Number(lat)] };
});
const lines: Position[][] = [];
const spans = rowsOf("spans.csv").map((text): Row => {
  const [id = "", from = "", to = ""] = text.split(",", 3);
  const points = text.slice(text.indexOf("(") + 1, text.indexOf(")")).split(",");
  const line = points.map((point) => point.trim().split(" ").map(Number) as unknown as Position);
  lines.push(line);
  return { id, values: { from, to }, shape: line };
});

let began = performance.now();
let busy = process.cpuUsage();
const start = () => {
  began = performance.now();
  busy = process.cpuUsage();
};
const say = (what: string) => {
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(busy);
  process.stdout.write(`${seconds.toFixed(2)} s (processor ${((user + system) / 1e6).toFixed(2)} s): ${what}\n`);
};

const pieces = inPlane(lines);
start();
const { runs } = findSharedRuns({
  ...{ pieces, asked: new Uint8Array(lines.length).fill(1), withinM, overM },
  ...{ endM: 0, mostPairs: Number.POSITIVE_INFINITY },
});
const longEnough = runs.flatMap(({ onA, onB }) => [lengthOf(onA), lengthOf(onB)].filter((length) => length > overM));
const sum = longEnough.reduce((all, length) => all + length, 0);
say(`in a plane, pairs=${runs.length};ordered=${longEnough.length};sum_m=${sum.toFixed(1)}`);

const network = buildNetwork({ sites, spans });
const question = {
  ...{ columns: topologyColumns(network), gateways: { kinds: ["core", "gateway", "landing"] as const }, enough: 1 },
  ...{ circuitsAt: circuitsAt(network), lines: network.spans.geometry, ...SHARED_DEFAULTS },
};
start();
const { groups, pairs } = measureShared(question);
const rings = groups.filter(({ ring }) => ring.length > 0).length;
say(`on the ellipsoid, ${pairs} pairs, ${groups.length} groups with what each cuts off, ${rings} rings on one route`);

function inPlane(drawn: readonly (readonly Position[])[]): EarthPieces {
  const starts = new Uint32Array(drawn.length + 1);
  const ends: number[] = [];
  const fromM: number[] = [];
  const toM: number[] = [];
  drawn.forEach((line, row) => {
    let begun = 0;
    const flat = line.map(([lon, lat]) => [(lon - 104) * K * Math.cos(Math.PI / 6), (lat - 30) * K] as const);
    flat.slice(1).forEach(([x, y], i) => {
      const [ax, ay] = flat[i] as readonly [number, number];
      const length = Math.hypot(x - ax, y - ay);
      const parts = Math.max(1, Math.ceil(length / LONGEST_M));
      for (let part = 0; part < parts; part++) {
        const [from, to] = [part / parts, (part + 1) / parts];
        ends.push(ax + from * (x - ax), ay + from * (y - ay), 0, ax + to * (x - ax), ay + to * (y - ay), 0);
        fromM.push(begun + from * length);
        toM.push(begun + to * length);
      }
      begun += length;
    });
    starts[row + 1] = fromM.length;
  });
  return {
    ...{ starts, ends: Float64Array.from(ends), fromM: Float64Array.from(fromM), toM: Float64Array.from(toM) },
    longestM: LONGEST_M,
  };
}
