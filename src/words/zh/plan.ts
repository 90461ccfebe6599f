import type { Words } from "../index.ts";

export const plan: Words["plan"] = {};
