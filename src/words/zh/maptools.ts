import type { Words } from "../index.ts";

export const maptools: Words["maptools"] = {};
