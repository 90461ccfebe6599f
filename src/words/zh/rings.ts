import type { Words } from "../index.ts";

export const rings: Words["rings"] = {};
