/** The two TopoJSON packages that come without types, as far as the scripts here use them. */
declare module "topojson-server" {
  import type { GeoJsonObject } from "geojson";
  import type { Topology } from "topojson-specification";
  export function topology(objects: Readonly<Record<string, GeoJsonObject>>, quantization?: number): Topology;
}

declare module "topojson-simplify" {
  import type { Topology } from "topojson-specification";

  type Triangle = readonly [readonly number[], readonly number[], readonly number[]];
  export function presimplify(topology: Topology, weight?: (triangle: Triangle) => number): Topology;
  export function simplify(topology: Topology, minWeight: number): Topology;
}
