/**
 * Answers: what becomes of service after these elements have failed, until all is repaired and all mains are back?
 *
 * What is down from when until when is found first (find-downtimes.ts), who is served in between is asked of the network
 * (service-over-time.ts). Nothing is lost but what failed and what runs out of power because of it; while equipment is
 * repaired the battery of its site runs down all the same.
 */
import { findDowntimes, type PlayOptions } from "./find-downtimes.ts";
import { listHappenings } from "./list-happenings.ts";
import { powerCover } from "./power-cover.ts";
import type { RestoreGround } from "./restore-ground.ts";
import { serviceOverTime } from "./service-over-time.ts";
import type { Service, Timeline } from "./timeline.ts";

/** failed: elements as in Risks. */
export function playRestoration(ground: RestoreGround, failed: Uint32Array, options: PlayOptions): Timeline {
  const downs = findDowntimes(ground, failed, options);
  const isBack = (test: (hour: number) => boolean) =>
    downs.failures.filter((_, i) => test(downs.works.endsH[i] as number));
  return {
    ...serviceOverTime(ground, downs, options.aids, true),
    servedBefore: ground.servedBefore,
    cover: powerCover(ground, downs.powerLosses),
    ...listHappenings(ground, downs, options.unknowns),
    unknown: isBack(Number.isNaN),
    never: isBack((hour) => hour === Number.POSITIVE_INFINITY),
  };
}

/** The same without what only a person who looks at one pattern asks for: for thousands of them. */
export function measureRestoration(ground: RestoreGround, failed: Uint32Array, options: PlayOptions): Service {
  return serviceOverTime(ground, findDowntimes(ground, failed, options), options.aids);
}
