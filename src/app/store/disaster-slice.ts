import type { HazardEvent, HazardEventKind } from "../../core/model/index.ts";
import type { Slice } from "./store.ts";

export type EventOf<K extends HazardEventKind> = Extract<HazardEvent, { readonly kind: K }>;

/** What stands in the form of an event: the event, with null for what nobody has said yet. */
export type Draft<K extends HazardEventKind = HazardEventKind> = {
  [Each in K]: { readonly [F in keyof EventOf<Each>]: F extends "kind" ? Each : EventOf<Each>[F] | null };
}[K];

export const SCENARIO_VIEWS = ["make", "read", "play"] as const;
export type ScenarioView = (typeof SCENARIO_VIEWS)[number];

/** What a form was filled from: where its figures come from, and which of them nobody said. */
export type Origin = {
  readonly source: string;
  readonly isConfirmed: boolean;
  readonly guessed: readonly string[];
};

export type Disaster = {
  readonly view: ScenarioView;
  readonly kind: HazardEventKind;
  /** Each form keeps what was put into it while another is looked at. */
  readonly drafts: { readonly [K in HazardEventKind]?: Draft<K> };
  /** null: made by hand. */
  readonly origin: Origin | null;
  /** Settings that a person changed. */
  readonly settings: Readonly<Record<string, number>>;
  readonly returnPeriodYears: number | null;
  /** The scenario of the study that was opened last. */
  readonly opened: string | null;
  /** Of two answers, the one shown: with everything unknown taken to hold, or to fail. */
  readonly bound: "least" | "most";
  /** The hour that the map shows. */
  readonly hour: number;
  /** How many hours go by in a second, 0 while it stands; and how many do when it plays. */
  readonly speed: number;
  readonly rate: number;
};

export type DisasterSlice = {
  readonly disaster: Disaster;
  changeDisaster(change: Partial<Disaster>): void;
  /** Puts this into the form of its kind, and shows it. */
  draftEvent(draft: Draft, origin?: Origin | null): void;
};

export const NO_DISASTER: Disaster = {
  ...{
    view: "make",
    kind: "earthquake",
    drafts: {},
    origin: null,
    settings: {},
    returnPeriodYears: null,
    opened: null,
  },
  ...{ bound: "most", hour: 0, speed: 0, rate: 6 },
};

export const disasterSlice: Slice<DisasterSlice> = (set) => ({
  disaster: NO_DISASTER,
  changeDisaster: (change) => set(({ disaster }) => ({ disaster: { ...disaster, ...change } })),
  draftEvent: (draft, origin = null) =>
    set(({ disaster }) => ({
      disaster: { ...disaster, kind: draft.kind, drafts: { ...disaster.drafts, [draft.kind]: draft }, origin },
    })),
});
