import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { filesOf } from "./files-of.ts";
import { runInProcess } from "./run-in-process.ts";

const { at } = filesOf("spof");

async function spof(...args: string[]) {
  const { code, out, err } = await runInProcess(["spof", ...args]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

//   G --- A === B --- C
const sites = at("sites.csv", "id,lon,lat,kind,population\nG,104,30,core,0\nA,104,31,,10\nB,104,32,,\nC,104,33,,5\n");
const spans = at("spans.csv", "id,from,to\nL1,G,A\nL2,A,B\nL3,A,B\nL4,B,C\n");

describe("faultline spof", () => {
  test("names what each loss cuts off, and proves it", async () => {
    const found = await spof(sites, spans, "--json", "--verify");
    expect(found).toMatchObject({ sites: 4, spans: 4, components: 1, minNewLinks: 1, verified: true });
    expect(found.bridges).toEqual([
      {
        ...{ span: "L1", from: "G", to: "A", side: ["A", "B", "C"] },
        cutOff: { sites: 3, population: 15, populationUnknownSites: 1, circuits: 0 },
      },
      { span: "L4", from: "B", to: "C", side: ["C"], cutOff: { sites: 1, population: 5, circuits: 0 } },
    ]);
    expect(found.cutSites.map(({ site }: { site: string }) => site)).toEqual(["A", "B"]);
    expect(found.assumptions.join(" ")).toContain("people of 1 site are unknown");
  });

  test("pairs that cut something off together, when asked for", async () => {
    const { pairs, pairCount, pairsTo } = await spof(sites, spans, "--json", "--pairs", "5");
    expect([pairCount, pairsTo]).toEqual([1, null]);
    expect(pairs).toEqual([
      { spans: ["L2", "L3"], chain: 1, cutOff: expect.objectContaining({ sites: 2, population: 5 }) },
    ]);
    expect(await spof(sites, spans, "--json")).not.toHaveProperty("pairs");
  });

  test("without a gateway says what cut off means instead", async () => {
    const { bridges, assumptions } = await spof(sites, spans, "--json", "--gateways", "all-largest");
    expect(bridges.map(({ cutOff }: { cutOff: { sites: number } }) => cutOff.sites)).toEqual([1, 1]);
    expect(assumptions[0]).toContain("No site is a gateway");
  });

  test("a part that needs two gateways and has one is served by none", async () => {
    expect(await spof(sites, spans, "--json", "--enough", "2")).toMatchObject({ unserved: 4 });
    expect(await runInProcess(["spof", sites, "--enough", "0"])).toMatchObject({ code: 2 });
  });
});

const GEORGIA = "../shared/data/topologies/ofds/Georgia";

test.skipIf(!existsSync(GEORGIA))(
  "Georgia has 768 bridges and 578 cut sites (skipped without ../shared/data)",
  async () => {
    const files = readdirSync(GEORGIA).map((name) => `${GEORGIA}/${name}`);
    const found = await spof(...files, "--json", "--verify");
    expect(found).toMatchObject({ sites: 950, components: 11, verified: true });
    expect([found.bridges.length, found.cutSites.length]).toEqual([768, 578]);
  },
);
