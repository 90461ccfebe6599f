/**
 * One GDAL at work on one file: what its functions are asked, in the words of this program. Any call may throw, for a
 * damaged file can bring GDAL down; whoever opened the session catches that once and lets the session go.
 */
import { parseJson } from "../../bytes/parse-json.ts";
import { FeatureLines, type Limits } from "./feature-lines.ts";
import { type GdalModule, startGdal } from "./gdal-module.ts";

/** GDAL_OF_VECTOR and GDAL_OF_VERBOSE_ERROR. */
const OPEN_VECTOR = 0x44;
const STDOUT = 1;
const SINK = "/dev/features";

export type Dataset = number;
export type Features = {
  readonly features: readonly Record<string, unknown>[];
  readonly unreadable: number;
  /** The first thing that was wrong with the layer in GDAL's words; null where nothing was. */
  readonly fault: string | null;
};

export class GdalSession {
  #lines: FeatureLines | null = null;
  #folders = new Set<string>();

  /** null where there is no GDAL to be had. */
  static async start(): Promise<GdalSession | null> {
    const complaints: string[] = [];
    const module = await startGdal((text) => complaints.push(text));
    return module === null ? null : new GdalSession(module, complaints);
  }

  private constructor(
    readonly module: GdalModule,
    readonly complaints: string[],
  ) {
    const { FS } = module;
    const device = FS.makedev(64, 0);
    FS.registerDevice(device, {
      write: (_stream, buffer, offset, length) => this.#lines?.write(buffer, offset, length) ?? length,
    });
    FS.mkdev(SINK, 0o666, device);
    // What GDAL writes to /vsistdout/ is taken as it comes, instead of standing in memory as a file first.
    FS.streams[STDOUT] = Object.assign(FS.open(SINK, "w"), { fd: STDOUT });
  }

  put(path: string, bytes: Uint8Array): void {
    const folders = path.split("/").slice(1, -1);
    folders.forEach((_, i) => {
      const folder = `/${folders.slice(0, i + 1).join("/")}`;
      if (this.#folders.has(folder)) return;
      this.module.FS.mkdir(folder);
      this.#folders.add(folder);
    });
    this.module.FS.writeFile(path, bytes);
  }

  take(path: string): Uint8Array<ArrayBuffer> {
    return this.module.FS.readFile(path);
  }

  remove(path: string): void {
    this.module.FS.unlink(path);
  }

  /** null where none of the drivers makes anything of it; fault() says why. */
  open(path: string, drivers: readonly string[], options: readonly string[] = []): Dataset | null {
    const dataset = this.#number("GDALOpenEx", path, OPEN_VECTOR, this.#list(drivers), this.#list(options), 0);
    return dataset === 0 ? null : dataset;
  }

  /** The first error since this was asked last, in GDAL's words. */
  fault(): string | null {
    const first = this.complaints.find((text) => text.startsWith("ERROR"));
    this.complaints.length = 0;
    return first === undefined ? null : plain(first);
  }

  /** What ogrinfo says of the layers; null where that is not JSON. */
  describe(dataset: Dataset): unknown {
    const options = this.#number("GDALVectorInfoOptionsNew", this.#list(DESCRIBE), 0);
    const text = this.module.ccall("GDALVectorInfo", "string", ["number", "number"], [dataset, options]);
    const parsed = parseJson(String(text ?? ""));
    return parsed.ok ? parsed.value : null;
  }

  /** The features of one layer, as GDAL writes them in GeoJSON, in the coordinates of the file. */
  featuresOf(dataset: Dataset, options: readonly string[], limits: Limits): Features {
    const lines = new FeatureLines(limits);
    this.#lines = lines;
    this.fault();
    const written = this.translate("/vsistdout/", null, dataset, [...TO_GEOJSON, ...options]);
    if (written !== null) this.close(written);
    this.#lines = null;
    return { features: lines.finish(), unreadable: lines.unreadable, fault: this.fault() };
  }

  /** As ogr2ogr does it, into a new file or one that is open. */
  translate(path: string, into: Dataset | null, from: Dataset, options: readonly string[]): Dataset | null {
    const made = this.#number("GDALVectorTranslateOptionsNew", this.#list(options), 0);
    const sources = this.module._malloc(4);
    this.module.setValue(sources, from, "*");
    const written = this.#number("GDALVectorTranslate", into === null ? path : null, into ?? 0, 1, sources, made, 0);
    return written === 0 ? null : written;
  }

  close(dataset: Dataset): void {
    this.#call("GDALClose", null, dataset);
  }

  #number(name: string, ...values: readonly (string | number | null)[]): number {
    return Number(this.#call(name, "number", ...values));
  }

  /** null is the text that is not there: numbers are never null. */
  #call(name: string, returns: "number" | null, ...values: readonly (string | number | null)[]): unknown {
    const takes = values.map((value) => (typeof value === "number" ? "number" : "string"));
    return this.module.ccall(name, returns, takes, values);
  }

  /** Texts as C has them: a list of addresses with 0 at its end. They go with the session. */
  #list(texts: readonly string[]): number {
    const { module } = this;
    const list = module._malloc((texts.length + 1) * 4);
    texts.forEach((text, i) => {
      const size = module.lengthBytesUTF8(text) + 1;
      const at = module._malloc(size);
      module.stringToUTF8(text, at, size);
      module.setValue(list + i * 4, at, "*");
    });
    module.setValue(list + texts.length * 4, 0, "*");
    return list;
  }
}

const DESCRIBE = ["-json", "-so", "-al", "-nocount", "-noextent", "-wkt_format", "WKT1"];
const TO_GEOJSON = [
  // A row that cannot be read is none of the others' fault.
  ...["-f", "GeoJSON", "-skipfailures", "-lco", "RFC7946=NO", "-lco", "WRITE_NAME=NO"],
  // Every bit of every number, and texts that look like JSON as the texts they are.
  ...["-lco", "SIGNIFICANT_FIGURES=17", "-lco", "AUTODETECT_JSON_STRINGS=NO"],
];

/** Without the paths of a file system that nobody knows. */
function plain(message: string): string {
  const text = message
    .replace(/^ERROR \d+: /, "")
    .replace(/[`']?\/(in|out|vsi\w+)\/[^\s':]*'?/g, "…")
    .replace(/\s+/g, " ")
    .trim();
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
