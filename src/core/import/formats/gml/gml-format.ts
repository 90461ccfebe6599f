import { headText } from "../../bytes/sniff-bytes.ts";
import type { Format } from "../../format.ts";
import { readGml } from "./read-gml.ts";

const HEAD = 16_384;

/** The graph modelling language; not the markup language of the same three letters. */
export const gmlFormat = {
  id: "gml",
  extensions: ["gml"],
  /** Words and values, and a list called graph among the first. */
  sniff(bytes: Uint8Array) {
    const head = headText(bytes, HEAD).replace(/^\u00ef\u00bb\u00bf/, "");
    return /^\s*[#A-Za-z]/.test(head) && /(^|\n)[ \t]*graph\s*\[/i.test(head);
  },
  read: readGml,
} satisfies Format;
