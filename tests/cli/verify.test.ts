import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import type * as Rings from "../../src/core/redundancy/verify/verify-rings.ts";
import { runInProcess } from "./run-in-process.ts";

const verifier = vi.hoisted(() => ({ lies: false }));
vi.mock("../../src/core/redundancy/verify/verify-rings.ts", async (original) => {
  const real = await original<typeof Rings>();
  const verifyRings: typeof real.verifyRings = (...asked) =>
    verifier.lies ? { holds: false, checked: 3 } : real.verifyRings(...asked);
  return { verifyRings };
});

const DEMO = "data/demo/west-sichuan.faultline";
const folder = mkdtempSync(join(tmpdir(), "faultline-verify-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Two towns on a ring, one behind them, a lone one. */
const [sites, small] = [join(folder, "sites.csv"), join(folder, "spans.csv")];
writeFileSync(
  sites,
  `id,kind,population\n${["G", "A", "B", "C", "X", "Y"].map((id) => `${id},station,10\n`).join("")}`,
);
writeFileSync(small, "id,from,to,lengthM\n1,G,A,1000\n2,A,B,1500\n3,B,G,900\n4,B,C,300\n5,X,Y,10\n");
const SMALL = [sites, small, "--gateways", "G"];

describe("--verify", () => {
  test.each([
    ["rings", [sites, small]],
    ["rings", [DEMO]],
    ["spof", [...SMALL, "--pairs", "5"]],
    ["spof", [sites, small, "--gateways", "all-largest", "--pairs", "5"]],
    ["spof", [DEMO, "--pairs", "50"]],
    ["backup", SMALL],
    ["backup", [DEMO, "--level", "span"]],
    ["backup", [DEMO, "--level", "site"]],
    ["backup", [DEMO, "--level", "group", "--enough", "2"]],
    ["indicators", SMALL],
    ["indicators", [DEMO]],
    ["audit", [DEMO]],
    ["availability", [DEMO]],
    ["shared", [DEMO]],
    ["routes", [sites, small, "--from", "C", "--to", "G"]],
    ["routes", [sites, small, "--from", "A", "--to", "G", "--disjoint", "site"]],
    ["routes", [sites, small, "--from", "X", "--to", "G"]],
    ["routes", [sites, small, "--all-pairs"]],
    ["routes", [...SMALL, "--to-gateways"]],
    ["routes", [DEMO, "--to-gateways"]],
    ["exposure", [DEMO]],
    ["risk", [DEMO, "--scenario", "flood-100"]],
    ["timeline", [DEMO, "--scenario", "landslide-two-routes"]],
  ])("%s %j: the answer holds, and what was checked is said", async (command, args) => {
    const { code, out, err } = await runInProcess([command, ...args, "--verify", "--json"]);
    expect(err).toBe("");
    const { verified, verification } = JSON.parse(out) as Record<string, unknown>;
    expect([code, verified]).toEqual([0, true]);
    expect(verification).toMatch(/^Checked.* \d/);
    if (args.includes(DEMO)) return;
    const read = await runInProcess([command, ...args, "--verify"]);
    expect(read.out).toContain(`\n${String(verification)}`);
    expect(JSON.parse((await runInProcess([command, ...args, "--json"])).out)).not.toHaveProperty("verified");
  });

  test("an answer that does not hold is printed, and the command fails", async () => {
    verifier.lies = true;
    const { code, out, err } = await runInProcess(["rings", sites, small, "--verify", "--json"]);
    verifier.lies = false;
    expect([code, JSON.parse(out).verified]).toEqual([1, false]);
    expect(err).toMatch(/does not hold.*claim 3/);
  });
});
