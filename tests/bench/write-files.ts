/** The generated network as the files people bring, which the rivals read too; written once for each size. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { type Network, numberAt, textAt } from "../../src/core/model/index.ts";
import { generate } from "./generate.ts";
import { everyNth } from "./redundancy-rows.ts";

/** Sites that rivals ask for a pair of routes of, and about which they draw discs. */
const SAMPLED = 1000;

/** sites, spans and sample as CSV, sites and spans as GeoJSON. */
export async function writeFiles(folder: string, count: number): Promise<void> {
  const network = generate(count);
  const { sites, spans } = network;
  const site = siteText(network);
  const span = spanText(network);
  await writeLines(join(folder, "sites.csv"), ["id,lon,lat,kind,population"], sites.count, (row) => {
    const { id, at, kind, people } = site(row);
    return `${id},${at},${kind},${people}`;
  });
  await writeLines(join(folder, "spans.csv"), ["id,from,to,length_m,kind,p_fail,wkt"], spans.count, (row) => {
    const { id, from, to, metres, points } = span(row);
    return `${id},${from},${to},${metres},fibre,0.01,"LINESTRING(${points.map(([x, y]) => `${x} ${y}`).join(",")})"`;
  });
  const sampled = everyNth(sites.count, SAMPLED);
  for (const name of ["sample.csv", "centres.csv"])
    await writeLines(join(folder, name), ["row"], sampled.length, (i) => String(sampled[i]));
  const open = ['{"type":"FeatureCollection","features":['];
  await writeLines(join(folder, "sites.geojson"), open, sites.count, (row) => {
    const { id, at, kind, people } = site(row);
    const about = `{"id":"${id}","kind":"${kind}","population":${people}}`;
    return feature(row, sites.count, about, `{"type":"Point","coordinates":[${at}]}`);
  });
  await writeLines(join(folder, "spans.geojson"), open, spans.count, (row) => {
    const { id, from, to, metres, points } = span(row);
    const about = `{"id":"${id}","from":"${from}","to":"${to}","length_m":${metres}}`;
    const line = `{"type":"LineString","coordinates":[${points.map(([x, y]) => `[${x},${y}]`).join(",")}]}`;
    return feature(row, spans.count, about, line);
  });
}

function siteText({ sites }: Network) {
  const { id, kind, population } = sites.columns;
  const { coordinates } = sites.geometry;
  const core = kind.options.indexOf("core") + 1;
  return (row: number) => ({
    id: textAt(id, row),
    at: `${degrees(coordinates[2 * row])},${degrees(coordinates[2 * row + 1])}`,
    kind: kind.codes[row] === core ? "gateway" : "station",
    people: numberAt(population, row),
  });
}

function spanText({ spans }: Network) {
  const { id, from, to, lengthM } = spans.columns;
  const { starts, coordinates } = spans.geometry;
  return (row: number) => ({
    id: textAt(id, row),
    from: textAt(from, row),
    to: textAt(to, row),
    metres: numberAt(lengthM, row),
    points: Array.from({ length: (starts[row + 1] as number) - (starts[row] as number) }, (_, i) => {
      const at = 2 * ((starts[row] as number) + i);
      return [degrees(coordinates[at]), degrees(coordinates[at + 1])] as const;
    }),
  });
}

/** A centimetre, as files write it. */
function degrees(value: number | undefined): string {
  return (value ?? 0).toFixed(7);
}

function feature(row: number, count: number, properties: string, geometry: string): string {
  const end = row === count - 1 ? "]}" : ",";
  return `{"type":"Feature","properties":${properties},"geometry":${geometry}}${end}`;
}

async function writeLines(
  path: string,
  head: readonly string[],
  count: number,
  line: (row: number) => string,
): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${head.join("\n")}\n`);
  let text = "";
  for (let row = 0; row < count; row++) {
    text += `${line(row)}\n`;
    if (text.length < 1 << 20 && row < count - 1) continue;
    if (!file.write(text)) await once(file, "drain");
    text = "";
  }
  file.end();
  await once(file, "finish");
}
