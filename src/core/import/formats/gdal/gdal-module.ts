/**
 * GDAL compiled to WebAssembly, as far as it is used here, and the way to get it. Core does not know where the 40 MB
 * come from: the worker and the command line each say that, and they are asked only for a file that needs it.
 */

/** What Emscripten makes of GDAL: C functions by name, and a file system in memory. */
export type GdalModule = {
  ccall(
    name: string,
    returns: "number" | "string" | null,
    takes: readonly ("number" | "string")[],
    values: readonly (number | string | null)[],
  ): number | string | null;
  _malloc(size: number): number;
  setValue(at: number, value: number, type: "*"): void;
  stringToUTF8(text: string, at: number, most: number): void;
  lengthBytesUTF8(text: string): number;
  readonly FS: {
    mkdir(path: string): unknown;
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array<ArrayBuffer>;
    unlink(path: string): void;
    makedev(major: number, minor: number): number;
    registerDevice(device: number, operations: { write: WriteBytes }): void;
    mkdev(path: string, mode: number, device: number): unknown;
    open(path: string, flags: string): object;
    readonly streams: (object | null)[];
  };
};

/** Takes bytes of a buffer that is used again afterwards; says how many it took. */
export type WriteBytes = (stream: unknown, buffer: Uint8Array, offset: number, length: number) => number;

/** What GDAL is started from, however it came here. */
export type GdalParts = {
  readonly create: (settings: object) => Promise<GdalModule>;
  /** A fresh instance of its code, compiled once. */
  readonly instantiate: (imports: object) => { readonly exports: object };
  /** Its own files: coordinate systems, and what drivers need. */
  readonly data: ArrayBuffer;
};

let load: (() => Promise<GdalParts>) | null = null;
let loaded: Promise<GdalParts> | null = null;

/** Said once by whoever runs core: where GDAL comes from here. */
export function provideGdal(from: () => Promise<GdalParts>): void {
  load = from;
  loaded = null;
}

const SETTINGS: Readonly<Record<string, string>> = {
  PROJ_LIB: "/usr/share/proj",
  GDAL_DATA: "/usr/share/gdal",
  // There are no threads to be had.
  GDAL_NUM_THREADS: "0",
  OGR_GPKG_NUM_THREADS: "1",
  OGR2OGR_USE_ARROW_API: "NO",
  // Blocks of a drawing stand for sites; their own lines and letters are not the network's.
  DXF_INLINE_BLOCKS: "FALSE",
  // What a text says of its encoding is found out before GDAL sees it.
  DXF_ENCODING: "UTF-8",
  // The time of writing is no part of a study: the same study makes the same file.
  OGR_CURRENT_DATE: "2000-01-01T00:00:00.000Z",
};

/**
 * A GDAL of its own for every file: one that a damaged file has upset is thrown away with it. null: there is none.
 * say: told what GDAL complains of, "ERROR 1: …" or "Warning 1: …".
 */
export async function startGdal(say: (text: string) => void): Promise<GdalModule | null> {
  if (load === null) return null;
  try {
    loaded ??= load();
    const { create, instantiate, data } = await loaded;
    const module = await create({
      print: () => {},
      printErr: say,
      preRun: [({ ENV }: { readonly ENV: Record<string, string> }) => Object.assign(ENV, SETTINGS)],
      getPreloadedPackage: () => data,
      instantiateWasm(imports: object, done: (instance: object) => void) {
        const instance = instantiate(imports);
        done(instance);
        return instance.exports;
      },
    });
    module.ccall("GDALAllRegister", null, [], []);
    return module;
  } catch {
    // The next file may find its server again.
    loaded = null;
    return null;
  }
}
