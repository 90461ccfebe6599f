/** What the parts of a county's access network share while it is laid, and how a span of it is laid. */
import type { County } from "./areas.ts";
import type { Draft, DraftSite, DraftSpan, Laying } from "./draft.ts";
import type { Ground } from "./ground.ts";
import { stream } from "./random.ts";
import { type Bends, wander } from "./wander.ts";

/** root: the backbone site through which a site is reached. */
export type CountyWork = {
  readonly draft: Draft;
  readonly county: County;
  readonly short: string;
  readonly remote: boolean;
  readonly city: boolean;
  readonly ground: Ground;
  readonly seat: DraftSite;
  readonly root: Map<DraftSite, DraftSite>;
};

const LANE: Bends = { roughness: 0.14, finestKm: 0.8, toleranceKm: 0.05 };

/** A span of the access network from a site that is served to one that then is. */
export function layLane(
  { draft, county, ground, root }: CountyWork,
  from: DraftSite,
  to: DraftSite,
  laying: Laying,
): DraftSpan {
  const line = wander(`${from.id}|${to.id}`, [from.at, to.at], LANE);
  const span = draft.addSpan({ id: draft.nextAccessId(county), from, to, laying, line, owner: to.owner });
  ground.add(to, span.line);
  if (!root.has(to)) root.set(to, root.get(from) ?? from);
  return span;
}

export function laneLaying({ city, county }: CountyWork, to: DraftSite): Laying {
  const random = stream("lane", county.code, to.id);
  if (city) return random.pick(["duct", "duct", "direct-buried", "aerial"]);
  return random.pick(["aerial", "aerial", "aerial", "direct-buried"]);
}
