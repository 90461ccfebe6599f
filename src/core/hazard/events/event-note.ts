/** What was found, held or taken for granted on the way from an event to strengths, for words to say. */
import type { ModelNote } from "../../engineering-model.ts";
import type { Strength } from "./strengths.ts";

/** So many of each. */
export type Hit = { readonly sites: number; readonly spans: number };

export type EventNote =
  | ModelNote
  /** Nothing of the network is touched. */
  | { readonly code: "untouched" }
  /** Nobody knows where these lie: their strength is not known. */
  | ({ readonly code: "no-place" } & Hit)
  /** The field says nothing of what lies further away than so many km: taken as untouched. */
  | ({ readonly code: "beyond-reach"; readonly km: number } & Hit)
  /** They lie beside the layer, which says nothing of them: taken as untouched. */
  | ({ readonly code: "beside-layer" } & Hit)
  /** The layer has no value, or none that can be, where they lie: their strength is not known. */
  | ({ readonly code: "no-value"; readonly of: Strength } & Hit)
  /** Values below nothing, which are taken as not known. */
  | { readonly code: "below-zero"; readonly of: Strength; readonly features: number; readonly cells: number }
  /** Nothing is known of this strength anywhere. */
  | { readonly code: "no-strength"; readonly of: Strength }
  /** Whether slopes slide or ground liquefies was not asked: no layer says anything of it. */
  | { readonly code: "no-ground-failure"; readonly of: readonly ("slopes" | "soil")[] }
  /** By which layers it was asked; zones: slopes that may slide. */
  | { readonly code: "slopes-shaken"; readonly layer: string; readonly zones: number }
  | { readonly code: "soil-shaken"; readonly layer: string }
  /** The worst of many events, not one of them. */
  | { readonly code: "envelope" }
  /** Fixes of a storm that did not say a figure: it lies between others, or is found by a regression. */
  | { readonly code: "storm-filled"; readonly of: "pcHpa" | "vMaxMs" | "rmKm" | "penvHpa"; readonly fixes: number }
  /** Fixes, counted from 0, that come long after the one before; that lie further from it than storms go. */
  | { readonly code: "storm-gap" | "storm-leap"; readonly fixes: readonly number[] }
  /** Features that reach nowhere, for want of a shape or a radius. */
  | { readonly code: "without-reach"; readonly features: number }
  /** Features whose outlines cross themselves: what they go round twice counts as outside. */
  | { readonly code: "crosses-itself"; readonly features: number }
  /** Zones of which nobody says how likely they give way. */
  | { readonly code: "no-chance"; readonly zones: number }
  /** Left out of a cut at sea: known to lie otherwise than under it. */
  | { readonly code: "not-submarine"; readonly spans: number }
  /** Sites that keep another feed; those with feeds that nobody lists. */
  | { readonly code: "other-feeds"; readonly keep: number; readonly unknown: number }
  /** Substations that nothing here names. */
  | { readonly code: "no-such-substation"; readonly ids: readonly string[] };
