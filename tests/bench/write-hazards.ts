/** The generated hazards as the files that rivals read. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PolygonShape } from "../../src/core/model/index.ts";
import { generatePolygons, generateRaster, OVERLAYS } from "./generate-hazards.ts";

export function writePolygons(folder: string): void {
  for (const overlay of OVERLAYS) {
    const rows = generatePolygons(overlay).map((shape, row) => `H${row},flood,1,"${wktOf(shape)}"`);
    writeFileSync(join(folder, `hazards_${overlay.id}.csv`), `id,kind,intensity,wkt\n${rows.join("\n")}\n`);
  }
}

/** Bare numbers, and the few lines by which GDAL reads them; under the name that its program looks for. */
export function writeRaster(folder: string): void {
  const { columns, rows, values, transform } = generateRaster();
  writeFileSync(join(folder, "raster.bin"), new Uint8Array(values.buffer));
  writeFileSync(
    join(folder, "raster_cog.tif"),
    `<VRTDataset rasterXSize="${columns}" rasterYSize="${rows}"><SRS>EPSG:4326</SRS>
<GeoTransform>${transform.join(",")}</GeoTransform>
<VRTRasterBand dataType="Float32" band="1" subClass="VRTRawRasterBand">
<SourceFilename relativeToVRT="1">raster.bin</SourceFilename><ImageOffset>0</ImageOffset>
<PixelOffset>4</PixelOffset><LineOffset>${4 * columns}</LineOffset><ByteOrder>LSB</ByteOrder>
</VRTRasterBand></VRTDataset>
`,
  );
}

function wktOf([rings = []]: PolygonShape): string {
  return `POLYGON(${rings.map((ring) => `(${ring.map(([x, y]) => `${x} ${y}`).join(",")})`).join(",")})`;
}
