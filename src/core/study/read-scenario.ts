/** Answers: does this JSON say what a scenario must say? Ids may name what a network no longer has: that is seen on playing. */
import {
  LAYING_MODES,
  type LineShape,
  NAMED_PICKS,
  type OffPick,
  type OutageStep,
  type Position,
  type Scenario,
  type WorksWindow,
} from "../model/index.ts";
import type { Decoder } from "./decode.ts";

export function readScenario(decoder: Decoder, value: unknown): Scenario {
  const scenario = decoder.record(value);
  const event = decoder.record(scenario.event);
  return {
    id: decoder.text(scenario.id),
    name: decoder.text(scenario.name),
    note: decoder.text(scenario.note),
    createdAt: decoder.text(scenario.createdAt),
    event: {
      kind: decoder.oneOf(event.kind, ["outage"]),
      steps: decoder.list(event.steps, (step) => readStep(decoder, step)),
    },
    // Before version 4 there was neither.
    returnPeriodYears:
      scenario.returnPeriodYears === undefined ? null : decoder.orNull(scenario.returnPeriodYears, decoder.number),
    settings: scenario.settings === undefined ? {} : readSettings(decoder, scenario.settings),
  };
}

function readSettings(decoder: Decoder, value: unknown): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(decoder.record(value)).map(([name, set]) => [name, decoder.number(set)]));
}

function readStep(decoder: Decoder, value: unknown): OutageStep {
  const step = decoder.record(value);
  const kept = decoder.record(step.kept);
  return {
    off: decoder.list(step.off, (pick) => readPick(decoder, pick)),
    kept: { spans: decoder.list(kept.spans, decoder.text), sites: decoder.list(kept.sites, decoder.text) },
    window: decoder.orNull(step.window, (window) => readWindow(decoder, window)),
  };
}

function readPick(decoder: Decoder, value: unknown): OffPick {
  const pick = decoder.record(value);
  const lines = (list: unknown) => decoder.list(list, (line) => readLine(decoder, line));
  const kind = decoder.oneOf(pick.kind, [...NAMED_PICKS, "polygon", "strip"]);
  if (kind === "polygon") return { kind, shape: decoder.list(pick.shape, lines) };
  if (kind === "layings") return { kind, of: decoder.list(pick.of, (mode) => decoder.oneOf(mode, LAYING_MODES)) };
  if (kind !== "strip") return { kind, of: decoder.list(pick.of, decoder.text) };
  const withinM = decoder.number(pick.withinM);
  return withinM > 0 ? { kind, lines: lines(pick.lines), withinM } : decoder.fail();
}

function readLine(decoder: Decoder, value: unknown): LineShape {
  return decoder.list(value, (position): Position => {
    const [lon, lat, ...more] = decoder.list(position, decoder.number);
    return lon === undefined || lat === undefined || more.length > 0 ? decoder.fail() : [lon, lat];
  });
}

function readWindow(decoder: Decoder, value: unknown): WorksWindow {
  const window = decoder.record(value);
  return { from: decoder.text(window.from), to: decoder.text(window.to) };
}
