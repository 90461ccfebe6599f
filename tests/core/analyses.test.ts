import { describe, expect, test } from "vitest";
import type { Analyses } from "../../src/core/analyses.ts";
import { measureRings } from "../../src/core/redundancy/rings/measure-rings.ts";
import { topologyColumns } from "../../src/core/topology/topology.ts";
import { workerRunner } from "../../src/jobs/worker-runner.ts";
import { aStudy } from "../builders/a-study.ts";
import { frozen } from "../builders/frozen.ts";
import { randomNetwork } from "../builders/random-network.ts";
import { startThread } from "../jobs/thread.ts";

const ENTRY = new URL("./analyses-thread.ts", import.meta.url);

describe("the registry, in a real thread", () => {
  const runner = workerRunner<Analyses>(() => startThread(ENTRY));
  const network = randomNetwork(11, { sites: 200, spans: 260, parallel: 20, selfLoops: 5, unknownEnds: 5, areas: 4 });

  test("rings: the same answer as right here, and the columns are left as they were", async () => {
    const columns = topologyColumns(network);
    const written = frozen(columns);
    expect(await runner.run("rings", columns)).toEqual(measureRings(columns));
    expect(written()).toEqual([]);
  });

  test("a study written over there reads back over there, the same", async () => {
    const study = aStudy({ base: network });
    const bytes = await runner.run("write-study", study);
    const reading = await runner.run("read-study", bytes);
    expect(reading).toEqual({ ok: true, study });
  });

  test("garbage is an answer, not a failure", async () => {
    const reading = await runner.run("read-study", new TextEncoder().encode("not a study"));
    expect(reading).toMatchObject({ ok: false, fault: { kind: "not-a-study" } });
  });
});
