import { describe, expect, test } from "vitest";
import { filesOf } from "./files-of.ts";
import { runInProcess } from "./run-in-process.ts";

const { at } = filesOf("staging");

/** A core, a town behind it, a village behind the town: the mains of both are out for two days. */
const NETWORK = [
  at(
    "sites.csv",
    "id,name,kind,lon,lat,population,battery_h,generator_kw\nG,Core,core,104,30,1000,24,0\nA,Town,station,103.5,31,5000,8,0\nB,Village,tower,103.4,31.1,200,4,0\n",
  ),
  at(
    "spans.csv",
    'id,from,to,laying,geometry\nGA,G,A,duct,"LINESTRING(104 30,103.5 31)"\nAB,A,B,duct,"LINESTRING(103.5 31,103.4 31.1)"\n',
  ),
];
const RING = [[103, 30.5], [104, 30.5], [104, 31.5], [103, 31.5], [103, 30.5]]; // biome-ignore format: one line
const outage = at(
  "outage.json",
  JSON.stringify({ name: "outage", event: { kind: "power-loss", of: { shape: [[RING]] }, hours: 48 } }),
);

const staging = (...args: string[]) => runInProcess(["staging", ...NETWORK, "--scenario", outage, ...args]);

describe("faultline staging", () => {
  test("places what there is where it saves most, and tells the bounds", async () => {
    const none = ["fuel", "satellite", "vehicle"].flatMap((kind) => ["--relief", `${kind}=0`]);
    const { code, out, err } = await staging("--relief", "generator=1", ...none, "--json");
    expect([code, err]).toEqual([0, ""]);
    const told = JSON.parse(out);
    // The town is dark from hour 8 on, and the village behind it from hour 4 on.
    const lost = 40 * 5000 + 44 * 200;
    expect(told).toMatchObject({
      ...{ scenario: { name: "outage", kind: "power-loss" }, withinH: 72, lost, saved: 40 * 5000, atMost: lost },
      placed: [{ kind: "generator", site: "A", fromH: 0, saves: 40 * 5000 }],
    });
    expect(told.assumptions.join(" ")).toContain("crew");
  });

  test("reads as text", async () => {
    const { code, out } = await staging();
    expect(code).toBe(0);
    expect(out).toContain("Town");
    expect(out).toMatch(/user-hours are lost in the first 72 h/);
  });

  test("a figure that is not known, or out of its range, is wrong usage", async () => {
    for (const relief of ["horses=3", "generator=-1", "generator=", "withinH=0"]) {
      const { code, err } = await staging("--relief", relief);
      expect(code, relief).toBe(2);
      expect(err).toContain("--relief");
    }
  });
});
