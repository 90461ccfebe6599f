import type { Format } from "../format.ts";
import { rootNameOf } from "../xml/read-xml.ts";
import { readGraphml } from "./read-graphml.ts";

export const graphmlFormat: Format = {
  id: "graphml",
  extensions: ["graphml"],
  sniff: (bytes) => rootNameOf(bytes) === "graphml",
  read: readGraphml,
};
