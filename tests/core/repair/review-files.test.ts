import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFiles } from "../../../src/core/import/read-files.ts";
import { reviewTopology } from "../../../src/core/repair/review-topology.ts";
import { activeBranch, branchNetwork } from "../../../src/core/study/branches.ts";

const TOPOLOGIES = "../shared/data/topologies";

async function reviewed(...paths: string[]) {
  const files = paths.map((path) => ({ name: path, bytes: new Uint8Array(readFileSync(`${TOPOLOGIES}/${path}`)) }));
  const reading = await readFiles({ files, options: {}, at: "2026-01-02T03:04:05Z" });
  if (!reading.ok) throw new Error(reading.fault.rule);
  const network = branchNetwork(reading.study);
  return { network, changes: activeBranch(reading.study).changes, ...(await reviewTopology({ network })) };
}

describe.skipIf(!existsSync(TOPOLOGIES))("published networks, whose files name the ends of their spans", () => {
  test("Georgia stays as it was published: nothing is cut, and its lines end beside its sites", async () => {
    const { network, changes, counts } = await reviewed(
      "ofds/Georgia/OFDS-OpenNet-Georgia-03-05-2026_ofds-nodes_03may2026.geojson",
      "ofds/Georgia/OFDS-OpenNet-Georgia-03-05-2026_ofds-spans_03may2026.geojson",
    );
    expect([network.sites.count, network.spans.count, changes.length]).toEqual([950, 953, 0]);
    expect(counts).toMatchObject({ "topology.dangling-end": 0, "topology.self-loop": 0, "topology.near-miss": 0 });
    expect(counts["topology.end-off-site"]).toBeGreaterThan(1000);
  });

  test("Rwanda has 28 spans that begin and end at one site", async () => {
    const { counts } = await reviewed(
      "ofds/Rwanda/RWA_ofds-nodes_16apr2024.geojson",
      "ofds/Rwanda/RWA_ofds-spans_16apr2024.geojson",
    );
    expect(counts["topology.self-loop"]).toBe(28);
  });

  test("Chinanet's Hong Kong lies in the mountains of Sichuan", async () => {
    const { findings } = await reviewed("zoo/Chinanet.graphml");
    const far = findings.filter(({ rule }) => rule === "topology.site-far-from-name");
    expect(far.map(({ values }) => values.name)).toEqual(["Hong Kong"]);
    expect(Number(far[0]?.values.metres)).toBeGreaterThan(1_000_000);
  });
});
