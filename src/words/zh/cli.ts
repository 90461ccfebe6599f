import type { Words } from "../index.ts";

export const cli: Words["cli"] = {};
