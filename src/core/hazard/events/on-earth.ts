/** Whether a place is one: what lies off the earth would be near nothing, and its event would seem harmless. */
import type { Position } from "../../model/index.ts";

/** Longitudes may go on across the 180th meridian. */
export const isOnEarth = ([lon, lat]: Position): boolean => Math.abs(lon) <= 360 && Math.abs(lat) <= 90;
