import { expect, test } from "vitest";
import { geojsonFormat } from "../../../../src/core/import/formats/geojson/geojson-format.ts";

const line = (properties: object) => ({ type: "Feature", properties, geometry: { type: "LineString", coordinates: [[104, 30], [105, 31]] } }); // biome-ignore format: a line
const read = (...features: object[]) => {
  const reading = geojsonFormat.read(
    new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features })),
    "a.geojson",
  );
  if (!reading.ok || reading.content.kind !== "rows") throw new Error("not read");
  return { spans: reading.content.rows.spans?.length ?? 0, hazards: reading.content.hazards?.map(({ kind }) => kind) };
};

test("lines whose column tells how a fault moves are faults, whatever it is called", () => {
  expect(read(line({ t: "thrust" }), line({ t: "Left slip" }), line({ t: "逆断层" }))).toEqual({
    spans: 0,
    hazards: ["fault"],
  });
});

test("lines are spans where most say something else, or where they end at sites", () => {
  expect(read(line({ t: "thrust" }), line({ t: "duct" }), line({ t: "aerial" }))).toMatchObject({
    spans: 3,
    hazards: [],
  });
  const named = { from: "A", to: "B", t: "normal" };
  expect(read(line(named), line({ ...named, from: "B", to: "C" }))).toMatchObject({ spans: 2, hazards: [] });
});
