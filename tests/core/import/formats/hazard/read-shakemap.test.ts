import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { gridValueAt, openGrid } from "../../../../../src/core/geo/grid.ts";
import { readShakemap } from "../../../../../src/core/import/formats/hazard/read-shakemap.ts";
import { findFormat } from "../../../../../src/core/import/formats.ts";
import { pointAt, valueAt } from "../../../../../src/core/model/index.ts";
import { issues as words } from "../../../../../src/words/en/issues.ts";
import { random } from "../../../../builders/random.ts";
import { hazardsOf, rulesOf } from "./hazards-of.ts";

const FIELDS = ["LON dd", "LAT dd", "MMI intensity", "PGA pctg", "STDPGA ln(pctg)"];
const POINTS = [
  "100 31 5 10 .4",
  "101 31 6 20 .4",
  "102 31 7 30 .4",
  "100 30 5.5 40 .4",
  "101 30 nan 50 .4",
  "102 30 6 60 .4",
];

function shakemap({
  points = POINTS,
  fields = FIELDS,
  lonMax = "102",
  nlon = "3",
  event = 'lat="30.5" lon="101" magnitude="6.9"',
} = {}) {
  const named = fields.map((field, i) => {
    const [name, units] = field.split(" ");
    return `<grid_field index="${i + 1}" name="${name}" units="${units}"/>`;
  });
  return Buffer.from(`<?xml version="1.0"?>
<shakemap_grid event_id="e1" shakemap_id="e1" shakemap_version="4" shakemap_originator="us" shakemap_event_type="ACTUAL">
<event ${event} depth="18" event_timestamp="1989-10-18T00:04:15UTC" event_description="Test &lt;b&gt;"/>
<grid_specification lon_min="100" lat_min="30" lon_max="${lonMax}" lat_max="31" nlon="${nlon}" nlat="2"/>
${named.join("\n")}
<grid_data>
${points.join("\n")}
</grid_data></shakemap_grid>`);
}

describe("a ShakeMap", () => {
  test("is one layer for each measure of shaking, acceleration first, with its epicentre", () => {
    const reading = readShakemap(shakemap(), "grid.xml");
    const layers = hazardsOf(reading);
    expect(layers.map(({ id, measure, unit, kind, time }) => [id, measure, unit, kind, time])).toEqual([
      ["e1-PGA", "PGA", "%g", "earthquake", "1989-10-18T00:04:15Z"],
      ["e1-MMI", "MMI", null, "earthquake", "1989-10-18T00:04:15Z"],
    ]);
    expect(layers[0]).toMatchObject({ name: "PGA · Test <b> M6.9", source: "ShakeMap e1 v4 (us)" });
    expect(Array.from(layers[0]?.grid?.values ?? [])).toEqual([10, 20, 30, 40, 50, 60]);
    expect(Array.from(layers[1]?.grid?.values ?? [])).toEqual([5, 6, 7, 5.5, Number.NaN, 6]);
    const features = layers[0]?.features;
    expect(features?.geometry.type === "points" && pointAt(features.geometry, 0)).toEqual([101, 30.5]);
    expect(features?.columns.magnitude && valueAt(features.columns.magnitude, 0)).toBe(6.9);
    expect(rulesOf(reading)).toEqual(["shakemap.fields-left-out"]);
  });

  test("its points are the middles of cells, in whatever order they come", () => {
    for (let seed = 0; seed < 20; seed++) {
      const [layer] = hazardsOf(readShakemap(shakemap({ points: random(seed).shuffled(POINTS) }), "grid.xml"));
      const place = layer?.grid && openGrid(layer.grid);
      expect(place && gridValueAt(layer.grid, place, 102.4, 30.6)).toBe(30);
      expect(place && gridValueAt(layer.grid, place, 99.6, 29.6)).toBe(40);
    }
  });

  test("where it was is unknown if nobody says", () => {
    const [layer] = hazardsOf(readShakemap(shakemap({ event: "" }), "grid.xml"));
    expect(layer?.name).toBe("PGA · Test <b>");
    expect(layer?.features.geometry.type === "points" && pointAt(layer.features.geometry, 0)).toBeNull();
  });

  test("is known by what it is", () => {
    expect(findFormat(shakemap(), "grid.xml")?.id).toBe("shakemap");
    expect(findFormat(shakemap(), "anything.txt")?.id).toBe("shakemap");
  });

  test.each([
    ["points missing", { points: POINTS.slice(0, 4) }, "shakemap.rows-missing"],
    ["points beside the grid", { points: [...POINTS, "140 31 5 10 .4"] }, "shakemap.points-off"],
    ["only positions", { fields: ["LON dd", "LAT dd", "A a", "B b", "C c"] }, "shakemap.no-measures"],
    ["no positions", { fields: ["A dd", "LAT dd", "PGA pctg", "B b", "C c"] }, "shakemap.damaged"],
    ["an extent that is none", { lonMax: "1e9" }, "shakemap.damaged"],
    ["a bomb of cells", { nlon: "900000000" }, "grid.too-large"],
    ["more cells than the file has bytes", { nlon: "900000" }, "shakemap.damaged"],
    ["nothing", { points: [] }, "grid.all-unknown"],
  ] as const)("with %s says so", (_name, sketch, rule) => {
    expect(rulesOf(readShakemap(shakemap(sketch as object), "grid.xml"))).toContain(rule);
  });

  test("cut off and damaged gives layers or one message", () => {
    const whole = shakemap();
    const dice = random(4);
    for (let i = 0; i < 300; i++) {
      const bytes = i % 2 === 0 ? whole.subarray(0, dice.below(whole.length)) : Buffer.from(whole);
      for (let k = 0; i % 2 === 1 && k < 3; k++) bytes[dice.below(bytes.length)] = 32 + dice.below(90);
      for (const rule of rulesOf(readShakemap(bytes, "grid.xml"))) expect(Object.keys(words.rules)).toContain(rule);
    }
  });
});

const REAL = "../shared/data/hazards/shakemap/lomaprieta_grid.xml";

test.skipIf(!existsSync(REAL))(
  "Loma Prieta: all 46,513 points of six measures (skipped where ../shared/data is absent)",
  () => {
    const bytes = new Uint8Array(readFileSync(REAL));
    const reading = readShakemap(bytes, "lomaprieta_grid.xml");
    expect(reading.ok && reading.total).toBe(46_513);
    const layers = hazardsOf(reading);
    expect(layers.map(({ measure, unit }) => [measure, unit])).toEqual([
      ["PGA", "%g"],
      ["PGV", "cm/s"],
      ["MMI", null],
      ["PSA03", "%g"],
      ["PSA10", "%g"],
      ["PSA30", "%g"],
    ]);
    // Line by line, as the file has them.
    const text = Buffer.from(bytes).toString();
    const lines = text
      .slice(text.indexOf("<grid_data>") + 11, text.indexOf("</grid_data>"))
      .trim()
      .split("\n");
    expect(lines).toHaveLength(46_513);
    const grids = layers.map(({ grid }) => grid);
    const place = grids[0] && openGrid(grids[0]);
    for (const line of lines) {
      const [lon = 0, lat = 0, pga = 0, , mmi = 0] = line.trim().split(/\s+/).map(Number);
      const cell = place?.cellAt(lon, lat) ?? -1;
      if (grids[0]?.values[cell] !== Math.fround(pga) || grids[2]?.values[cell] !== Math.fround(mmi))
        throw new Error(line);
    }
  },
);
