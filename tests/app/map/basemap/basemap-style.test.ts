import { type LayerSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { BASEMAP_COLORS } from "../../../../src/app/map/basemap/basemap-colors.ts";
import {
  type BasemapFiles,
  basemapStyle,
  LOWEST_NAMES,
  NETWORK_NAMES,
  type TileSource,
} from "../../../../src/app/map/basemap/basemap-style.ts";

const FILES: BasemapFiles = {
  land: "land.json",
  lakes: "lakes.json",
  rivers: "rivers.json",
  counties: "counties.json",
  places: "places.json",
};
const TILES: TileSource = { url: "/tiles/{z}/{x}/{y}.png", tileSize: 256, minZoom: 0, maxZoom: 18, attribution: "" };

const looks = (["light", "dark"] as const).flatMap((theme) =>
  (["zh", "en"] as const).flatMap((language) => [null, TILES].map((tiles) => ({ theme, language, tiles }))),
);

describe("the basemap", () => {
  test.each(looks)("is a sound style: $theme $language $tiles.url", (look) => {
    expect(validateStyleMin(basemapStyle(FILES, look)).map(({ message }) => message)).toEqual([]);
  });

  test("asks nobody for fonts or pictures of letters", () => {
    for (const look of looks) {
      const style = basemapStyle(FILES, look);
      expect(style.glyphs).toBeUndefined();
      expect(style.sprite).toBeUndefined();
    }
  });

  test("keeps every name above the network and everything else below it", () => {
    for (const look of looks) {
      const { layers } = basemapStyle(FILES, look);
      const slot = layers.findIndex(({ id }) => id === LOWEST_NAMES);
      expect(layers.slice(0, slot).some(isNames)).toBe(false);
      expect(layers.slice(slot).every(isNames)).toBe(true);
      // MapLibre places the names of upper layers first: the network's are never pushed out by a village's.
      expect(layers.at(-1)?.id).toBe(NETWORK_NAMES);
    }
  });

  test("gives its areas up to a bureau's own tiles, but not its names", () => {
    const ids = (tiles: TileSource | null) =>
      basemapStyle(FILES, { theme: "light", language: "zh", tiles }).layers.map(({ id }) => id);
    expect(ids(TILES)).toContain("tiles");
    expect(ids(TILES)).not.toContain("land");
    expect(ids(null)).toContain("land");
    expect(ids(null)).not.toContain("tiles");
    expect(ids(TILES).filter((id) => id.endsWith("names"))).toEqual(ids(null).filter((id) => id.endsWith("names")));
  });

  test("draws its ground far paler than the ink of names", () => {
    for (const theme of ["light", "dark"] as const) {
      const { land, networkName, placeName, county } = BASEMAP_COLORS[theme];
      expect(contrast(networkName, land)).toBeGreaterThan(7);
      expect(contrast(placeName, land)).toBeGreaterThan(4.5);
      expect(contrast(county, land)).toBeLessThan(1.5);
    }
  });
});

function isNames({ type }: LayerSpecification): boolean {
  return type === "symbol";
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
