/** Files of other programs, made by GDAL of GeoJSON, layer by layer. */
import type { GdalModule } from "../../src/core/import/formats/gdal/gdal-module.ts";
import { GdalSession } from "../../src/core/import/formats/gdal/gdal-session.ts";

export type Feature = { readonly properties: object | null; readonly geometry?: { readonly type: string } | null };

type Wanted = {
  /** As GDAL calls it. */
  readonly driver: string;
  readonly extension: string;
  readonly layers: Readonly<Record<string, readonly Feature[]>>;
  readonly options?: readonly string[];
};

/** By their names: data.gpkg; data.tab and the files beside it; data.gdb/a00000001.gdbtable and so on. */
export async function madeByGdal({
  driver,
  extension,
  layers,
  options = [],
}: Wanted): Promise<Map<string, Uint8Array>> {
  const session = await GdalSession.start();
  if (session === null) throw new Error("no GDAL");
  const target = `/made/data.${extension}`;
  session.module.FS.mkdir("/made");
  let made: number | null = null;
  for (const [name, rows] of Object.entries(layers)) {
    const features = rows.map((row) => ({ type: "Feature", geometry: null, ...row }));
    session.put(
      `/in/${name}.geojson`,
      new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features })),
    );
    const source = session.open(`/in/${name}.geojson`, ["GeoJSON"]);
    if (source === null) throw new Error(`${name}: ${session.fault()}`);
    const kind = rows.some(({ geometry = null }) => geometry !== null) ? [] : ["-nlt", "NONE"];
    made = session.translate(target, made, source, ["-f", driver, "-nln", name, ...kind, ...options]);
    if (made === null) throw new Error(`${name}: ${session.fault()}`);
    session.close(source);
  }
  if (made !== null) session.close(made);
  return new Map(filesIn(session, "/made").map((path) => [path.slice("/made/".length), session.take(path)]));
}

function filesIn(session: GdalSession, folder: string): readonly string[] {
  const { FS } = session.module as GdalModule & { FS: { readdir(path: string): string[] } };
  return FS.readdir(folder)
    .filter((name) => !name.startsWith("."))
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      try {
        return filesIn(session, path);
      } catch {
        return [path];
      }
    });
}
