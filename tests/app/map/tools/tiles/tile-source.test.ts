import { describe, expect, test } from "vitest";
import { isNamed, NO_SITE_CONFIG, readSiteConfig } from "../../../../../src/app/map/tools/tiles/site-config.ts";
import {
  checkTileSource,
  mapTiles,
  readTileSources,
  type TileSource,
  tileOrigin,
} from "../../../../../src/app/map/tools/tiles/tile-source.ts";

const PAGE = "https://net.example/faultline/";
const xyz: TileSource = {
  name: "Intranet",
  kind: "xyz",
  url: "https://tiles.example/{z}/{x}/{y}.png",
  attribution: "© Bureau",
  tileSize: 256,
  maxZoom: 18,
  shift: "none",
};

describe("is a source sound", () => {
  test("a sound one has no errors", () => {
    expect(checkTileSource(xyz)).toEqual([]);
    const wmts = "/wmts?layer=a&tilematrix={TileMatrix}&tilerow={TileRow}&tilecol={TileCol}";
    expect(checkTileSource({ ...xyz, kind: "wmts", url: wmts })).toEqual([]);
  });

  test.each([
    [{ name: "  " }, "name", "name"],
    [{ url: "tiles/{z}/{x}/{y}" }, "url", "url"],
    [{ url: "javascript:alert(1)//{z}{x}{y}" }, "url", "url"],
    [{ url: "data:image/png,{z}{x}{y}" }, "url", "url"],
    [{ url: "//tiles.example/{z}/{x}/{y}" }, "url", "url"],
    [{ url: "https://tiles.example/{z}/{x}.png" }, "url", "place"],
    [{ kind: "wmts" }, "url", "place"],
    [{ tileSize: 300 }, "tileSize", "number"],
    [{ maxZoom: Number.NaN }, "maxZoom", "number"],
    [{ maxZoom: 40 }, "maxZoom", "number"],
  ] as const)("%o", (part, field, error) => {
    expect(checkTileSource({ ...xyz, ...part })).toEqual([{ field, error }]);
  });
});

test("where its requests go", () => {
  expect(tileOrigin(xyz, PAGE)).toBe("https://tiles.example");
  expect(tileOrigin({ url: "/tiles/{z}/{x}/{y}.png" }, PAGE)).toBe("https://net.example");
  expect(tileOrigin({ url: "ftp://tiles.example/{z}" }, PAGE)).toBeNull();
});

test("the map gets a whole address with z, x and y", () => {
  expect(mapTiles(xyz, PAGE)).toEqual({
    url: "https://tiles.example/{z}/{x}/{y}.png",
    tileSize: 256,
    minZoom: 0,
    maxZoom: 18,
    attribution: "© Bureau",
  });
  const wmts = "/wmts/{tilematrix}/{TileRow}/{TileCol}";
  expect(mapTiles({ ...xyz, kind: "wmts", url: wmts }, PAGE).url).toBe("https://net.example/wmts/{z}/{y}/{x}");
});

test("what storage or a file holds is read field by field, and what is unsound left out", () => {
  expect(readTileSources([xyz, { ...xyz, name: "Again" }])).toEqual([xyz]);
  expect(readTileSources([{ name: "Short", url: "/t/{z}/{x}/{y}" }])).toEqual([
    { ...xyz, name: "Short", url: "/t/{z}/{x}/{y}", attribution: "" },
  ]);
  expect(readTileSources([{ ...xyz, url: 7 }, null, "x", { ...xyz, maxZoom: "many" }, []])).toEqual([]);
  expect(readTileSources({ length: 1 })).toEqual([]);
});

test("a named origin is itself, or any host under a star", () => {
  const site = readSiteConfig({ tileOrigins: ["https://tiles.example", "https://*.maps.example"] });
  expect(isNamed("https://tiles.example", site)).toBe(true);
  expect(isNamed("http://tiles.example", site)).toBe(false);
  expect(isNamed("https://t0.maps.example", site)).toBe(true);
  expect(isNamed("https://maps.example", site)).toBe(false);
  expect(isNamed("https://evilmaps.example", site)).toBe(false);
});

test("a site's configuration names origins, not addresses", () => {
  const config = { tileOrigins: ["https://tiles.example/path", "tiles.example", 4], tileSources: [xyz, {}] };
  expect(readSiteConfig(config)).toEqual({ tileOrigins: ["https://tiles.example"], tileSources: [xyz] });
  for (const nothing of [null, 3, "x", [], {}]) expect(readSiteConfig(nothing)).toEqual(NO_SITE_CONFIG);
});
