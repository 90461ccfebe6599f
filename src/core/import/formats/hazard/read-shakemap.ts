/**
 * Answers: how strong did the ground shake, going by a ShakeMap's grid.xml? One layer for each measure of shaking, peak
 * ground acceleration first, each with the epicentre. Points of the file are the middles of cells.
 */
import { buildColumn, buildPoints, type HazardLayer, type Issue } from "../../../model/index.ts";
import { encodeText } from "../../bytes/text-codec.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { issueAt } from "../../issue.ts";
import { refuseFile } from "../../refuse-file.ts";
import { childOf, readXml, type XmlElement } from "../../xml/read-xml.ts";
import { checkGridSize, MOST_CELLS } from "./grid-reading.ts";
import { stemOf } from "./guess-hazard.ts";
import { NumberScanner } from "./number-scanner.ts";

const MEASURES = /^(PGA|PGV|PGD|MMI|INTENSITY|PSA\d*|SA\(?[\d.]+\)?)$/i;
const UNITS: Readonly<Record<string, string | null>> = { pctg: "%g", cms: "cm/s", cm: "cm", intensity: null, g: "g" };
/** A point this far from the middle of its cell, in cells, belongs to another grid. */
const ASIDE = 0.25;

export function readShakemap(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const xml = readXml(bytes, options.encoding);
  if (!xml.ok) return refuseFile(file, xml.rule, xml.values);
  const { root } = xml;
  const size = childOf(root, "grid_specification")?.attributes ?? {};
  const [west, east, south, north, columns, rows] = ["lon_min", "lon_max", "lat_min", "lat_max", "nlon", "nlat"].map(
    (name) => Number(size[name] ?? Number.NaN),
  ) as [number, number, number, number, number, number];
  const fields = fieldsOf(root);
  const [lonAt, latAt] = [
    fields.findIndex(({ name }) => name === "LON"),
    fields.findIndex(({ name }) => name === "LAT"),
  ];
  const data = childOf(root, "grid_data");
  if (!(Math.abs(west) <= 360 && Math.abs(east) <= 360 && east > west && south >= -90 && north <= 90 && north > south))
    return refuseFile(file, "shakemap.damaged", { missing: "grid_specification" });
  if (lonAt < 0 || latAt < 0) return refuseFile(file, "shakemap.damaged", { missing: "grid_field LON, LAT" });
  if (data === null) return refuseFile(file, "shakemap.damaged", { missing: "grid_data" });
  const measures = fields.flatMap((field, at) => (MEASURES.test(field.name) ? [{ ...field, at }] : []));
  if (measures.length === 0) return refuseFile(file, "shakemap.no-measures");
  const wrong = checkGridSize(columns, rows * measures.length);
  if (wrong !== null) return refuseFile(file, wrong.rule, wrong.values);
  if (columns < 2 || rows < 2) return refuseFile(file, "grid.bad-size", { columns, rows });

  const [width, height] = [(east - west) / (columns - 1), (north - south) / (rows - 1)];
  // A grid that promises more than the file has room for is given no more than that.
  if (columns * rows > Math.min(MOST_CELLS, bytes.length))
    return refuseFile(file, "shakemap.damaged", { missing: "grid_data" });
  const values = measures.map(() => new Float32Array(columns * rows).fill(Number.NaN));
  const scanner = new NumberScanner(encodeText(data.text), 0);
  const line = new Float64Array(fields.length);
  let [found, aside] = [0, 0];
  while (scanner.next()) {
    line[0] = scanner.value;
    for (let i = 1; i < line.length; i++) line[i] = scanner.next() ? scanner.value : Number.NaN;
    const column = ((line[lonAt] as number) - west) / width;
    const row = (north - (line[latAt] as number)) / height;
    const cell = Math.round(row) * columns + Math.round(column);
    const near = Math.abs(column - Math.round(column)) < ASIDE && Math.abs(row - Math.round(row)) < ASIDE;
    if (near && column > -ASIDE && column < columns - 1 + ASIDE && row > -ASIDE && row < rows - 1 + ASIDE) {
      found++;
      measures.forEach(({ at }, i) => {
        (values[i] as Float32Array)[cell] = line[at] as number;
      });
    } else aside++;
  }
  if (found === 0) return refuseFile(file, "grid.all-unknown");

  const issues: Issue[] = [];
  const say = (rule: string, severity: Issue["severity"], about: Issue["values"]) =>
    issues.push(issueAt(file, null, rule, severity, about));
  if (found < columns * rows) say("shakemap.rows-missing", "major", { promised: columns * rows, found });
  if (aside > 0) say("shakemap.points-off", "general", { points: aside });
  const others = fields.filter(({ name }) => !MEASURES.test(name) && name !== "LON" && name !== "LAT");
  if (others.length > 0) say("shakemap.fields-left-out", "low", { fields: others.map(({ name }) => name).join(", ") });
  const about = aboutEvent(root, file);
  const layers = measures.map(({ name, unit }, i): HazardLayer => {
    return {
      ...{ id: `${about.id}-${name}`, name: `${name} · ${about.name}`, kind: "earthquake", measure: name, unit },
      ...{ returnPeriodYears: null, time: about.time, source: about.source, status: "given", track: null },
      features: about.epicentre,
      grid: {
        ...{ columns, rows, values: values[i] as Float32Array, system: "EPSG:4326" },
        transform: [west - width / 2, width, 0, north + height / 2, 0, -height],
      },
    };
  });
  return {
    ok: true,
    content: { kind: "rows", rows: {}, hazards: layers.sort((a, b) => rankOf(a) - rankOf(b)) },
    issues,
    rejected: [],
    total: found,
    coordinates: { detected: "EPSG:4326", used: "EPSG:4326", confidence: "by-format" },
    encoding: xml.encoding,
  };
}

function rankOf({ measure }: HazardLayer): number {
  return measure === "PGA" ? 0 : 1;
}

/** In the order of their columns. */
function fieldsOf(root: XmlElement): readonly { readonly name: string; readonly unit: string | null }[] {
  return root.children
    .flatMap(({ name, attributes }) => (name === "grid_field" ? [attributes] : []))
    .sort((a, b) => Number(a.index) - Number(b.index))
    .map(({ name = "", units: unit = "" }) => {
      return { name: name.toUpperCase(), unit: Object.hasOwn(UNITS, unit) ? (UNITS[unit] ?? null) : unit || null };
    });
}

/** What is said of the earthquake; its epicentre is a feature, without a shape where nobody says where it was. */
function aboutEvent(root: XmlElement, file: string) {
  const event = childOf(root, "event")?.attributes ?? {};
  const number = (text: string | undefined) => (text === undefined || text.trim() === "" ? Number.NaN : Number(text));
  const known = (value: number) => (Number.isFinite(value) ? value : null);
  const [lon, lat, magnitude] = [number(event.lon), number(event.lat), number(event.magnitude)];
  const isPlace = Math.abs(lon) <= 360 && Math.abs(lat) <= 90;
  const time = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)/.exec(event.event_timestamp ?? "")?.[1];
  const id = root.attributes.event_id || event.event_id || stemOf(file);
  const title = event.event_description?.trim() || id;
  const version = root.attributes.shakemap_version ?? root.attributes.map_version;
  return {
    id,
    name: Number.isFinite(magnitude) ? `${title} M${magnitude}` : title,
    time: time === undefined ? null : `${time}Z`,
    source: `ShakeMap ${root.attributes.shakemap_id ?? id}${version === undefined ? "" : ` v${version}`} (${root.attributes.shakemap_originator ?? file})`,
    epicentre: {
      count: 1,
      columns: {
        event: buildColumn({ type: "text" }, [title]),
        magnitude: buildColumn({ type: "number", unit: "1" }, [known(magnitude)]),
        depthKm: buildColumn({ type: "number", unit: "km" }, [known(number(event.depth))]),
        eventType: buildColumn({ type: "text" }, [root.attributes.shakemap_event_type ?? null]),
      },
      geometry: buildPoints([isPlace ? [lon, lat] : null]),
    },
  };
}
