import { describe, expect, test } from "vitest";
import {
  type EngineeringModel,
  isChoice,
  type ModelInput,
  type ModelValue,
  Refusal,
  runModel,
} from "../../src/core/engineering-model.ts";
import { engineeringModels } from "../../src/core/engineering-models.ts";
import { runInProcess } from "./run-in-process.ts";

const model = (...args: string[]) => runInProcess(["model", ...args]);

const middleOf = (input: ModelInput): ModelValue =>
  isChoice(input) ? (input.choices[0] ?? "") : (input.least + input.most) / 2;

/** With what a model needs, also where it says so only when it is run, and nothing else. */
function answerInTheMiddle(model: EngineeringModel) {
  const given: Record<string, ModelValue> = {};
  for (;;) {
    const answer = runModel(model, given);
    if (!(answer instanceof Refusal)) return answer;
    // A range that hangs on another input is told when it is left.
    const input = answer.fault === "missing" ? model.inputs[answer.of] : answer.range;
    if (input === undefined || given[answer.of] === middleOf(input)) throw new Error(`${answer.fault} ${answer.of}`);
    given[answer.of] = middleOf(input);
  }
}

describe("faultline model", () => {
  test("runs one model by itself, with its source", async () => {
    const { code, out } = await model("availability", "lengthKm=100", "ratePer1000Km=3", "mttrH=6", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      name: "availability",
      inputs: { lengthKm: 100, ratePer1000Km: 3, mttrH: 6 },
      outputs: { minutesPerYear: 108 },
      source: expect.stringContaining("8760"),
      status: "confirmed",
    });
  });

  test.each([
    [[], "availability"],
    [["weather"], "weather"],
    [["toString"], "toString"],
    [["availability", "lengthKm=100", "ratePer1000Km=3"], "mttrH"],
    [["availability", "lengthKm=100", "ratePer1000Km=3", "mttrH=x"], "mttrH"],
    [["availability", "lengthKm=-1", "ratePer1000Km=3", "mttrH=6"], "lengthKm"],
    [["availability", "constructor=1"], "constructor"],
    [["ground-motion", "region=moon", "ms=7", "distanceKm=50"], "xinjiang, tibet, eastern, central"],
    [["ground-motion", "region=tibet", "ms=10", "distanceKm=50"], "5 … 8.5"],
    [["ground-motion", "region=tibet", "ms=7", "distanceKm=50", "axis=major", "azimuthDeg=3"], "azimuthDeg"],
    [["displacement", "model=jibson-a", "acG=0.01", "pgaG=0.4"], "0.05 … 1"],
    [["wind", "profile=holland2008", "lat=22", "distanceKm=9"], "dpHpa"],
  ])("%j is wrong usage", async (args, said) => {
    const { code, err } = await model(...args);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });

  test("takes names, fills in what is not given, and says so in the language asked for", async () => {
    const asked = ["wind", "profile=holland2010", "pcHpa=950", "lat=22", "distanceKm=50"];
    const { inputs, outputs, assumptions } = JSON.parse((await model(...asked, "--json", "--lang", "en")).out);
    expect(inputs).toMatchObject({ profile: "holland2010", rho: 1.15 });
    expect(outputs).toMatchObject({ class: "STY", dpHpa: 60 });
    expect(assumptions).toContain("dpHpa was not given: 60 hPa is found from penvHpa, pcHpa.");
    expect((await model(...asked, "--lang", "zh")).out).toContain("由 penvHpa、pcHpa 推算为 60 hPa");
  });

  test("stretches a formula only where it is asked to, and warns of a suspected misprint", async () => {
    const far = ["ground-motion", "region=tibet", "ms=6", "distanceKm=500"];
    expect((await model(...far)).code).toBe(2);
    const { code, out } = await model(...far, "extrapolate=true", "--json", "--lang", "en");
    expect(code).toBe(0);
    const { inputs, assumptions } = JSON.parse(out);
    expect(inputs.extrapolate).toBe("yes");
    expect(assumptions.join()).toMatch(/extrapolation.*misprint.*-21 %/);
  });

  test("takes relations of fading shaking of a person's own", async () => {
    const east = ["ground-motion", "region=eastern", "ms=7", "distanceKm=50", "--json"];
    const shipped = "data/hazards/attenuation.json";
    expect((await model(...east, "--attenuation", shipped)).out).toBe((await model(...east)).out);
    expect((await model(...east, "--attenuation", "package.json")).err).toContain("package.json");
    expect((await model("ice", "--attenuation", shipped)).code).toBe(2);
  });

  test.each(Object.entries(engineeringModels))("%s says what goes in and what comes out", (_, found) => {
    const { outputs, inputs } = answerInTheMiddle(found);
    expect(Object.keys(outputs)).toEqual(Object.keys(found.outputs));
    const known = Object.values(outputs).filter((value) => value !== null);
    expect(known.every((value) => typeof value === "string" || Number.isFinite(value))).toBe(true);
    expect(known.length).toBeGreaterThan(0);
    for (const [name, input] of Object.entries(found.inputs)) {
      if (input.fallback !== undefined && input.fallback !== null) expect(inputs[name], name).toBe(input.fallback);
    }
    expect(found.source.length).toBeGreaterThan(10);
  });
});

describe("faultline availability", () => {
  test("rates that cannot be read are said so", async () => {
    const { code, err } = await runInProcess([
      "availability",
      "data/demo/west-sichuan.faultline",
      "--rates",
      "package.json",
    ]);
    expect([code, err]).toEqual([1, expect.stringContaining("package.json")]);
  });

  test("per circuit and per site, with the rates and their sources", async () => {
    const { code, out } = await runInProcess(["availability", "data/demo/west-sichuan.faultline", "--json"]);
    expect(code).toBe(0);
    const { circuits, sites, rates, assumptions } = JSON.parse(out);
    expect(rates["direct-buried"].cutsPer1000KmYear).toMatchObject({ value: 2.13, status: "confirmed" });
    expect(assumptions.length).toBeGreaterThan(3);
    const known = circuits.filter(({ minutesPerYear }: { minutesPerYear: number | null }) => minutesPerYear !== null);
    expect(known.length).toBeGreaterThan(100);
    for (const { minutesPerYear, workingMinutesPerYear, commonMinutesPerYear } of known) {
      expect(minutesPerYear).toBeLessThanOrEqual(workingMinutesPerYear);
      expect(minutesPerYear).toBeGreaterThanOrEqual(commonMinutesPerYear ?? 0);
    }
    for (const { site, minutesPerYear } of sites) {
      const { atLeast, atMost } = minutesPerYear;
      if (atMost !== null) expect(atMost, site).toBeGreaterThanOrEqual(atLeast - 1e-9);
    }
  });
});
