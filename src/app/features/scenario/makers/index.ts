/** The kinds of events that a person can make: adding one is one file, and one line here. */
import type { HazardEvent, HazardEventKind } from "../../../../core/model/index.ts";
import type { Draft } from "../../../store/disaster-slice.ts";
import type { Ground, Preview } from "../preview.ts";
import { maker as cableCut } from "./cable-cut.tsx";
import { maker as earthquake } from "./earthquake.tsx";
import { maker as flood } from "./flood.tsx";
import { maker as ice } from "./ice.tsx";
import { maker as landslide } from "./landslide.tsx";
import type { Maker } from "./maker.ts";
import { maker as observedShaking } from "./observed-shaking.tsx";
import { maker as powerLoss } from "./power-loss.tsx";
import { maker as typhoon } from "./typhoon.tsx";
import { maker as wildfire } from "./wildfire.tsx";

const MAKERS: { readonly [K in HazardEventKind]: Maker<K> } = {
  earthquake,
  "observed-shaking": observedShaking,
  typhoon,
  flood,
  landslide,
  wildfire,
  ice,
  "cable-cut": cableCut,
  "power-loss": powerLoss,
};

/** Draft and maker are of one kind wherever they meet: the kind is looked up in one and the same place. */
export function makerOf(kind: HazardEventKind): Maker {
  return MAKERS[kind] as unknown as Maker;
}

export function draftOf(kind: HazardEventKind, drafts: { readonly [K in HazardEventKind]?: Draft<K> }): Draft {
  return drafts[kind] ?? makerOf(kind).begin;
}

const made = new WeakMap<Draft, HazardEvent | null>();

/** The same event while the draft is the same. */
export function eventOf(draft: Draft): HazardEvent | null {
  let event = made.get(draft);
  if (event === undefined) {
    event = makerOf(draft.kind).eventOf(draft);
    made.set(draft, event);
  }
  return event;
}

export function previewOf(event: HazardEvent, ground: Ground): Preview | null {
  return makerOf(event.kind).preview(event, ground);
}

/** The hour, at most 0, from which an event can be watched: what fails has failed at 0. */
export function beginsAt(event: HazardEvent): number {
  return 0 - (makerOf(event.kind).course?.lastsH(event) ?? 0);
}

/** What it looks like while it lasts; null afterwards, and for an event that strikes at once. */
export function courseAt(event: HazardEvent, hour: number): Preview | null {
  return hour < 0 ? (makerOf(event.kind).course?.at(event, hour) ?? null) : null;
}
