/** Which disasters of the past can be played again? Facts written by hand, each with its source and how far it is to be trusted. */
import data from "../../../../data/hazards/historical-events.json";
import type { CableCutEvent, EarthquakeEvent, Position } from "../../model/index.ts";
import { MS_RANGE } from "../models/shaking-range.ts";
import { Entry } from "../read-data.ts";
import type { Names, Sourced } from "../sourced.ts";

export type HistoricalEvent = Sourced & {
  readonly id: string;
  readonly name: Names;
  /** Where it was, by the day: YYYY-MM-DD. */
  readonly date: string;
  readonly event: EarthquakeEvent | CableCutEvent;
};

export const HISTORICAL_EVENTS: readonly HistoricalEvent[] = new Entry(data, "", ["events"])
  .named("events", ["id", "name", "date", "event"])
  .map((entry) => ({
    id: entry.text("id"),
    name: entry.names("name"),
    date: takeDate(entry),
    event: takeEvent(new Entry(entry.get("event"), entry.inside("event"), null)),
    ...entry.sources(),
  }));

function takeDate(entry: Entry): string {
  const date = entry.text("date");
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : entry.fail("date", "out-of-range");
}

function takeEvent(event: Entry): EarthquakeEvent | CableCutEvent {
  const kind = event.choice("kind", ["earthquake", "cable-cut"]);
  if (kind === "cable-cut") {
    const [withinM, repairWeeks] = [event.number("withinM", 1, 100_000), event.number("repairWeeks", 0, 104)];
    return { kind, at: takePosition(event), withinM, repairWeeks };
  }
  return {
    kind,
    source: takeSource(new Entry(event.get("source"), event.inside("source"), null)),
    ms: event.number("ms", MS_RANGE.least, MS_RANGE.most),
    region: event.text("region"),
  };
}

function takeSource(source: Entry): EarthquakeEvent["source"] {
  if (!source.has("fault")) return { at: takePosition(source), strikeDeg: source.number("strikeDeg", 0, 360) };
  return {
    fault: source.list("fault").map((place) => positionOf(place, source, "fault")),
    begins: source.choice("begins", ["in-the-middle", "anywhere"]),
  };
}

function takePosition(entry: Entry): Position {
  return positionOf(entry.list("at"), entry, "at");
}

function positionOf(place: unknown, entry: Entry, field: string): Position {
  const [lon, lat]: readonly unknown[] = Array.isArray(place) ? place : [];
  if (typeof lon !== "number" || typeof lat !== "number") return entry.fail(field, "not-a-number");
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : entry.fail(field, "out-of-range");
}
