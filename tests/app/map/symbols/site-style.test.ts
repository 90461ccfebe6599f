import { describe, expect, test } from "vitest";
import {
  packSiteStyle,
  SHAPE_ORDER,
  SITE_KIND_ORDER,
  SITE_STYLE,
  siteRadius,
} from "../../../../src/app/map/symbols/site-style.ts";
import { EMPTY_NETWORK, SITE_KINDS } from "../../../../src/core/model/index.ts";

describe("site styles", () => {
  test("stand in the order of the kind column's codes", () => {
    expect(SITE_KIND_ORDER.slice(1)).toEqual(EMPTY_NETWORK.sites.columns.kind.options);
    expect(SITE_KIND_ORDER).toHaveLength(1 + SITE_KINDS.length);
  });

  test("have a shape the graphics card knows", () => {
    for (const kind of SITE_KIND_ORDER) expect(SHAPE_ORDER).toContain(SITE_STYLE[kind].shape);
  });

  test("give each prominent kind a shape of its own", () => {
    const shapes = SITE_KIND_ORDER.filter((kind) => SITE_STYLE[kind].prominent).map((kind) => SITE_STYLE[kind].shape);
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(SITE_STYLE.core.shape).toBe("diamond");
    expect(SITE_STYLE["data-center"].shape).toBe("square");
    expect(SITE_STYLE.tower.shape).toBe("triangle");
    expect(SITE_STYLE.landing.shape).toBe("half-disc");
  });
});

describe("siteRadius", () => {
  test("grows with the people served, never without bound", () => {
    const sizes = [500, 5_000, 50_000, 500_000, 5_000_000].map((people) => siteRadius("station", people));
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(siteRadius("station", 1e12)).toBe(siteRadius("station", 1e7));
  });

  test("stays small where nobody knows how many", () => {
    expect(siteRadius("station", Number.NaN)).toBe(SITE_STYLE.station.radius);
  });
});

test("packSiteStyle keeps kinds and plans apart", () => {
  const packed = SITE_KIND_ORDER.flatMap((_, kind) => [packSiteStyle(kind, false), packSiteStyle(kind, true)]);
  expect(new Set(packed).size).toBe(packed.length);
});
