import type { Words } from "../index.ts";

export const studies: Words["studies"] = {};
