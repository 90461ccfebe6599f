import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { gpxFormat } from "../../../../../src/core/import/formats/gpx/gpx-format.ts";
import { rowsOfReading } from "../../rows-of-reading.ts";

const gpx = (body: string) => strToU8(`<?xml version="1.0"?><gpx version="1.1">${body}</gpx>`);
const points = (tag: string, ...lons: number[]) => lons.map((lon) => `<${tag} lat="30" lon="${lon}"/>`).join("");

test("waypoints are sites, routes and stretches of tracks spans", () => {
  const { sites, spans } = rowsOfReading(
    gpxFormat.read(
      gpx(`<wpt lat="30" lon="104"><name>W</name><ele>5</ele></wpt><rte><name>R</name>${points("rtept", 1, 2)}</rte>
        <trk><name>T</name><trkseg>${points("trkpt", 1, 2)}</trkseg><trkseg>${points("trkpt", 1)}</trkseg>
        <trkseg>${points("trkpt", 3, 4, 5)}</trkseg></trk>`),
      "walk.gpx",
    ),
  );
  expect(sites).toEqual([{ id: "walk-1", values: { name: "W" }, shape: [104, 30] }]);
  expect(spans.map(({ id, values, shape }) => [id, values.name, shape?.length])).toEqual([
    ["walk-2", "R", 2],
    ["walk-3/1", "T", 2],
    ["walk-3/2", "T", 3],
  ]);
});

test.each([
  ["nothing", "", "gpx.nothing"],
  ["an empty track", "<trk/>", "geojson.nothing-usable"],
])("a file of %s is refused", (_name, body, rule) => {
  expect(gpxFormat.read(gpx(body), "a.gpx")).toMatchObject({ ok: false, fault: { rule } });
});
