/**
 * Answers: what becomes of each circuit while some spans and sites are off? A path is lost where anything of it that is
 * known is off, whole or not; it holds only where it is whole and nothing of it is off. What a register leaves out is never
 * taken for a way. O(length of the paths).
 */
import type { ServiceGraph } from "../../topology/service-graph.ts";
import { type CheckedPath, type CircuitPaths, checkPath } from "../circuits/circuit-paths.ts";

export const CIRCUIT_STATES = ["lost", "unprotected", "switched", "exposed", "unknown", "whole"] as const;
/**
 * lost: both paths, or an end. unprotected: the working path, and no protection path is listed. switched: the working
 * path; the protection path holds. exposed: the protection path; the working path holds. unknown: a path of which not
 * enough is known would have to hold. whole: the working path holds, and nothing known of the other is off.
 */
export type CircuitState = (typeof CIRCUIT_STATES)[number];

/** off: rows; a span at a site that is off is off with it. */
export function circuitStates(
  circuits: CircuitPaths,
  { from, to, used, siteMask }: Pick<ServiceGraph, "from" | "to" | "used" | "siteMask">,
  off: { readonly spans: Uint32Array; readonly sites: Uint32Array },
): CircuitState[] {
  const spans = { from, to, used, lengths: new Float64Array(used.length) };
  const [offSpans, offSites] = [new Uint8Array(used.length), new Uint8Array(siteMask.length)];
  for (const span of off.spans) offSpans[span] = 1;
  for (const site of off.sites) offSites[site] = 1;
  const isLost = (path: CheckedPath) =>
    path.spans.some((span) => offSpans[span] === 1) || path.sites.some((site) => offSites[site] === 1);
  return Array.from(circuits.from, (start, circuit): CircuitState => {
    if (offSites[start] === 1 || offSites[circuits.to[circuit] as number] === 1) return "lost";
    const working = checkPath(circuits, circuit, "working", spans);
    const protection = checkPath(circuits, circuit, "protection", spans);
    if (isLost(working)) {
      if (protection.fault === "empty") return "unprotected";
      return isLost(protection) ? "lost" : protection.fault === null ? "switched" : "unknown";
    }
    if (working.fault !== null) return "unknown";
    return protection.fault !== "empty" && isLost(protection) ? "exposed" : "whole";
  });
}
