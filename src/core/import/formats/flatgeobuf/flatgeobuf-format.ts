import type { Format } from "../../format.ts";
import { MAGIC } from "./fgb-schema.ts";
import { readFlatgeobuf } from "./read-flatgeobuf.ts";
import { writeFlatgeobuf } from "./write-flatgeobuf.ts";

export const flatgeobufFormat = {
  id: "flatgeobuf",
  extensions: ["fgb"],
  /** fgb, the version, fgb. */
  sniff: (bytes: Uint8Array) => MAGIC.every((byte, i) => bytes[i] === byte),
  read: readFlatgeobuf,
  write: writeFlatgeobuf,
} satisfies Format;
