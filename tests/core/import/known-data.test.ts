/** Public networks and cities whose counts and places others have worked out: dropped as files, they come out as known. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { measureDistance } from "../../../src/core/geo/distance.ts";
import { readFiles } from "../../../src/core/import/read-files.ts";
import { type Position, rowsOf } from "../../../src/core/model/index.ts";
import { measureRings } from "../../../src/core/redundancy/rings/measure-rings.ts";
import { topologyColumns } from "../../../src/core/topology/topology.ts";

const DATA = "../shared/data";
const ZOO = `${DATA}/topologies/zoo`;
const SNDLIB = `${DATA}/topologies/sndlib`;
const CITIES = `${DATA}/importers/gcj02-gcoord/fixtures/china-cities.json`;

async function drop(name: string, bytes: Uint8Array, crs?: string) {
  const options = crs === undefined ? {} : { crs };
  const reading = await readFiles({ files: [{ name, bytes }], options, at: "2026-01-02T03:04:05Z" });
  if (!reading.ok) throw new Error(`${name}: ${reading.fault.rule}`);
  const [file] = reading.files;
  if (file === undefined) throw new Error(`${name} is not among the files`);
  return { base: reading.study.base, counts: file.counts, rules: reading.issues.map(({ rule }) => rule) };
}

/** Rows of the table beside the files, by the name in their first cell. */
function expectedOf(folder: string): readonly Readonly<Record<string, string>>[] {
  if (!existsSync(folder)) return [];
  const [head = "", ...lines] = readFileSync(`${folder}-expected.csv`, "utf8").trim().split("\n");
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i] ?? "", cell])));
}

describe.skipIf(!existsSync(DATA))("data whose counts are known (skipped where ../shared/data is absent)", () => {
  test("53 networks of the Internet Topology Zoo: sites, links, parts and spans without a way round", async () => {
    const expected = expectedOf(ZOO);
    expect([expected.length, readdirSync(ZOO).length]).toEqual([53, 53]);
    for (const { name = "", nodes, multiedges, components, bridges_multi } of expected) {
      const { base, counts } = await drop(`${name}.graphml`, readFileSync(`${ZOO}/${name}.graphml`));
      const loops = rowsOf(base.spans).filter(({ values }) => values.from === values.to).length;
      const { componentCount, bridge } = measureRings(topologyColumns(base));
      const bridges = bridge.reduce((sum, each) => sum + each, 0);
      expect([base.sites.count, base.spans.count - loops, componentCount, bridges].map(String), name).toEqual([
        ...[nodes, multiedges, components, bridges_multi],
      ]);
      expect(counts, name).toMatchObject({ total: base.sites.count + base.spans.count, rejected: 0 });
    }
  }, 120_000);

  test("7 networks of SNDlib: sites, links, demands, and links listed both ways", async () => {
    const expected = expectedOf(SNDLIB);
    expect(expected).toHaveLength(7);
    for (const { network = "", directed_in_file, nodes, links, demands } of expected) {
      const { base, counts, rules } = await drop(`${network}.json`, readFileSync(`${SNDLIB}/${network}.json`));
      const twice = directed_in_file === "1" ? 2 : 1;
      expect([base.sites.count, base.spans.count, base.circuits.count], network).toEqual([
        ...[Number(nodes), twice * Number(links), Number(demands)],
      ]);
      expect(rules.includes("import.both-directions"), network).toBe(twice === 2);
      expect(counts.total, network).toBe(base.sites.count + base.spans.count + base.circuits.count);
      expect(counts.rejected, network).toBe(0);
    }
  }, 120_000);

  test.each(["GCJ02", "BD09"] as const)(
    "664 cities written in %s land within a metre of where they are",
    async (crs) => {
      type City = { readonly coords: Readonly<Record<"WGS84" | "GCJ02" | "BD09", Position>> };
      const cities = JSON.parse(readFileSync(CITIES, "utf8")) as readonly City[];
      const lines = cities.map(({ coords }, i) => `C${i},${coords[crs].join(",")}`);
      const bytes = new TextEncoder().encode(["局站编号,经度,纬度", ...lines].join("\n"));
      const { base, counts } = await drop("cities.csv", bytes, crs);
      expect(counts).toMatchObject({ total: 664, accepted: 664 });
      const misses = rowsOf(base.sites).map(({ shape }, i) =>
        measureDistance(shape as Position, cities[i]?.coords.WGS84 ?? [0, 0]),
      );
      expect(misses).toHaveLength(664);
      expect(Math.max(...misses)).toBeLessThan(1);
    },
  );
});
