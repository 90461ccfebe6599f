/** Damaged files of every kind that goes through GDAL: a result or a message each time, and the next file is read as ever. */
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { loadGdal } from "../../../../../src/cli/load-gdal.ts";
import type { Format, NamedBytes } from "../../../../../src/core/import/format.ts";
import { dgnFormat, dwgFormat, dxfFormat } from "../../../../../src/core/import/formats/gdal/drawing-formats.ts";
import { filegdbFormat } from "../../../../../src/core/import/formats/gdal/filegdb-format.ts";
import { provideGdal } from "../../../../../src/core/import/formats/gdal/gdal-module.ts";
import { GdalSession } from "../../../../../src/core/import/formats/gdal/gdal-session.ts";
import { geopackageFormat } from "../../../../../src/core/import/formats/gdal/geopackage-format.ts";
import { mifFormat, tabFormat } from "../../../../../src/core/import/formats/gdal/mapinfo-format.ts";
import { writeGeopackage } from "../../../../../src/core/import/formats/gdal/write-geopackage.ts";
import { issues as words } from "../../../../../src/words/en/issues.ts";
import { aDxf, aLine, anInsert, aText } from "../../../../builders/a-dxf.ts";
import { aMif } from "../../../../builders/a-mif.ts";
import { aNetwork } from "../../../../builders/a-network.ts";
import { aStudy } from "../../../../builders/a-study.ts";
import { gbkBytes } from "../../../../builders/gbk-bytes.ts";
import { random } from "../../../../builders/random.ts";

provideGdal(loadGdal);

const CASES = 50;
const LIMIT_MS = 10_000;

type Sample = {
  readonly format: Format;
  readonly name: string;
  /** The file and its companions; damage falls on all of them. */
  readonly parts: readonly NamedBytes[];
  readonly pack?: (parts: readonly NamedBytes[]) => Uint8Array;
};

const network = aNetwork().path("A-B-C-D").build();
const { mif, mid } = aMif(
  "Earth Projection 1, 104",
  ["名称"],
  [
    {
      shape: [
        [104, 30],
        [105, 31],
      ],
      values: ["成都"],
    },
  ],
);

/** The files that GDAL itself makes of two features. */
async function madeBy(
  driver: string,
  files: readonly string[],
  options: readonly string[] = [],
): Promise<NamedBytes[]> {
  const session = await GdalSession.start();
  if (session === null) throw new Error("no GDAL");
  const features = [
    { type: "Feature", properties: { name: "a" }, geometry: { type: "Point", coordinates: [104, 30] } },
    { type: "Feature", properties: { name: "b" }, geometry: { type: "Point", coordinates: [105, 31] } },
  ];
  session.put("/in/a.geojson", new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features })));
  session.put("/made/none", new Uint8Array());
  const source = session.open("/in/a.geojson", ["GeoJSON"]);
  const made = session.translate(`/made/${files[0]}`, null, source ?? 0, ["-f", driver, "-nln", "a", ...options]);
  if (made === null) throw new Error(session.fault() ?? driver);
  session.close(made);
  const folder = files[0]?.endsWith(".gdb")
    ? namesIn(session, `/made/${files[0]}`).map((name) => `${files[0]}/${name}`)
    : files;
  return folder.map((name) => ({ name, bytes: session.take(`/made/${name}`).slice() }));
}

function namesIn({ module: { FS } }: GdalSession, folder: string): readonly string[] {
  const all = (FS as unknown as { readdir(path: string): readonly string[] }).readdir(folder);
  return all.filter((name) => !name.startsWith("."));
}

const SAMPLES: readonly (readonly [string, () => Promise<Sample>])[] = [
  [
    "GeoPackage",
    async () => {
      const { bytes } = await writeGeopackage(aStudy({ base: network }));
      return { format: geopackageFormat, name: "a.gpkg", parts: [{ name: "a.gpkg", bytes }] };
    },
  ],
  [
    "FileGDB",
    async () => ({
      ...{ format: filegdbFormat, name: "a.gdb.zip", parts: await madeBy("OpenFileGDB", ["a.gdb"]) },
      pack: (parts) => zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes])), { level: 0 }),
    }),
  ],
  [
    "MapInfo TAB",
    async () => ({
      ...{ format: tabFormat, name: "a.tab" },
      parts: await madeBy("MapInfo File", ["a.tab", "a.dat", "a.map", "a.id"]),
    }),
  ],
  [
    "MapInfo MIF",
    async () => ({
      ...{ format: mifFormat, name: "a.mif" },
      parts: [
        { name: "a.mif", bytes: gbkBytes(mif) },
        { name: "a.mid", bytes: gbkBytes(mid) },
      ],
    }),
  ],
  [
    "DXF",
    async () => {
      const entities = [
        aLine("架空", [104, 30], [105, 31]),
        anInsert("0", "井", [104, 30]),
        aText("0", "一号", [104, 30]),
      ];
      const bytes = new TextEncoder().encode(aDxf({ entities, blocks: ["井"] }));
      return { format: dxfFormat, name: "a.dxf", parts: [{ name: "a.dxf", bytes }] };
    },
  ],
  ["DGN", async () => ({ format: dgnFormat, name: "a.dgn", parts: await madeBy("DGN", ["a.dgn"], ["-select", ""]) })],
  [
    "DWG",
    async () => {
      const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i < 6 ? "AC1015".charCodeAt(i) : (i * 131) & 255));
      return { format: dwgFormat, name: "a.dwg", parts: [{ name: "a.dwg", bytes }] };
    },
  ],
];

describe.each(SAMPLES)("%s", (_, make) => {
  test(`${CASES} times cut off or altered`, async () => {
    const { format, name, parts, pack = ([first]) => first?.bytes ?? new Uint8Array() } = await make();
    const read = (all: readonly NamedBytes[]) => format.read(pack(all), name, {}, all.slice(1));
    const whole = await read(parts);
    for (let seed = 0; seed < CASES; seed++) {
      const start = performance.now();
      const reading = await read(damaged(parts, seed));
      expect(performance.now() - start, `seed ${seed}`).toBeLessThan(LIMIT_MS);
      const rules = reading.ok ? reading.issues.map(({ rule }) => rule) : [reading.fault.rule];
      expect(Object.keys(words.rules), `seed ${seed}`).toEqual(expect.arrayContaining([...new Set(rules)]));
    }
    expect(await read(parts)).toEqual(whole);
    expect(whole.ok).toBe(name !== "a.dwg");
  }, 120_000);
});

function damaged(parts: readonly NamedBytes[], seed: number): readonly NamedBytes[] {
  const dice = random(seed);
  const hit = dice.below(parts.length);
  return parts.map(({ name, bytes }, i) => {
    if (i !== hit || bytes.length === 0) return { name, bytes };
    if (seed % 3 === 0) return { name, bytes: bytes.slice(0, dice.below(bytes.length)) };
    const copy = bytes.slice();
    for (let n = 1 + dice.below(seed % 3 === 1 ? 3 : 60); n > 0; n--) copy[dice.below(copy.length)] = dice.below(256);
    return { name, bytes: copy };
  });
}
