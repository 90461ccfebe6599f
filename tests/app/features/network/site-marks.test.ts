import { describe, expect, test } from "vitest";
import { siteLabels } from "../../../../src/app/features/network/site-labels.ts";
import { drawnSites, siteMarks } from "../../../../src/app/features/network/site-marks.ts";
import { packSiteStyle, SITE_KIND_ORDER } from "../../../../src/app/map/symbols/site-style.ts";
import { aNetwork } from "../../../builders/a-network.ts";

const network = aNetwork()
  .site("T", { kind: "tower", name: "塔", status: "planned" }, [100, 30])
  .site("H", { kind: "aggregation", name: "汇聚", population: 50_000 }, [101, 30])
  .site("C", { kind: "core", name: "核心", population: 1_000_000 }, [102, 30])
  .site("gone", { kind: "core", status: "removed" }, [103, 30])
  .site("nowhere", { kind: "core" })
  .site("U", {}, [104, 30])
  .build();

describe("drawnSites", () => {
  test("has prominent kinds apart, weightiest first, without what is removed or has no place", () => {
    const { prominent, others } = drawnSites(network);
    expect([...prominent]).toEqual([2, 1]);
    expect([...others]).toEqual([0, 5]);
  });
});

describe("siteMarks", () => {
  test("packs place, size and style of each row", () => {
    const { positions, styles, radii } = siteMarks(network, Uint32Array.of(2, 0, 5));
    expect([...positions]).toEqual([102, 30, 100, 30, 104, 30]);
    expect([...styles]).toEqual([
      packSiteStyle(SITE_KIND_ORDER.indexOf("core"), false),
      packSiteStyle(SITE_KIND_ORDER.indexOf("tower"), true),
      packSiteStyle(0, false),
    ]);
    expect(radii[0]).toBeGreaterThan(radii[1] ?? 0);
  });
});

describe("siteLabels", () => {
  const labels = siteLabels(network, Uint32Array.of(2, 1, 0, 5));

  test("names what has a name, prominent kinds from farther away", () => {
    expect(labels.map(({ text }) => text)).toEqual(["核心", "汇聚", "塔"]);
    const zooms = labels.map(({ minZoom }) => minZoom);
    expect(zooms).toEqual(zooms.toSorted((a, b) => a - b));
  });

  test("ranks the same way", () => {
    const ranks = labels.map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });
});
