import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readOptions } from "../../src/cli/input-options.ts";
import { readInputs } from "../../src/cli/read-inputs.ts";
import { findRow, type Network } from "../../src/core/model/index.ts";
import { findSinglePoints } from "../../src/core/redundancy/losses/find-single-points.ts";
import { forEachHanging } from "../../src/core/redundancy/losses/pieces.ts";
import { findDisjointRoutes } from "../../src/core/redundancy/routes/find-disjoint-routes.ts";
import { type RouteGround, routeGround } from "../../src/core/redundancy/routes/route-ground.ts";
import { branchNetwork } from "../../src/core/study/branches.ts";
import { circuitsAt } from "../../src/core/topology/circuits-at.ts";
import { topologyColumns } from "../../src/core/topology/topology.ts";
import { words } from "../../src/words/index.ts";

const TOPOLOGIES = "../shared/data/topologies";
const PUBLISHED = `${TOPOLOGIES}/expected-36.json`;
const OFDS: Readonly<Record<string, string>> = {
  "ofds/georgia-opennet": "Georgia",
  "ofds/tanzania-nictbb": "Tanzania",
  "ofds/rwanda": "Rwanda",
};
/** More routes than there are anywhere. */
const ALL = 99;

type Published = {
  readonly nodes: number;
  readonly components: number;
  readonly blocks: number;
  readonly bridges_multigraph: number;
  readonly articulation_points: number;
  readonly articulation_list: readonly string[];
  /** Between two sites: routes that share no span, and no site, parallel spans counted as one. */
  readonly pairs: readonly (readonly [from: string, to: string, span: number, site: number, hops: number])[];
};

function filesOf(name: string): string[] {
  const folder = OFDS[name];
  if (folder !== undefined) {
    const at = `${TOPOLOGIES}/ofds/${folder}`;
    return existsSync(at) ? readdirSync(at).map((file) => `${at}/${file}`) : [];
  }
  const file = `${TOPOLOGIES}/${name}.${name.startsWith("zoo") ? "graphml" : "json"}`;
  return existsSync(file) ? [file] : [];
}

/** Of parallel spans the first one alone. */
function withoutParallels({ spans: { from, to, used, ...rest } }: RouteGround): RouteGround["spans"] {
  const seen = new Set<string>();
  const single = used.map((is, span) => {
    const [a, b] = [from[span] as number, to[span] as number];
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    if (is === 0 || seen.has(key)) return 0;
    seen.add(key);
    return 1;
  });
  return { from, to, used: single, ...rest };
}

function pointsOf(network: Network) {
  const found = findSinglePoints({
    ...{ columns: topologyColumns(network), gateways: { kinds: [] }, enough: 1, circuitsAt: circuitsAt(network) },
  });
  let blocks = 0;
  for (let place = 0; place < found.order.nodes.length; place++) forEachHanging(found.order, place, () => blocks++);
  const count = (mask: Uint8Array) => mask.reduce((sum, is) => sum + is, 0);
  return { components: found.componentCount, blocks, bridges: count(found.bridge), cutSites: count(found.cutSite) };
}

describe.skipIf(!existsSync(PUBLISHED))("published networks (skipped where ../shared/data is absent)", () => {
  const published: Record<string, Published> = existsSync(PUBLISHED) ? JSON.parse(readFileSync(PUBLISHED, "utf8")) : {};
  const here = Object.entries(published).filter(([name]) => filesOf(name).length > 0);

  test("most of the 36 are here", () => expect(here.length).toBeGreaterThan(15));

  test.each(here)("%s: bridges, cut sites, blocks, and the routes of every seeded pair", async (name, expected) => {
    const { study } = await readInputs(filesOf(name), readOptions({}), words.en);
    const network = branchNetwork(study);
    const points = pointsOf(network);
    const listsBothWays = name === "sndlib/brain";
    expect(network.sites.count).toBe(expected.nodes);
    expect(points).toEqual({
      components: expected.components,
      blocks: expected.blocks,
      // Listed in both directions there, which is no redundancy: every leaf hangs on a bridge.
      bridges: listsBothWays ? 152 : expected.bridges_multigraph,
      cutSites: expected.articulation_points,
    });
    const spans = withoutParallels(routeGround(network, { ids: [] }, "ellipsoid"));
    const row = (id: string) => findRow(network.sites.columns.id, id);
    for (const [a, b, bySpan, bySite] of expected.pairs) {
      const asked = { siteCount: network.sites.count, spans, from: row(a), to: row(b), k: ALL };
      const count = (level: "span" | "site") => findDisjointRoutes({ ...asked, level }).routes.length;
      expect([a, b, count("span"), count("site")]).toEqual([a, b, bySpan, bySite]);
    }
  });
});
