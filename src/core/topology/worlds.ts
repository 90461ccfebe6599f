/**
 * Answers: which sites are served in each of up to 32 worlds at once? In a world some sites and spans are up and the rest
 * are not: a draw of what a disaster takes, or an hour after it.
 *
 * Served means what it means in redundancy/losses/find-single-points.ts.
 */
import type { ServiceGraph } from "./service-graph.ts";

export class Worlds {
  constructor(
    readonly graph: ServiceGraph,
    readonly enough: number,
  ) {}

  /**
   * Per site and per span row a word whose bit w is 1 where it is up in world w. Gives per site row a word whose bit w is 1
   * where it is served; overwritten by the next call.
   */
  served(_siteUp: Uint32Array, _spanUp: Uint32Array): Uint32Array {
    throw new Error("under construction");
  }
}
