import { describe, expect, test } from "vitest";
import { filesOf } from "./files-of.ts";
import { runInProcess } from "./run-in-process.ts";

const { at } = filesOf("indicators");

async function run(...args: string[]) {
  const { code, out, err } = await runInProcess([...args, "--json"]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

//   G --- A --- B, and C a little north of the middle of G - A with no way at all
const sites = at(
  "sites.csv",
  "id,lon,lat,kind,population\nG,104,30,core,0\nA,104.02,30,,10\nB,104.04,30,,20\nC,104.01,30.001,,5\n",
);
const spans = at("spans.csv", "id,from,to\nL1,G,A\nL2,A,B\n");

describe("faultline indicators", () => {
  test("tells each figure with its threshold, verdict and source", async () => {
    const found = await run("indicators", sites, spans);
    const of = (id: string) => found.indicators.find((each: { id: string }) => each.id === id);
    expect(of("ring-rate")).toMatchObject({ value: 0, unit: "share", verdict: "fail", status: "unconfirmed" });
    expect(of("chain-sites")).toMatchObject({ value: 2, verdict: "pass", threshold: { is: "at-most" } });
    expect(of("diameter-hops")).toMatchObject({ value: 2, threshold: null, verdict: "unknown", source: null });
    expect(found.chains).toEqual([]);
    expect(found.areas).toMatchObject([{ area: null, sites: 4, unprotected: 3, unserved: 1 }]);
    expect(found.assumptions.join(" ")).toContain("nobody has confirmed");
  });

  test("takes thresholds of a file, and says what is wrong with it", async () => {
    const strict = at("strict.json", '{"thresholds":{"chain-sites":{"is":"at-most","value":1}}}');
    const found = await run("indicators", sites, spans, "--thresholds", strict);
    expect(found.chains).toMatchObject([
      { span: "L1", at: "G", last: "B", sites: ["A", "B"], hops: 2, population: 30 },
    ]);
    const wrong = at("wrong.json", '{"thresholds":{"chains":null}}');
    expect(await runInProcess(["indicators", sites, spans, "--thresholds", wrong])).toMatchObject({
      code: 1,
      err: expect.stringContaining("thresholds.chains"),
    });
  });
});

describe("faultline backup", () => {
  test("tells where to connect, and the best closures", async () => {
    const { unprotected, closures } = await run("backup", sites, spans);
    const of = (id: string) => unprotected.find(({ site }: { site: string }) => site === id).connect;
    expect(of("C")).toMatchObject({ span: "L1", gain: { sites: 1, population: 5 } });
    expect(of("C").distanceM).toBeCloseTo(110.8, 0);
    expect(of("A")).toMatchObject({ site: "G", gain: { sites: 1, population: 10 } });
    expect(of("B")).toMatchObject({ site: "G", gain: { sites: 2, population: 30 } });
    expect(closures[0]).toMatchObject({ from: "C", gain: { population: 5 } });
  });

  test("where several gateways must be reached tells none, and why", async () => {
    const { unprotected, closures, assumptions } = await run("backup", sites, spans, "--enough", "2");
    expect(unprotected[0]).toMatchObject({ reason: "too-few-gateways", blocking: [] });
    expect([unprotected[0].connect, closures]).toEqual([undefined, undefined]);
    expect(assumptions.join(" ")).toContain("one link may not be enough");
  });
});
