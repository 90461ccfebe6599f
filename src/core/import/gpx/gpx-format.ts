import type { Format } from "../format.ts";
import { rootNameOf } from "../xml/read-xml.ts";
import { readGpx } from "./read-gpx.ts";

export const gpxFormat: Format = {
  id: "gpx",
  extensions: ["gpx"],
  sniff: (bytes) => rootNameOf(bytes) === "gpx",
  read: readGpx,
};
