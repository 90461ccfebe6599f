/** Answers: which rows of the model are the rows of cells that we wrote, whose columns a list of ours explains? */
import { SCHEMA } from "../../model/index.ts";
import type { ReadOptions } from "../format.ts";
import { readWktLine } from "../geometry/read-wkt.ts";
import type { IssueValues } from "../issue.ts";
import { findCoordinates } from "../layers/find-coordinates.ts";
import type { OwnLayer } from "../layers/own-layer.ts";
import { readOwnLayer } from "../layers/read-own-layer.ts";
import { unguardFormula } from "./formula-guard.ts";
import { readGeometryText } from "./read-geometry-text.ts";
import { readPlace } from "./read-place.ts";
import type { TableRead } from "./read-table.ts";
import type { RowReport } from "./row-report.ts";
import type { RowSource } from "./row-source.ts";

const [LON, LAT, WKT] = ["lon", "lat", "wkt"] as const;
/** The columns that tell where a row lies. */
export const PLACE_HEADERS: readonly string[] = [LON, LAT, WKT];

export function placeHeadersOf({ table }: Pick<OwnLayer, "table">): readonly string[] {
  const { geometry } = SCHEMA[table];
  return geometry === null ? [] : geometry === "points" ? [LON, LAT] : [WKT];
}

export type OwnTable = {
  readonly source: RowSource;
  readonly layer: OwnLayer;
  /** File, or file [sheet]. */
  readonly place: string;
  /** Texts that look like formulas have an apostrophe before them. */
  readonly guarded: boolean;
  readonly report: RowReport;
  readonly options: ReadOptions;
};

/** The first row names the columns. */
export function readOwnTable({ source, layer, place, guarded, report, options }: OwnTable): TableRead {
  const system = findCoordinates({ stated: null, byFormat: true, sightings: [], options });
  if (!system.ok) return system;
  const textOf = guarded ? unguardFormula : (cell: string) => cell;
  const known = new Set(layer.columns.map(({ header }) => header));
  const columns = (source.next() ?? []).map((cell, i): Column => {
    const header = textOf(cell) || `column ${i + 1}`;
    const place = known.has(header) ? null : (/^(lon|lat|wkt)(?:_\d+)?$/.exec(header)?.[1] ?? null);
    return { header, place: place as Column["place"] };
  });
  const features: unknown[] = [];
  let total = 0;
  for (let cells = source.next(); cells !== null; cells = source.next()) {
    const said = cells.some((cell) => cell !== "");
    if (said) total++;
    features.push(
      said ? featureOf(cells, columns, textOf, (rule, values) => report.add(source.row, rule, values)) : null,
    );
  }
  const { rows, issues } = readOwnLayer(layer, features, place, system.toWgs84, 2);
  for (const { place: at, rule, values, severity } of issues) report.add(at?.row ?? null, rule, values, severity);
  return {
    ok: true,
    rows: { [layer.table]: rows },
    impliedSites: [],
    spansAreStraight: false,
    total,
    coordinates: system.coordinates,
  };
}

type Column = { readonly header: string; readonly place: "lon" | "lat" | "wkt" | null };

function featureOf(
  cells: readonly string[],
  columns: readonly Column[],
  textOf: (cell: string) => string,
  say: (rule: string, values: IssueValues) => void,
): unknown {
  const properties: [string, string][] = [];
  const said = { lon: "", lat: "", wkt: "" };
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    if (cell === undefined || cell === "") continue;
    const { header, place } = columns[i] ?? { header: `column ${i + 1}`, place: null };
    // A long text goes on in the columns behind its first.
    if (place !== null) said[place] += cell;
    else properties.push([header, textOf(cell)]);
  }
  return { type: "Feature", properties: Object.fromEntries(properties), geometry: geometryOf(said, say) };
}

function geometryOf(
  { lon, lat, wkt }: Readonly<Record<"lon" | "lat" | "wkt", string>>,
  say: (rule: string, values: IssueValues) => void,
): unknown {
  if (wkt !== "") {
    const line = readWktLine(wkt);
    if (line !== null) return { type: "LineString", coordinates: line };
    const { geometry } = readGeometryText(wkt);
    if (geometry === null) say("table.geometry-not-understood", { value: wkt.slice(0, 60) });
    return geometry;
  }
  if (lon === "" && lat === "") return null;
  const position = readPlace(lon, lat);
  if (position === null) say("table.position-not-understood", { lon, lat });
  return position === null ? null : { type: "Point", coordinates: position };
}
