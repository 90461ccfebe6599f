import type { Format } from "../../format.ts";
import { rootNameOf } from "../../xml/read-xml.ts";
import { readGpx } from "./read-gpx.ts";

export const gpxFormat = {
  id: "gpx",
  extensions: ["gpx"],
  sniff: (bytes: Uint8Array) => rootNameOf(bytes) === "gpx",
  read: readGpx,
} satisfies Format;
