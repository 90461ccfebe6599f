import type { Layer, PickingInfo } from "@deck.gl/core";
import type { TableName } from "../../core/model/index.ts";
import type { Words } from "../../words/index.ts";

export type Bounds = readonly [west: number, south: number, east: number, north: number];
export type Rgba = readonly [number, number, number, number];
export type Theme = "light" | "dark";

/** What the map knows when a layer draws itself. */
export type DrawContext = {
  readonly zoom: number;
  readonly theme: Theme;
  readonly opacity: number;
  readonly selected: ReadonlySet<string>;
};

/** One row of a legend: how a thing looks, what it means, with its unit in the words. */
export type LegendEntry = {
  readonly label: string;
  readonly symbol:
    | { readonly kind: "line"; readonly color: Rgba; readonly width: number; readonly dash: readonly number[] | null }
    | { readonly kind: "shape"; readonly color: Rgba; readonly shape: SiteShape }
    | { readonly kind: "fill"; readonly color: Rgba; readonly hatch: boolean };
};

export type SiteShape = "diamond" | "square" | "circle" | "triangle" | "half-disc" | "hexagon" | "cross";

/** What a picked thing is: a row of a network table, or a feature of a hazard layer. */
export type Subject =
  | { readonly kind: "row"; readonly table: TableName; readonly id: string }
  | { readonly kind: "feature"; readonly layer: string; readonly row: number };

export type DetailRow = { readonly label: string; readonly value: string; readonly unconfirmed?: boolean };

/** Everything about one layer in one object: how it draws, what it means, what it says of a thing under the pointer. */
export type ViewLayer = {
  readonly id: string;
  readonly group: "network" | "result" | "hazard";
  readonly title: (words: Words) => string;
  readonly visibleAtFirst: boolean;
  readonly bounds: Bounds | null;
  legend(words: Words, theme: Theme): readonly LegendEntry[];
  draw(context: DrawContext): Layer[];
  subject(pick: PickingInfo): Subject | null;
  tooltip(subject: Subject, words: Words): readonly string[];
  details(subject: Subject, words: Words): readonly DetailRow[];
};
