/** Emscripten's own loader inside the package, which has no types. */
declare module "gdal3.js/build/package/gdal3WebAssembly.js" {
  const create: import("../src/core/import/formats/gdal/gdal-module.ts").GdalParts["create"];
  export default create;
}
