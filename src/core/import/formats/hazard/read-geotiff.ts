/**
 * Answers: which grid of strengths does a GeoTIFF hold? Its first band, scaled as it says, what it calls "no data" made
 * unknown. A raster too large to be read at once is read by the largest overview that is not.
 */
import type { BaseDecoder, GeoTIFFImage } from "geotiff";
import type { GridTransform, Issue } from "../../../model/index.ts";
import { decodeText } from "../../bytes/text-codec.ts";
import type { NamedBytes, Reading, ReadOptions } from "../../format.ts";
import { issueAt } from "../../issue.ts";
import { refuseFile } from "../../refuse-file.ts";
import { unpackBits, unpackDeflate, unpackLzw } from "./geotiff-decoders.ts";
import { type GeoKeys, geotiffSystem, wktSystem } from "./geotiff-system.ts";
import { checkGridSize, gridReading, MOST_CELLS } from "./grid-reading.ts";

/** None, LZW, deflate (two codes), PackBits, LERC, Zstandard: what keeps numbers as they are. */
const COMPRESSIONS = new Set([1, 5, 8, 32946, 32773, 34887, 50000]);
const MOST_IMAGES = 32;
const RGB = 2;
const YCBCR = 6;
const FLOATS = 3;
/** Rows that are unpacked at a time, at least. */
const STRIP = 512;

class Refused extends Error {
  constructor(
    readonly rule: string,
    readonly values: Issue["values"] = {},
  ) {
    super(rule);
  }
}

export async function readGeotiff(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions = {},
  companions: readonly NamedBytes[] = [],
): Promise<Reading> {
  try {
    return await read(bytes, file, options, companions);
  } catch (cause) {
    if (cause instanceof Refused) return refuseFile(file, cause.rule, cause.values);
    const message = cause instanceof Error ? cause.message : String(cause);
    return refuseFile(file, "geotiff.malformed", { message: message.slice(0, 120) });
  }
}

async function read(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
  companions: readonly NamedBytes[],
): Promise<Reading> {
  const { fromArrayBuffer } = await loadGeotiff();
  const whole = bytes.byteLength === bytes.buffer.byteLength && bytes.buffer instanceof ArrayBuffer;
  const tiff = await fromArrayBuffer(whole ? (bytes.buffer as ArrayBuffer) : bytes.slice().buffer);
  const issues: Issue[] = [];
  const say = (rule: string, severity: Issue["severity"], values: Issue["values"] = {}) =>
    issues.push(issueAt(file, null, rule, severity, values));
  const full = await tiff.getImage(0);
  const [columns, rows] = [full.getWidth(), full.getHeight()];
  const image = isReadable(full) ? full : await findOverview(tiff, full);
  if (image !== full) {
    const [usedColumns, usedRows] = [image.getWidth(), image.getHeight()];
    say("grid.overview-used", "major", { columns, rows, limit: MOST_CELLS, usedColumns, usedRows });
  }
  checkKind(image);
  const bands = image.getSamplesPerPixel();
  if (bands > 1) say("grid.bands-left-out", "general", { bands });

  const about = ((await full.getGDALMetadata(0)) ?? {}) as Readonly<Record<string, unknown>>;
  const [scale, offset] = [numberOr(about.SCALE, 1), numberOr(about.OFFSET, 0)];
  const noData = full.getGDALNoData();
  const values = await readValues(image, scale, offset, noData);
  if (noData === null) say("grid.no-nodata", "low");
  else if (!canHold(image, noData)) say("grid.no-data-foreign", "general", { value: noData });

  const placed = transformOf(full) ?? worldFile(companions);
  if (placed === null) throw new Refused("grid.no-place");
  const keys = keysOf(full);
  const prj = companions.find(({ name }) => /\.prj$/i.test(name));
  const prjText = prj === undefined ? null : decodeText(prj.bytes);
  const stated = geotiffSystem(keys) ?? (prjText?.ok ? wktSystem(prjText.text) : null);
  return gridReading({
    ...{ file, options, columns: image.getWidth(), rows: image.getHeight(), values, stated, issues, encoding: "" },
    transform: stretched(placed, columns / image.getWidth(), rows / image.getHeight()),
    measure: textOr(about.DESCRIPTION),
    unit: textOr(about.UNITTYPE),
  });
}

let loading: Promise<typeof import("geotiff")> | null = null;

/** Only who meets a GeoTIFF pays for its reader; its decoders that know no end are replaced. */
function loadGeotiff(): Promise<typeof import("geotiff")> {
  loading ??= import("geotiff").then((geotiff) => {
    const bounded = (unpack: (packed: Uint8Array, room: number) => Uint8Array) => async () =>
      class extends geotiff.BaseDecoder {
        override decodeBlock(packed: ArrayBufferLike): ArrayBufferLike {
          return wholeBuffer(unpack(new Uint8Array(packed), roomOf(this.parameters)));
        }
      } as typeof BaseDecoder;
    geotiff.addDecoder(5, bounded(unpackLzw));
    geotiff.addDecoder([8, 32946], bounded(unpackDeflate));
    geotiff.addDecoder(32773, bounded(unpackBits));
    return geotiff;
  });
  return loading;
}

function wholeBuffer(bytes: Uint8Array): ArrayBufferLike {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
}

/** The bytes of a block as its size and its bits promise. */
function roomOf({ tileWidth, tileHeight, bitsPerSample, planarConfiguration }: BaseDecoder["parameters"]): number {
  const all = typeof bitsPerSample === "number" ? [bitsPerSample] : Array.from(bitsPerSample);
  const bits = planarConfiguration === 2 ? (all[0] ?? 0) : all.reduce((sum, each) => sum + each, 0);
  return Math.ceil((tileWidth * bits) / 8) * tileHeight;
}

function isReadable(image: GeoTIFFImage): boolean {
  const [columns, rows] = [image.getWidth(), image.getHeight()];
  const wrong = checkGridSize(columns, rows);
  if (wrong !== null && wrong.rule !== "grid.too-large") throw new Refused(wrong.rule, wrong.values);
  return wrong === null;
}

async function findOverview(
  tiff: { getImage(i: number): Promise<GeoTIFFImage> },
  full: GeoTIFFImage,
): Promise<GeoTIFFImage> {
  const [columns, rows] = [full.getWidth(), full.getHeight()];
  let best: GeoTIFFImage | null = null;
  for (let i = 1; i < MOST_IMAGES; i++) {
    const image = await tiff.getImage(i).catch(() => null);
    if (image === null) break;
    const [width, height] = [image.getWidth(), image.getHeight()];
    // An overview is marked as such; bit 2 marks a mask.
    const isOverview = (Number(image.fileDirectory.getValue("NewSubfileType") ?? 0) & 5) === 1;
    const alike = Math.abs((width * rows) / (height * columns) - 1) < 0.02;
    if (isOverview && alike && isReadable(image) && width > (best?.getWidth() ?? 0)) best = image;
  }
  if (best === null) throw new Refused("grid.too-large", { columns, rows, limit: MOST_CELLS });
  return best;
}

/** Numbers of one kind that are kept as they are, in blocks of a size that can be unpacked. */
function checkKind(image: GeoTIFFImage): void {
  const compression = Number(image.fileDirectory.getValue("Compression") ?? 1);
  const photometric = Number(image.fileDirectory.getValue("PhotometricInterpretation") ?? 1);
  const bits = image.getBitsPerSample();
  const format = image.getSampleFormat();
  if (photometric === YCBCR || (photometric === RGB && bits === 8 && image.getSamplesPerPixel() >= 3))
    throw new Refused("geotiff.colours");
  if (!COMPRESSIONS.has(compression)) throw new Refused("geotiff.compression", { compression });
  if (format < 1 || format > FLOATS || !(bits >= 1 && bits <= 64)) throw new Refused("geotiff.no-numbers");
  const block = image.getTileWidth() * image.getTileHeight() * image.getSamplesPerPixel();
  if (!(block > 0 && block <= 2 * MOST_CELLS)) {
    throw new Refused("grid.too-large", {
      columns: image.getTileWidth(),
      rows: image.getTileHeight(),
      limit: MOST_CELLS,
    });
  }
}

async function readValues(
  image: GeoTIFFImage,
  scale: number,
  offset: number,
  noData: number | null,
): Promise<Float32Array<ArrayBuffer>> {
  const [columns, rows] = [image.getWidth(), image.getHeight()];
  const values = new Float32Array(columns * rows);
  const block = Math.max(1, image.getTileHeight());
  const step = block * Math.ceil(STRIP / block);
  // Of what is stored as 32 bits, "no data" is the nearest number of 32 bits.
  const isShort = image.getSampleFormat() === FLOATS && image.getBitsPerSample() <= 32;
  const unknown = noData === null ? Number.NaN : isShort ? Math.fround(noData) : noData;
  for (let top = 0; top < rows; top += step) {
    const bottom = Math.min(rows, top + step);
    const [band] = await image.readRasters({ samples: [0], window: [0, top, columns, bottom] });
    if (band === undefined || typeof band === "number") throw new Refused("geotiff.no-numbers");
    const start = top * columns;
    for (let i = 0; i < band.length; i++) {
      const value = Number(band[i]);
      values[start + i] = value === unknown ? Number.NaN : value * scale + offset;
    }
  }
  return values;
}

/** Whether a cell could hold the number at all. */
function canHold(image: GeoTIFFImage, number: number): boolean {
  const format = image.getSampleFormat();
  const bits = image.getBitsPerSample();
  if (format === FLOATS || Number.isNaN(number)) return format === FLOATS;
  const [least, most] = format === 2 ? [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1] : [0, 2 ** bits - 1];
  return Number.isInteger(number) && number >= least && number <= most;
}

function keysOf(image: GeoTIFFImage): GeoKeys {
  return image.getGeoKeys() ?? {};
}

/** From cells counted at their corners to positions of the file. */
function transformOf(image: GeoTIFFImage): GridTransform | null {
  const matrix = image.fileDirectory.getValue("ModelTransformation") as ArrayLike<number> | undefined;
  const tie = image.fileDirectory.getValue("ModelTiepoint") as ArrayLike<number> | undefined;
  const size = image.fileDirectory.getValue("ModelPixelScale") as ArrayLike<number> | undefined;
  let transform: GridTransform | null = null;
  if (matrix !== undefined && matrix.length >= 8) {
    const at = (i: number) => Number(matrix[i]);
    transform = [at(3), at(0), at(1), at(7), at(4), at(5)];
  } else if (tie !== undefined && tie.length >= 6 && size !== undefined && size.length >= 2) {
    const [i, j, x, y] = [Number(tie[0]), Number(tie[1]), Number(tie[3]), Number(tie[4])];
    const [width, height] = [Number(size[0]), Number(size[1])];
    transform = [x - i * width, width, 0, y + j * height, 0, -height];
  }
  if (transform === null || !isWhole(transform)) return null;
  return keysOf(image).GTRasterTypeGeoKey === 2 ? fromMiddles(transform) : transform;
}

/** The six lines of a world file beside the raster. */
function worldFile(companions: readonly NamedBytes[]): GridTransform | null {
  const found = companions.find(({ name }) => /\.(tfw|tifw|wld)$/i.test(name));
  const text = found === undefined ? null : decodeText(found.bytes);
  if (text === null || !text.ok) return null;
  const [xColumn, yColumn, xRow, yRow, x, y] = text.text.trim().split(/\s+/).map(Number);
  const transform = [x, xColumn, xRow, y, yColumn, yRow].map((each) => each ?? Number.NaN) as unknown as GridTransform;
  return isWhole(transform) ? fromMiddles(transform) : null;
}

function isWhole([x0, xColumn, xRow, y0, yColumn, yRow]: GridTransform): boolean {
  return Number.isFinite(x0 + y0) && Number.isFinite(1 / (xColumn * yRow - xRow * yColumn));
}

/** Of a transform that counts from the middle of the first cell. */
function fromMiddles([x0, xColumn, xRow, y0, yColumn, yRow]: GridTransform): GridTransform {
  return [x0 - (xColumn + xRow) / 2, xColumn, xRow, y0 - (yColumn + yRow) / 2, yColumn, yRow];
}

function stretched([x0, xColumn, xRow, y0, yColumn, yRow]: GridTransform, across: number, down: number): GridTransform {
  return [x0, xColumn * across, xRow * down, y0, yColumn * across, yRow * down];
}

function numberOr(value: unknown, otherwise: number): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(number) && (number !== 0 || otherwise === 0) ? number : otherwise;
}

function textOr(value: unknown): string {
  return typeof value === "string" ? value.trim().slice(0, 80) : "";
}
