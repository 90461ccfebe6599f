import type { Format } from "../../format.ts";
import { rootNameOf } from "../../xml/read-xml.ts";
import { readGraphml } from "./read-graphml.ts";
import { writeGraphml } from "./write-graphml.ts";

export const graphmlFormat = {
  id: "graphml",
  extensions: ["graphml"],
  sniff: (bytes: Uint8Array) => rootNameOf(bytes) === "graphml",
  read: readGraphml,
  write: writeGraphml,
} satisfies Format;
