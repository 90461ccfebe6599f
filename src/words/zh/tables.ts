import type { Words } from "../index.ts";

export const tables: Words["tables"] = {};
