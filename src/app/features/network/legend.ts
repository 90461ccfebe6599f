/** What the map's signs for spans and sites mean; only of what there is in the network. */
import { boundsOf } from "../../../core/geo/bounds.ts";
import type { Network } from "../../../core/model/index.ts";
import type { Words } from "../../../words/index.ts";
import {
  LAYING_ORDER,
  layingColor,
  layingSymbol,
  PLANNED_ALPHA,
  WIDTH_BY_IMPORTANCE,
} from "../../map/symbols/laying-style.ts";
import { SITE_KIND_ORDER, siteColor, siteSymbol } from "../../map/symbols/site-style.ts";
import type { Bounds, LegendEntry, Theme } from "../../map/view-layer.ts";

/** What a network has that the legend and the layers speak of, read off its columns once. */
export type Signs = {
  /** Codes of laying modes and of site kinds. */
  readonly modes: ReadonlySet<number>;
  readonly kinds: ReadonlySet<number>;
  readonly plannedSpans: boolean;
  readonly plannedSites: boolean;
  readonly importances: ReadonlySet<number>;
  readonly people: boolean;
  readonly spanBounds: Bounds | null;
  readonly siteBounds: Bounds | null;
};

// A network never changes, and its layers are made anew with every piece that comes onto the map.
const signs = new WeakMap<Network, Signs>();

export function signsOf(network: Network): Signs {
  const known = signs.get(network) ?? readSigns(network);
  signs.set(network, known);
  return known;
}

function readSigns({ sites, spans }: Network): Signs {
  const plannedSpan = spans.columns.status.options.indexOf("planned") + 1;
  const plannedSite = sites.columns.status.options.indexOf("planned") + 1;
  const importances = new Set(spans.columns.importance.values);
  return {
    modes: new Set(spans.columns.laying.codes),
    kinds: new Set(sites.columns.kind.codes),
    plannedSpans: spans.columns.status.codes.includes(plannedSpan),
    plannedSites: sites.columns.status.codes.includes(plannedSite),
    importances: new Set([1, 2, 3, 4].filter((level) => importances.has(level))),
    people: sites.columns.population.values.some((people) => people > 0),
    spanBounds: boundsOf(spans.geometry) ?? boundsOf(sites.geometry),
    siteBounds: boundsOf(sites.geometry),
  };
}

export function spanLegend(signs: Signs, { map, model }: Words, theme: Theme): readonly LegendEntry[] {
  const names = model.choices.spans.laying;
  const ink = layingColor("duct", theme);
  const line = (label: string, width: number, alpha = 1): LegendEntry => ({
    label,
    symbol: { kind: "line", color: [ink[0], ink[1], ink[2], 255 * alpha], width, dash: null },
  });
  const modes = LAYING_ORDER.flatMap((mode, code): LegendEntry[] =>
    signs.modes.has(code)
      ? [{ label: mode === "unknown" ? map.unknownLaying : names[mode], symbol: layingSymbol(mode, theme) }]
      : [],
  );
  const widths = [1, 4]
    .filter((level) => signs.importances.has(level))
    .map((level) => line(map.importance(level), WIDTH_BY_IMPORTANCE[level] ?? 0));
  return [
    ...unknownLast(modes, signs.modes.has(0)),
    ...(signs.plannedSpans ? [line(map.plannedSpan, 2, PLANNED_ALPHA)] : []),
    ...(widths.length > 1 ? widths : []),
  ];
}

export function siteLegend(
  signs: Signs,
  grouped: boolean,
  { map, model }: Words,
  theme: Theme,
): readonly LegendEntry[] {
  const names = model.choices.sites.kind;
  const ring = (label: string): LegendEntry => ({
    label,
    symbol: { kind: "shape", color: siteColor("cabinet", theme), shape: "circle", hollow: true },
  });
  const kinds = SITE_KIND_ORDER.flatMap((kind, code): LegendEntry[] =>
    signs.kinds.has(code)
      ? [{ label: kind === "unknown" ? map.unknownKind : names[kind], symbol: siteSymbol(kind, theme) }]
      : [],
  );
  return [
    ...unknownLast(kinds, signs.kinds.has(0)),
    ...(signs.people ? [{ label: map.sizeByPeople, symbol: siteSymbol("station", theme) }] : []),
    ...(signs.plannedSites ? [ring(map.plannedSite)] : []),
    ...(grouped ? [ring(map.group)] : []),
  ];
}

/** Code 0, unknown, comes first in the columns and last in a legend. */
function unknownLast(entries: readonly LegendEntry[], hasUnknown: boolean): readonly LegendEntry[] {
  return hasUnknown ? [...entries.slice(1), ...entries.slice(0, 1)] : entries;
}
