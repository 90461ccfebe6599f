/** What happens once, told so that it can be played again, on this network and on what becomes of it. */
import type { LineShape, PolygonShape, Position } from "./geometry.ts";

export type Scenario<Event extends ScenarioEvent = ScenarioEvent> = {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** ISO 8601 with zone. */
  readonly createdAt: string;
  readonly event: Event;
  /** How often the like of it, or worse, comes; null: nobody said. */
  readonly returnPeriodYears: number | null;
  /** Settings that differ from what stands in `data/hazards/scenario-settings.json`, by their names there. */
  readonly settings: Readonly<Record<string, number>>;
};

export type OutageScenario = Scenario<OutageEvent>;
export type HazardScenario = Scenario<HazardEvent>;
export type ScenarioEvent = OutageEvent | HazardEvent;

export const isOutage = (scenario: Scenario): scenario is OutageScenario => scenario.event.kind === "outage";
export const isHazard = (scenario: Scenario): scenario is HazardScenario => scenario.event.kind !== "outage";

/** Things that people chose are off. A cut-over has several steps in order; each is by itself, not on top of the last. */
export type OutageEvent = { readonly kind: "outage"; readonly steps: readonly OutageStep[] };

export type OutageStep = {
  readonly off: readonly OffPick[];
  /** Ids of what stays on, whatever the picks say. */
  readonly kept: { readonly spans: readonly string[]; readonly sites: readonly string[] };
  /** While it lasts; null: nobody said. */
  readonly window: WorksWindow | null;
};

/** ISO 8601 with zone; the end comes after the beginning. */
export type WorksWindow = { readonly from: string; readonly to: string };

export const NAMED_PICKS = ["spans", "sites", "groups", "owners", "layings", "areas"] as const;
/**
 * How things are chosen: by name (ids of spans, sites, groups and areas, owners, laying modes), by what touches a shape,
 * or by what comes within some metres of lines. Said so and not as a list of rows, it means the same in every version.
 */
export type OffPick =
  | { readonly kind: (typeof NAMED_PICKS)[number]; readonly of: readonly string[] }
  | { readonly kind: "polygon"; readonly shape: PolygonShape }
  | { readonly kind: "strip"; readonly lines: readonly LineShape[]; readonly withinM: number };

/** A disaster. What it does follows from the event and the network; nothing of it is kept but what was said. */
export type HazardEvent =
  | EarthquakeEvent
  | ObservedShakingEvent
  | TyphoonEvent
  | FloodEvent
  | LandslideEvent
  | WildfireEvent
  | IceEvent
  | CableCutEvent
  | PowerLossEvent;
export type HazardEventKind = HazardEvent["kind"];

export const HAZARD_EVENT_KINDS: readonly HazardEventKind[] = [
  "earthquake",
  "observed-shaking",
  "typhoon",
  "flood",
  "landslide",
  "wildfire",
  "ice",
  "cable-cut",
  "power-loss",
];

export type EarthquakeEvent = {
  readonly kind: "earthquake";
  /** The ellipses lie along the strike, clockwise from north; on a fault, along its line. */
  readonly source:
    | { readonly at: Position; readonly strikeDeg: number }
    | { readonly fault: LineShape; readonly begins: "in-the-middle" | "anywhere" };
  /** Surface-wave magnitude. */
  readonly ms: number;
  /** As the table of attenuation calls it. */
  readonly region: string;
};

/** Shaking as it was measured: a hazard layer of the study that holds peak acceleration. */
export type ObservedShakingEvent = { readonly kind: "observed-shaking"; readonly layer: string };

/** Winds are means over one minute; null for what a fix does not say. */
export type TyphoonEvent = {
  readonly kind: "typhoon";
  readonly profile: "holland1980" | "holland2008" | "holland2010";
  readonly fixes: readonly {
    readonly hour: number;
    readonly at: Position;
    readonly pcHpa: number | null;
    readonly vMaxMs: number | null;
    readonly rmKm: number | null;
    readonly penvHpa: number | null;
  }[];
};

/** A hazard layer of the study, or a place drawn by hand. */
export type Where = { readonly layer: string } | { readonly shape: PolygonShape };

/** The depth is the layer's; in a drawn place it is the same everywhere. */
export type FloodEvent = { readonly kind: "flood"; readonly where: Where; readonly depthM: number | null };

/** Each slope slides as one, or holds as one. chance: null asks the layer's classes. */
export type LandslideEvent = {
  readonly kind: "landslide";
  readonly where: Where;
  readonly chance: number | null;
  /** Features of the layer by row; null for all of them. */
  readonly features: readonly number[] | null;
};

export type WildfireEvent = { readonly kind: "wildfire"; readonly where: Where };

export type IceEvent = {
  readonly kind: "ice";
  readonly where: Where;
  readonly rainMmH: number;
  readonly windMs: number;
  readonly hours: number;
};

/** An anchor or a slide on the sea floor takes every cable that passes so near. */
export type CableCutEvent = {
  readonly kind: "cable-cut";
  readonly at: Position;
  readonly withinM: number;
  readonly repairWeeks: number;
};

/** The mains of these substations, or of everything in a place, are lost for so many hours. */
export type PowerLossEvent = {
  readonly kind: "power-loss";
  readonly of: { readonly substations: readonly string[] } | { readonly shape: PolygonShape };
  readonly hours: number;
};
