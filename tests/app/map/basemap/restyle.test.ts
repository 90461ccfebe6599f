import type { LayerSpecification, StyleSpecification } from "maplibre-gl";
import { describe, expect, test } from "vitest";
import { type Restylable, restyle } from "../../../../src/app/map/basemap/restyle.ts";

const sea = (color: string): LayerSpecification => ({
  id: "sea",
  type: "background",
  paint: { "background-color": color },
});
const names = (size: number): LayerSpecification => ({
  id: "names",
  type: "symbol",
  source: "places",
  layout: { "text-size": size },
});
const land: LayerSpecification = { id: "land", type: "fill", source: "land" };
const tiles: LayerSpecification = { id: "tiles", type: "raster", source: "tiles" };

function style(layers: LayerSpecification[], sources: string[]): StyleSpecification {
  const source: StyleSpecification["sources"][string] = {
    type: "geojson",
    data: { type: "FeatureCollection", features: [] },
  };
  return { version: 8, layers, sources: Object.fromEntries(sources.map((id) => [id, source])) };
}

/** Writes down what it is told, in order. */
function recorder(): { readonly map: Restylable; readonly told: string[] } {
  const told: string[] = [];
  const map: Restylable = {
    addSource: (id) => told.push(`+source ${id}`),
    removeSource: (id) => told.push(`-source ${id}`),
    addLayer: ({ id }, before) => told.push(`+${id} below ${before}`),
    removeLayer: (id) => told.push(`-${id}`),
    setPaintProperty: (id, name, value) => told.push(`${id} ${name} ${String(value)}`),
    setLayoutProperty: (id, name, value) => told.push(`${id} ${name} ${String(value)}`),
  };
  return { map, told };
}

describe("restyle", () => {
  test("writes nothing where nothing differs", () => {
    const { map, told } = recorder();
    restyle(map, style([sea("#fff"), names(12)], ["places"]), style([sea("#fff"), names(12)], ["places"]));
    expect(told).toEqual([]);
  });

  test("writes only the properties that differ", () => {
    const { map, told } = recorder();
    restyle(map, style([sea("#fff"), names(12)], ["places"]), style([sea("#000"), names(14)], ["places"]));
    expect(told.toSorted()).toEqual(["names text-size 14", "sea background-color #000"]);
  });

  test("takes layers away before their source, and puts a source before its layers, in their place", () => {
    const { map, told } = recorder();
    restyle(
      map,
      style([sea("#fff"), land, names(12)], ["land", "places"]),
      style([sea("#fff"), tiles, names(12)], ["tiles", "places"]),
    );
    expect(told).toEqual(["-land", "-source land", "+source tiles", "+tiles below names"]);
  });
});
