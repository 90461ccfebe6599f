/**
 * Answers: which sites, spans and circuits does a network of SNDlib, the library of network design problems, hold?
 * Nodes are sites, links spans, demands circuits. Some of its networks are drawn in pixels: their places are unknown.
 */
import { WGS84 } from "../../../geo/coordinate-systems.ts";
import type { Issue, Row, Value } from "../../../model/index.ts";
import { checkBothDirections, checkSelfLoops } from "../../assemble/check-span-ends.ts";
import { IdPool } from "../../assemble/id-pool.ts";
import { StraightLines } from "../../assemble/straight-lines.ts";
import { parseJson } from "../../bytes/parse-json.ts";
import { decodeText } from "../../bytes/text-codec.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { issueAt } from "../../issue.ts";
import { looseValue } from "../../meaning/fit-value.ts";
import { refuseFile } from "../../refuse-file.ts";
import { readFeatures, recordOf } from "../geojson/read-features.ts";

type Member = Readonly<Record<string, unknown>>;

/** Bits per second to Gbit/s. */
const GBPS_PER: Readonly<Record<string, number>> = {
  BITSPERSEC: 1e-9,
  KBITPERSEC: 1e-6,
  MBITPERSEC: 1e-3,
  GBITPERSEC: 1,
};

export function readSndlib(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded.ok) return refuseFile(file, decoded.rule, { encoding: decoded.encoding, bytes: bytes.length });
  const parsed = parseJson(decoded.text);
  if (!parsed.ok) return refuseFile(file, "geojson.not-json", { message: parsed.message });
  const root = recordOf(parsed.value) ?? {};
  const nodes = membersOf(root.nodes);
  const links = membersOf(root.links);
  const demands = membersOf(root.demands);
  if (nodes.length === 0) return refuseFile(file, "sndlib.no-nodes");

  const pixels = nodes.some(isOffEarth);
  const lines = new StraightLines();
  const sites = nodes.map((node) => siteOf(node, pixels, lines));
  const spans = links.map((link) => spanOf(link, lines));
  const { rows, issues, rejected, fixed } = readFeatures([...sites, ...spans], file, null);
  const circuits = circuitsOf(demands, recordOf(root.meta)?.unit);
  const about: Issue[] = [
    ...checkSelfLoops(rows.spans, file),
    ...checkBothDirections(rows.spans, file),
    ...lines.issues(file),
    ...aboutPlaces(nodes.length, pixels, recordOf(root.meta)?.origin, file),
  ];
  const paths = Object.keys(recordOf(root.admissible_paths) ?? {}).length;
  if (paths > 0) about.push(issueAt(file, null, "sndlib.paths-left-out", "low", { demands: paths }));
  return {
    ok: true,
    content: { kind: "rows", rows: { ...rows, circuits } },
    issues: [...issues, ...about],
    rejected,
    fixed,
    total: nodes.length + links.length + demands.length,
    coordinates: { detected: null, used: lines.known === 0 ? null : WGS84.id, confidence: "unsure" },
    encoding: decoded.encoding,
  };
}

function membersOf(list: unknown): readonly Member[] {
  const items: readonly unknown[] = Array.isArray(list) ? list : [];
  return items.map(recordOf).filter((item) => item !== null);
}

function isOffEarth({ longitude, latitude }: Member): boolean {
  return (
    (typeof longitude === "number" && Math.abs(longitude) > 180) ||
    (typeof latitude === "number" && Math.abs(latitude) > 90)
  );
}

function siteOf({ longitude, latitude, ...rest }: Member, pixels: boolean, lines: StraightLines) {
  if (pixels || typeof longitude !== "number" || typeof latitude !== "number") {
    return featureOf({ ...rest, name: rest.id, x: longitude, y: latitude, table: "sites" }, null);
  }
  lines.place(idOf(rest.id), [longitude, latitude]);
  return featureOf({ ...rest, name: rest.id, table: "sites" }, { type: "Point", coordinates: [longitude, latitude] });
}

function spanOf({ source, target, ...rest }: Member, lines: StraightLines) {
  const line = lines.between(idOf(source), idOf(target));
  const properties = { ...rest, from: source, to: target, table: "spans" };
  return featureOf(properties, line === null ? null : { type: "LineString", coordinates: line });
}

function featureOf(properties: Member, geometry: unknown) {
  return { type: "Feature", properties, geometry };
}

/** What a demand asks for is in the unit the file names; where it names none, only its number is known. */
function circuitsOf(demands: readonly Member[], unit: unknown): Row[] {
  const scale = typeof unit === "string" ? GBPS_PER[unit] : undefined;
  const ids = new IdPool();
  return demands.map(({ id, source, target, demand_value: value, ...rest }) => {
    const [from, to] = [idOf(source), idOf(target)];
    const values: [string, Value][] = [
      ["from", from || null],
      ["to", to || null],
    ];
    if (typeof value === "number") {
      values.push(scale === undefined ? ["demandValue", value] : ["capacityGbps", value * scale]);
    }
    for (const [key, raw] of Object.entries(rest)) {
      const loose = looseValue(raw);
      if (loose !== undefined && loose !== null) values.push([key, loose]);
    }
    return { id: ids.take(idOf(id) || `${from}-${to}`), values: Object.fromEntries(values), shape: null };
  });
}

/** Empty for what is no id. */
function idOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function aboutPlaces(sites: number, pixels: boolean, origin: unknown, file: string): Issue[] {
  if (pixels) return [issueAt(file, null, "import.local-grid", "major", { sites })];
  const words = Array.isArray(origin) ? origin.join("; ") : typeof origin === "string" ? origin : "";
  const said = /coordinates[^;]*arbitrar[^;]*/i.exec(words)?.[0];
  return said === undefined ? [] : [issueAt(file, null, "import.positions-arbitrary", "major", { said })];
}
