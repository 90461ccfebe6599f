/** What people would use instead, run on the same files where it is at hand; equal checksums mean equal answers. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { OVERLAYS } from "./generate-hazards.ts";

/** The folder of their programs, and the Python that has their packages. Without the folder none is run. */
const PEERS = process.env.FAULTLINE_RIVALS ?? "rivals";
const PYTHON = process.env.FAULTLINE_PYTHON ?? "python3";

export type Rival = {
  readonly title: string;
  /** The row of ours that answers the same question. */
  readonly rivalOf: string;
  /** Which of the answers of that row is compared; null where a rival only stores the files. */
  readonly workload: string | null;
  /** Where a rival's method is only near the truth: so large a share may a number of its answer be off. */
  readonly within?: number;
  readonly maxSpans?: number;
  /** Its command, or what it lacks. */
  readonly command: (folder: string) => readonly string[] | string;
};

export type Answer = {
  readonly seconds: number;
  readonly peakBytes: number | null;
  readonly checksum: string | null;
};

/** Where in the arguments of a rival the name of the folder stands; last, where it is not said. */
const SIZE = "the folder";
const withSize = (args: readonly string[], folder: string) =>
  (args.includes(SIZE) ? args : [...args, SIZE]).map((each) => (each === SIZE ? basename(folder) : each));

const python = (program: string, needs: string, ...args: readonly string[]) => ({
  command: (folder: string): readonly string[] | string => {
    const path = join(PEERS, "py", program);
    if (!existsSync(path)) return "its program is not here";
    if (!works(PYTHON, ["-c", `import ${needs}`])) return `${needs} not installed`;
    return [PYTHON, path, ...withSize(args, folder)];
  },
});

const compiled = (program: string, needs: string, links: readonly string[], args: readonly string[]) => ({
  command: (folder: string): readonly string[] | string => {
    const source = join(PEERS, "cpp", program);
    if (!existsSync(source)) return "its program is not here";
    const built = compile(source, links);
    return built === null ? `g++ and ${needs} not installed` : [built, ...withSize(args, folder)];
  },
});
const lemon = (workload: string) => compiled("lemon_peer.cpp", "liblemon-dev", [], [workload]);
const boost = (workload: string) => compiled("boost_peer.cpp", "libboost-graph-dev", [], [workload]);
const geos = (...args: readonly string[]) => compiled("geos_peer.cpp", "libgeos-dev", ["-lgeos_c"], args);

export const RIVALS: readonly Rival[] = [
  {
    title: "networkx: the CSV files to a graph, without shapes",
    rivalOf: "import-csv",
    workload: "W1",
    ...python("nx_peer.py", "networkx, pandas", "W1"),
  },
  {
    title: "igraph and pandas: the CSV files to a graph, without shapes",
    rivalOf: "import-csv",
    workload: "W1",
    ...python("ig_peer.py", "igraph, pandas", "W1"),
  },
  {
    title: "LEMON (C++): the CSV files to a graph, without shapes",
    rivalOf: "import-csv",
    workload: "W1",
    ...lemon("W1"),
  },
  {
    title: "GeoPandas: the CSV files to shapes, without a graph",
    rivalOf: "import-csv",
    workload: "W1",
    ...python("geo_peer.py", "geopandas", "geopandas", "W1g"),
  },
  {
    title: "GDAL: the CSV files to a GeoPackage, without a graph",
    rivalOf: "import-csv",
    workload: "W1",
    command: (folder) =>
      works("ogr2ogr", ["--version"])
        ? python("ogr_peer.py", "pandas", "ogr2ogr", "W1g").command(folder)
        : "gdal-bin not installed",
  },
  {
    title: "GDAL: the spans as GeoJSON to a GeoPackage, without a graph",
    rivalOf: "import-geojson",
    workload: null,
    command: (folder) =>
      works("ogr2ogr", ["--version"])
        ? ["ogr2ogr", "-f", "GPKG", join(folder, "spans.gpkg"), join(folder, "spans.geojson"), "-gt", "1000000"]
        : "gdal-bin not installed",
  },
  {
    title: "networkx: bridges, cut sites and components",
    rivalOf: "single-points",
    workload: "W2",
    ...python("nx_peer.py", "networkx, pandas", "W2"),
  },
  {
    title: "LEMON (C++): bridges, cut sites and components",
    rivalOf: "single-points",
    workload: "W2",
    ...lemon("W2"),
  },
  {
    title: "networkx: people cut off by each bridge and cut site, over a block-cut tree",
    rivalOf: "single-points",
    workload: "W3",
    ...python("nx_peer.py", "networkx, pandas", "W3bct"),
  },
  {
    title: "Boost (C++): the same people, each loss removed and the rest searched",
    rivalOf: "single-points",
    workload: "W3",
    maxSpans: 10_000,
    ...boost("W3naive"),
  },
  {
    title: "networkx: span-disjoint ways of every site, a flow each",
    rivalOf: "ways",
    workload: "W4",
    maxSpans: 1000,
    ...python("nx_peer.py", "networkx, pandas", "W4"),
  },
  {
    title: "LEMON (C++): span-disjoint ways of every site, a flow each",
    rivalOf: "ways",
    workload: "W4",
    maxSpans: 100_000,
    ...lemon("W4"),
  },
  {
    title: "LEMON (C++): the shortest pair of routes of 1,000 sites only, by Suurballe",
    rivalOf: "pairs",
    workload: "W4b",
    ...lemon("W4b"),
  },
  {
    title: "GEOS (C++) and union-find: the same discs, one after the other",
    rivalOf: "disc-losses",
    workload: "W8",
    maxSpans: 100_000,
    ...geos("W8"),
  },
  {
    title: "Shapely and SciPy: the same discs, one after the other",
    rivalOf: "disc-losses",
    workload: "W8",
    maxSpans: 10_000,
    ...python("geo_peer.py", "shapely, scipy", "shapely", "W8"),
  },
  {
    title: "GEOS (C++): the same pairs, each span's buffer (a polygon) cut with its neighbours",
    rivalOf: "near-pairs",
    workload: "W9",
    within: 0.001,
    maxSpans: 10_000,
    ...geos("W9"),
  },
  {
    title: "Shapely: the same pairs",
    rivalOf: "near-pairs",
    workload: "W9",
    within: 0.001,
    maxSpans: 10_000,
    ...python("geo_peer.py", "shapely, scipy", "shapely", "W9"),
  },
  ...OVERLAYS.flatMap(({ id, count }): Rival[] => [
    {
      title: `GEOS (C++): the same ${count.toLocaleString("en")} polygons, in the plane, without classes`,
      rivalOf: `overlay-${id}`,
      workload: "W5",
      within: 0.001,
      ...geos("W5", SIZE, id),
    },
    {
      title: "Shapely: the same",
      rivalOf: `overlay-${id}`,
      workload: "W5",
      within: 0.001,
      maxSpans: 100_000,
      ...python("geo_peer.py", "shapely, scipy", "shapely", "W5", SIZE, id),
    },
  ]),
  {
    title: "GDAL and NumPy: the same, reading the raster meanwhile",
    rivalOf: "raster-sample",
    workload: "W6",
    within: 0.0001,
    ...python("w6_peer.py", "osgeo", "gdal-read"),
  },
  {
    title: "LEMON (C++): the same draws, the components of each",
    rivalOf: "draws",
    workload: "W7",
    ...lemon("W7"),
  },
  {
    title: "Boost (C++): the same draws, disjoint sets for each",
    rivalOf: "draws",
    workload: "W7",
    ...boost("W7"),
  },
  {
    title: "igraph: the same draws, the components of each",
    rivalOf: "draws",
    workload: "W7",
    maxSpans: 10_000,
    ...python("ig_peer.py", "igraph, pandas", "W7"),
  },
];

export function agrees(ours: string, theirs: string | null, within = 0): boolean {
  if (theirs === null) return false;
  const numbers = (text: string) => Array.from(text.matchAll(/=([\d.]+)/g), ([, number]) => Number(number));
  const others = numbers(theirs);
  const near = (number: number, i: number) => Math.abs((others[i] ?? Number.NaN) / number - 1) <= within;
  return theirs.startsWith(ours) || (within > 0 && numbers(ours).every(near));
}

/** What a rival says of the files in a folder, or why it does not run. */
export function runRival({ command }: Rival, folder: string): Answer | string {
  const wanted = command(folder);
  if (typeof wanted === "string") return wanted;
  const [program = "", ...args] = wanted;
  const started = performance.now();
  const env = { ...process.env, BENCH_DATA: dirname(folder) };
  const printed = execFileSync(program, args, { encoding: "utf8", env, stdio: ["ignore", "pipe", "ignore"] });
  if (!printed.startsWith("{"))
    return { seconds: (performance.now() - started) / 1000, peakBytes: null, checksum: null };
  const said = JSON.parse(printed) as {
    readonly seconds?: number;
    readonly peak_mb?: number;
    readonly checksum?: string;
  };
  if (said.seconds === undefined) return "it did not come to an end in 290 seconds";
  return { seconds: said.seconds, peakBytes: (said.peak_mb ?? 0) * 2 ** 20, checksum: said.checksum ?? null };
}

const built = new Map<string, string | null>();

/** Built once a run; null where the libraries it links are not here. */
function compile(source: string, links: readonly string[]): string | null {
  const known = built.get(source);
  if (known !== undefined) return known;
  const program = join(mkdtempSync(join(tmpdir(), "faultline-rival-")), "rival");
  const done = works("g++", ["-O3", "-march=native", "-o", program, source, ...links]) ? program : null;
  built.set(source, done);
  return done;
}

function works(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
