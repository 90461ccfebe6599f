import type { Words } from "../index.ts";

export const hazards: Words["hazards"] = {};
