import type { Layer, PickingInfo } from "@deck.gl/core";
import type { TableName } from "../../core/model/index.ts";
import type { Words } from "../../words/index.ts";

export type Bounds = readonly [west: number, south: number, east: number, north: number];
export type Rgba = readonly [number, number, number, number];
export type Theme = "light" | "dark";

/** What the map knows when a layer draws itself. */
export type DrawContext = {
  /** The whole zoom level the camera is in or above: a layer is drawn again when it changes, not on every frame. */
  readonly zoom: number;
  readonly theme: Theme;
  readonly opacity: number;
  /** Ids of the chosen rows of selectedTable. */
  readonly selected: ReadonlySet<string>;
  readonly selectedTable: TableName | null;
};

/** A name on the map. Names share one collision space with those of the basemap; the lower rank wins. */
export type MapLabel = {
  readonly position: readonly [lon: number, lat: number];
  readonly text: string;
  readonly rank: number;
  /** Shown from this zoom on. */
  readonly minZoom: number;
};

/** One row of a legend: how a thing looks, what it means, with its unit in the words. */
export type LegendEntry = {
  readonly label: string;
  readonly symbol:
    | {
        readonly kind: "line";
        readonly color: Rgba;
        readonly width: number;
        readonly dash: readonly number[] | null;
        /** Two thin lines side by side, or a line with ties across it. */
        readonly form?: "double" | "ties";
      }
    /** hollow: an outline in the colour over paper, as for what is only planned. */
    | { readonly kind: "shape"; readonly color: Rgba; readonly shape: SiteShape; readonly hollow?: boolean }
    | { readonly kind: "fill"; readonly color: Rgba; readonly hatch: boolean };
};

export type SiteShape =
  | "diamond"
  | "square"
  | "circle"
  | "triangle"
  | "half-disc"
  | "hexagon"
  | "cross"
  | "pentagon"
  | "dot";

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
  /** While it is there the layers that do not say so recede. */
  readonly leads?: boolean;
  readonly bounds: Bounds | null;
  legend(words: Words, theme: Theme): readonly LegendEntry[];
  /** Lowest first. Keep data objects and accessors the same between calls: the map draws again often. */
  draw(context: DrawContext): Layer[];
  /** The same array until the names change. */
  readonly labels?: readonly MapLabel[];
  subject(pick: PickingInfo): Subject | null;
  tooltip(subject: Subject, words: Words): readonly string[];
  details(subject: Subject, words: Words): readonly DetailRow[];
  /** What a click does instead of choosing the subject, as to tell about an issue. */
  readonly pick?: (subject: Subject) => void;
  /** Where a click leads instead of choosing the subject, as into a group of sites. */
  readonly expand?: (subject: Subject) => Bounds | null;
};

/** A layer as a person has set it. */
export type ShownLayer = { readonly layer: ViewLayer; readonly visible: boolean; readonly opacity: number };
