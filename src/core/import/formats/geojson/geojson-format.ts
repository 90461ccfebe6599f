import type { Issue, Study } from "../../../model/index.ts";
import type { Format, Written } from "../../format.ts";
import { readGeojson } from "./read-geojson.ts";
import { writeGeojson } from "./write-geojson.ts";

const OPEN_BRACE = "{".charCodeAt(0);
const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]); // And the byte order mark.

export const geojsonFormat = {
  id: "geojson",
  extensions: ["geojson", "json"],
  /** An object that names the type of a GeoJSON one somewhere near its beginning or its end. */
  sniff(bytes: Uint8Array) {
    const first = bytes.find((byte) => !SPACE.has(byte));
    if (first !== OPEN_BRACE) return false;
    const text = [bytes.subarray(0, 4096), bytes.subarray(-4096)].map((part) => String.fromCharCode(...part)).join(" ");
    return /"type"\s*:\s*"(FeatureCollection|Feature|(Multi)?(Point|LineString|Polygon)|GeometryCollection)"/.test(
      text,
    );
  },
  read: readGeojson,
  write(study: Study): Written {
    const grids = study.hazards.filter(({ grid }) => grid !== null);
    const [first] = grids;
    if (first === undefined) return { bytes: writeGeojson(study), issues: [] };
    const values = { grids: grids.length, first: first.name };
    const left: Issue = { rule: "geojson.grids-left-out", severity: "major", subject: null, place: null, values };
    return { bytes: writeGeojson(study), issues: [left] };
  },
} satisfies Format;
