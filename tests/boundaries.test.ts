/** The walls of the house: who may import what. The table is the rule; ARCHITECTURE.md explains it. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";

type Wall = { readonly imports: readonly string[]; readonly packages: readonly string[] };
const wall = (imports: readonly string[], packages: readonly string[] = []): Wall => ({ imports, packages });

const GEO = ["@turf/*", "proj4", "gcoord", "geographiclib-geodesic"];
const FIELD = ["core/analysis", "core/proof", "core/engineering-model", "core/model", "core/geo", "core/topology"];
const JUDGE = [...FIELD, "core/redundancy", "core/hazard"];
const APP = ["app/commands", "app/map", "app/ui", "app/i18n", "app/store", "app/platform"];

/** The longest folder that holds a file is its wall. "type x" allows type imports only; a folder may import itself. */
const WALLS: Readonly<Record<string, Wall>> = {
  "core/model": wall([]),
  "core/geo": wall(["core/analysis", "core/model", "data"], GEO),
  "core/topology": wall(["core/analysis", "core/model", "core/geo"], ["graphology"]),
  "core/search": wall(["core/analysis", "core/model"], ["pinyin-pro"]),
  "core/study": wall(["core/analysis", "core/model"], ["fflate"]),
  "core/tables": wall(FIELD, ["apache-arrow"]),
  "core/redundancy": wall([...FIELD, "core/hazard", "data"]),
  "core/hazard": wall([...FIELD, "data"]),
  "core/import": wall(
    [...FIELD, "core/study"],
    [
      ...["@noble/hashes", "saxes", "@e965/xlsx", "fflate", "topojson-client", "flatgeobuf", "geotiff", "apache-arrow"],
      ...["hyparquet", "hyparquet-compressors", "hyparquet-writer"],
    ],
  ),
  "core/repair": wall(FIELD),
  "core/update": wall([...FIELD, "core/import", "core/repair", "core/study"]),
  "core/readiness": wall([...JUDGE, "data"]),
  "core/plan": wall(JUDGE),
  "core/review": wall(JUDGE),
  "core/report": wall(FIELD),
  core: wall(["core"]),
  jobs: wall(["type core"]),
  words: wall(["core/model", "type core"]),
  "app/i18n": wall(["words", "app/store"], ["react"]),
  "app/ui": wall(["words", "app/i18n"], ["react"]),
  "app/map": wall(
    ["core/model", "core/geo", "words", "data", "app/ui", "app/i18n", "app/platform/remembered"],
    ["react", "maplibre-gl", "@deck.gl/*", "geojson"],
  ),
  "app/store": wall(["core", "jobs", "words", "app/platform", "type app/map"], ["zustand", "react"]),
  "app/platform": wall(
    ["core", "jobs", "words", "workers", "data", "app/store"],
    ["@duckdb/duckdb-wasm", "apache-arrow"],
  ),
  "app/commands": wall(["core", "words", ...APP], ["react"]),
  "app/features": wall(
    ["core", "words", ...APP, "type app/feature"],
    ["react", "@deck.gl/*", "@codemirror/*", "@lezer/highlight", "codemirror"],
  ),
  "app/shell": wall(["core", "jobs", "words", ...APP, "app/features/index", "app/feature"], ["react", "react-dom"]),
  app: wall(["core", "words", "app"], ["react", "react-dom"]),
  cli: wall(["core", "jobs", "words"], ["node:*", "@duckdb/duckdb-wasm", "apache-arrow", "gdal3.js"]),
  workers: wall(
    ["jobs", "core/analyses", "core/import", "core/search", "core/tables"],
    ["@duckdb/duckdb-wasm", "duckdb-browser-blocking", "gdal3.js"],
  ),
};

const LONGEST_FILE = 300;
/** Names of XML vocabularies and made-up bases are written as addresses, yet nothing is fetched from them. */
const HARMLESS_ADDRESS =
  /^https?:\/\/(www\.w3\.org\/|schemas\.openxmlformats\.org\/|www\.opengis\.net\/|graphml\.graphdrawing\.org\/|standard\.ofds\.info\/|this\.page\/|localhost|127\.0\.0\.1|\$\{)/;

type Import = { readonly file: string; readonly target: string; readonly typeOnly: boolean };

const files = ["src", "workers"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|tsx|css)$/.test(name))
    .map((name) => join(folder, name)),
);
const text = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
const imports = files.filter((file) => !file.endsWith(".css")).flatMap(importsOf);

function importsOf(file: string): Import[] {
  const found = (text.get(file) ?? "").matchAll(
    /(?:^|\n)\s*(?:import|export)(\s+type)?\b[^;"']*?\bfrom\s+"([^"]+)"|\bimport\s*\(\s*"([^"]+)"|(?:^|\n)import\s+"([^"]+)"|new URL\(\s*"([^"]+)",\s*import\.meta/g,
  );
  return Array.from(found, ([, type, from, dynamic, bare, url]) => {
    const target = from ?? dynamic ?? bare ?? url ?? "";
    return { file, target: place(file, target), typeOnly: type !== undefined };
  });
}

/** A path as the table writes it, without src/ and without a query; a package stays as it is. */
function place(file: string, target: string): string {
  const path = target.startsWith(".") ? normalize(join(dirname(file), target)) : target;
  return path.replace(/\?.*$/, "").replace(/^src\//, "");
}

function wallOf(file: string): readonly [string, Wall] {
  const at = place("", file);
  const folder = Object.keys(WALLS)
    .filter((name) => at.startsWith(`${name}/`))
    .reduce((longest, name) => (name.length > longest.length ? name : longest), "");
  return [folder, WALLS[folder] ?? wall([])];
}

const inside = (target: string, folder: string) => target.startsWith(`${folder}/`) || target.startsWith(`${folder}.`);

function allowed({ file, target, typeOnly }: Import): boolean {
  const [folder, { imports: folders, packages }] = wallOf(file);
  if (/^(src|workers|data|core|jobs|words|app|cli)\//.test(target)) {
    return (
      inside(target, folder) ||
      folders.some((name) => inside(target, name) || (typeOnly && inside(target, name.replace(/^type /, ""))))
    );
  }
  return packages.some((name) =>
    name.endsWith("*") ? target.startsWith(name.slice(0, -1)) : target === name || target.startsWith(`${name}/`),
  );
}

const shown = ({ file, target }: Import) => `${file} imports ${target}`;

describe("boundaries", () => {
  test("there is something to read", () => {
    expect(imports.length).toBeGreaterThan(50);
    expect(allowed({ file: "src/core/model/a.ts", target: "core/geo/b.ts", typeOnly: false })).toBe(false);
    expect(allowed({ file: "src/words/en/a.ts", target: "core/study/b.ts", typeOnly: false })).toBe(false);
    expect(allowed({ file: "src/words/en/a.ts", target: "core/study/b.ts", typeOnly: true })).toBe(true);
  });

  test("every import stands in the table", () => {
    expect(imports.filter((found) => !allowed(found)).map(shown)).toEqual([]);
  });

  test("no feature imports another", () => {
    const featureOf = (path: string) => /^app\/features\/([^/]+)\//.exec(path)?.[1];
    const crossing = imports.filter(({ file, target }) => {
      const own = featureOf(place("", file));
      const other = featureOf(target);
      return own !== undefined && other !== undefined && own !== other;
    });
    expect(crossing.map(shown)).toEqual([]);
  });

  test(`no file is longer than ${LONGEST_FILE} lines`, () => {
    const long = files.filter((file) => (text.get(file) ?? "").split("\n").length > LONGEST_FILE + 1);
    expect(long).toEqual([]);
  });

  test("no address outside the origin is written in the source", () => {
    const addresses = files.flatMap((file) =>
      Array.from((text.get(file) ?? "").matchAll(/["'`](https?:\/\/[^"'`\s]*)/g), ([, address = ""]) => address)
        .filter((address) => !HARMLESS_ADDRESS.test(address))
        .map((address) => `${file}: ${address}`),
    );
    expect(addresses).toEqual([]);
  });
});
