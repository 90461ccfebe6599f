import type { ComponentType } from "react";
import type { Words } from "../words/index.ts";
import type { Command } from "./commands/command.ts";
import type { ViewLayer } from "./map/view-layer.ts";
import type { DrawerTab, Step } from "./store/view-slice.ts";

/** One thing a person does. The shell and the map know features only by this. */
export type Feature = {
  readonly id: string;
  readonly step: Step;
  readonly title: (words: Words) => string;
  /** Stands in the side panel under the feature's step, in the order of features/index.ts. */
  readonly Panel?: ComponentType;
  /** Its name in the strip over the side panel: of the panels of a step that have one, one is shown at a time. */
  readonly tab?: (words: Words) => string;
  /** Stands in place of panel and drawer while it is open, wider than they are; the map goes on beside it. */
  readonly Page?: ComponentType;
  /** Stands over the map at its right edge, about what is selected; draws nothing when that is nothing. */
  readonly Card?: ComponentType;
  /** Fills one tab of the drawer; `lazy()`, so that what it needs is loaded when it is first opened. */
  readonly drawer?: { readonly tab: DrawerTab; readonly Panel: ComponentType };
  /** Layers for the map, lowest first; a hook, so that it follows the store. */
  readonly useViewLayers?: () => readonly ViewLayer[];
  readonly commands?: readonly Command[];
};
