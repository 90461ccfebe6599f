/** Answers: does this JSON say what a scenario must say? Ids may name what a network no longer has: that is seen on playing. */
import {
  type HazardScenario,
  LAYING_MODES,
  type LineShape,
  NAMED_PICKS,
  type OffPick,
  type OutageEvent,
  type OutageStep,
  type Position,
  type Scenario,
  type WorksWindow,
} from "../model/index.ts";
import { Damaged, Decoder, type Wanted } from "./decode.ts";
import { readHazardEvent } from "./read-hazard-event.ts";

export function readScenario(decoder: Decoder, value: unknown): Scenario {
  const scenario = decoder.record(value);
  const { kind } = decoder.record(scenario.event);
  return {
    id: decoder.text(scenario.id),
    name: decoder.text(scenario.name),
    note: decoder.text(scenario.note),
    createdAt: decoder.text(scenario.createdAt),
    event: kind === "outage" ? readOutage(decoder, scenario.event) : readHazardEvent(decoder, scenario.event),
    ...readPlayed(decoder, scenario),
  };
}

/** The field that is not as it must be, by its path, and what has to stand there; empty where nothing of the file can be read. */
export type ScenarioFault = { readonly field: string; readonly wanted: Wanted | null };

const SCENARIO_FIELDS = ["id", "name", "note", "createdAt", "event", "returnPeriodYears", "settings"];

/** A disaster as somebody writes it down: an event, and what else is known of it. */
export function readScenarioText(text: string): HazardScenario | ScenarioFault {
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    const decoder = new Decoder("");
    const scenario = decoder.record(json);
    const stray = Object.keys(scenario).find((name) => !SCENARIO_FIELDS.includes(name));
    if (stray !== undefined) return { field: stray, wanted: "nothing" };
    const said = (name: string) => (scenario[name] === undefined ? "" : new Decoder(name).text(scenario[name]));
    return {
      ...{ id: said("id"), name: said("name"), note: said("note"), createdAt: said("createdAt") },
      event: readHazardEvent(decoder, scenario.event, true),
      ...readPlayed(decoder, scenario),
    };
  } catch (fault) {
    if (fault instanceof Damaged) return { field: fault.entry, wanted: fault.wanted };
    if (fault instanceof SyntaxError) return { field: "", wanted: null };
    throw fault;
  }
}

/** Before version 4 there was neither. */
function readPlayed(
  { entry }: Decoder,
  { returnPeriodYears: years, settings }: Readonly<Record<string, unknown>>,
): Pick<Scenario, "returnPeriodYears" | "settings"> {
  const at = (name: string) => new Decoder(entry === "" ? name : `${entry}: ${name}`);
  const period = at("returnPeriodYears");
  const known = years === undefined || years === null ? null : period.number(years);
  return {
    returnPeriodYears: known === null || (known > 0 && Number.isFinite(known)) ? known : period.fail("above-zero"),
    settings: settings === undefined ? {} : readSettings(at("settings"), settings),
  };
}

function readOutage(decoder: Decoder, value: unknown): OutageEvent {
  const { steps } = decoder.record(value);
  return { kind: "outage", steps: decoder.list(steps, (step) => readStep(decoder, step)) };
}

function readSettings(decoder: Decoder, value: unknown): Readonly<Record<string, number>> {
  const read = ([name, set]: [string, unknown]) => [name, new Decoder(`${decoder.entry}.${name}`).number(set)] as const;
  return Object.fromEntries(Object.entries(decoder.record(value)).map(read));
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
