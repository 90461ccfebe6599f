import { headText, holdsText, opensObject } from "../../bytes/sniff-bytes.ts";
import type { Format } from "../../format.ts";
import { readSndlib } from "./read-sndlib.ts";

const HEAD = 65_536;

export const sndlibFormat = {
  id: "sndlib",
  extensions: [],
  /** One JSON object of nodes, links and demands; only what begins with the nodes is looked through to its end. */
  sniff: (bytes: Uint8Array) =>
    opensObject(bytes) &&
    /"nodes"\s*:\s*\[/.test(headText(bytes, HEAD)) &&
    holdsText(bytes, '"links"') &&
    holdsText(bytes, '"demands"'),
  read: readSndlib,
} satisfies Format;
