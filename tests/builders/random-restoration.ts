/** A seeded small network after a disaster: what failed, how long it takes, who has batteries, generators and fuel. */

import type { EventQuestion } from "../../src/core/hazard/events/event-question.ts";
import { type ScenarioSettings, scenarioSettings } from "../../src/core/hazard/events/scenario-settings.ts";
import type { Strengths } from "../../src/core/hazard/events/strengths.ts";
import { LEVEL_COUNT, type Risks } from "../../src/core/hazard/failure/risks.ts";
import { buildNetwork, type Network, type Row } from "../../src/core/model/index.ts";
import { random } from "./random.ts";

export type RandomRestoration = {
  readonly question: EventQuestion;
  readonly strengths: Strengths;
  readonly risks: Risks;
  readonly failed: Uint32Array;
};

type Shape = { readonly sites: number; readonly spans: number; readonly apart: boolean; readonly unknowns: boolean };

/** Hours are whole quarters; apart: sites lie up to some hundred km from each other instead of all in one place. */
export function randomRestoration(seed: number, shape: Partial<Shape> = {}): RandomRestoration {
  const dice = random(seed + 77_000);
  const { sites: most = 9, spans = 14, apart = false, unknowns = false } = shape;
  const sites = 2 + dice.below(most - 1);
  const quarters = (below: number) => dice.below(4 * below) / 4;
  const known = (value: number) => (unknowns && dice.next() < 0.15 ? null : value);
  const [place, kinds] = [() => (apart ? dice.next() : 0), ["core", "aggregation", "station", "tower", "manhole"]];
  const siteRows = Array.from({ length: sites }, (_, s): Row => {
    const kind = s === 0 && seed % 5 !== 0 ? "core" : dice.pick(seed % 5 === 0 ? ["station", "aggregation"] : kinds);
    const generatorKw = dice.next() < 0.5 ? 0 : 5;
    const values = {
      ...{ kind, status: dice.next() < 0.05 ? "planned" : "existing", population: dice.below(90) },
      ...{ batteryH: known(quarters(12)), generatorKw: known(generatorKw), fuelH: known(quarters(30)) },
    };
    return { id: `S${s}`, values, shape: known(0) === null ? null : [104 + place(), 30 + place()] };
  });
  const spanRows = Array.from({ length: 1 + dice.below(spans) }, (_, e): Row => {
    const [from, to] = [`S${dice.below(sites)}`, dice.next() < 0.05 ? "nowhere" : `S${dice.below(sites)}`];
    return { id: `L${e}`, values: { from, to, laying: dice.pick(["duct", "aerial", "submarine"]) }, shape: null };
  });
  const network = buildNetwork({ sites: siteRows, spans: spanRows });
  const settings = {
    ...(scenarioSettings({}) as ScenarioSettings),
    ...{ seed, crews: dice.below(4), mobiliseH: quarters(3), mainsOutH: 1 + quarters(60), refuelH: quarters(40) },
    ...{ roadDelayH: quarters(12), generatorStartFailure: dice.pick([0, 0.5]), otherRepairH: quarters(100) },
  };
  const question: EventQuestion = {
    ...{ network, settings, hazards: [], event: { kind: "power-loss", of: { substations: [] }, hours: 0 } },
    ...{ gateways: { kinds: ["core"] }, enough: seed % 7 === 0 ? 2 : 1 },
  };
  const elements: number[] = [];
  const failed: number[] = [];
  for (let element = 0; element < 2 * sites + spanRows.length; element++) {
    if (dice.next() < 0.2) continue;
    elements.push(element);
    if (dice.next() < (element < sites ? 0.2 : element < sites + spanRows.length ? 0.4 : 0.6)) failed.push(element);
  }
  const fixH = elements.map((element) => {
    if (element >= sites + spanRows.length) return dice.next() < 0.3 ? Number.NaN : quarters(50);
    return unknowns && dice.next() < 0.1 ? Number.NaN : quarters(100);
  });
  return {
    question,
    failed: Uint32Array.from(failed),
    strengths: strengthsOf(network, dice, unknowns),
    risks: risksOf(network, elements, fixH),
  };
}

/** Every span is one piece. */
function strengthsOf({ sites, spans }: Network, dice: ReturnType<typeof random>, unknowns: boolean): Strengths {
  const zone = { chance: 0.5, outH: Number.NaN, loses: "service" as const, key: "Z", name: "Z" };
  const intensities = (length: number) =>
    Float64Array.from({ length }, () => dice.pick(unknowns ? [0, 7.9, 8, Number.NaN] : [0, 7.9, 8, 9]));
  return {
    sites: { intensity: intensities(sites.count) },
    pieces: {
      starts: Uint32Array.from({ length: spans.count + 1 }, (_, span) => span),
      ...{ lengthM: new Float64Array(spans.count), middles: new Float64Array(2 * spans.count) },
      strengths: { intensity: intensities(spans.count) },
    },
    sigmaLn: {},
    zones: [{ ...zone, sites: Uint32Array.of(0), spans: Uint32Array.of(0) }],
    notes: [],
  };
}

export function risksOf({ sites, spans }: Network, elements: readonly number[], fixH: readonly number[]): Risks {
  const loads = () => new Float32Array(elements.length * LEVEL_COUNT);
  return {
    ...{ siteCount: sites.count, spanCount: spans.count, elements: Uint32Array.from(elements) },
    ...{ keys: new Uint32Array(2 * elements.length), least: loads(), most: loads() },
    ...{ cause: new Uint8Array(elements.length), causes: [], unknown: [], notes: [] },
    fixH: Float32Array.from(fixH),
    places: new Float32Array(2 * elements.length).fill(Number.NaN),
  };
}
