import { headText, holdsText, opensObject } from "../../bytes/sniff-bytes.ts";
import type { Format } from "../../format.ts";
import { readNodeLink } from "./read-node-link.ts";

const HEAD = 65_536;
const LIST = /"(nodes|links|edges)"\s*:\s*\[/;

/** Graphs as networkx and drawing libraries of the web write them: { nodes: [...], links: [...] }. */
export const nodeLinkFormat = {
  id: "node-link",
  extensions: [],
  sniff: (bytes: Uint8Array) =>
    opensObject(bytes) &&
    LIST.test(headText(bytes, HEAD)) &&
    holdsText(bytes, '"nodes"') &&
    (holdsText(bytes, '"links"') || holdsText(bytes, '"edges"')) &&
    holdsText(bytes, '"source"') &&
    holdsText(bytes, '"target"'),
  read: readNodeLink,
} satisfies Format;
