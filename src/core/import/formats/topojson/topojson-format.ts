import { headText, opensObject } from "../../bytes/sniff-bytes.ts";
import type { Format } from "../../format.ts";
import { readTopojson } from "./read-topojson.ts";

const END = 4096;
const TYPE = /"type"\s*:\s*"Topology"/;

export const topojsonFormat = {
  id: "topojson",
  extensions: ["topojson"],
  /** Its type stands at the beginning or, where the members were sorted otherwise, at the end. */
  sniff: (bytes: Uint8Array) =>
    opensObject(bytes) && (TYPE.test(headText(bytes, END)) || TYPE.test(headText(bytes.subarray(-END), END))),
  read: readTopojson,
} satisfies Format;
