/**
 * Answers: how do a county's people hang on the backbone? A ring through the seat, townships in a tree along the
 * valleys, towers around both, and in remote counties one long single chain to the farthest corner.
 */
import { type County, isRemote } from "./areas.ts";
import { type Draft, type DraftSite, type DraftSpan, type Laying, OPERATOR_A } from "./draft.ts";
import { Ground } from "./ground.ts";
import { shortTown } from "./names.ts";
import type { Line } from "./plane.ts";
import { stream } from "./random.ts";
import { layRemoteChain } from "./remote-chains.ts";
import { layTowers } from "./towers.ts";
import { layTownRings } from "./town-rings.ts";
import { layTownships } from "./townships.ts";
import { type Bends, wander } from "./wander.ts";

/** What the parts of a county share while it is laid. root: the backbone site through which a site is reached. */
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

export function layAccess(draft: Draft, backbone: readonly Line[]): CountyWork[] {
  return draft.counties.map((county) => {
    const own = draft.sites.filter((site) => site.county === county && site.owner === OPERATOR_A);
    const seat = own.find(({ role }) => role === "town") ?? own.find(({ role }) => role === "centre") ?? own[0];
    if (seat === undefined) throw new Error(`${county.name} has no site to hang on`);
    const root = new Map(own.filter(({ kind }) => kind !== "data-center").map((site) => [site, site]));
    const remote = isRemote(county);
    const city = county.prefecture === "成都市";
    const ground = new Ground(draft, county, backbone);
    const work = { draft, county, short: shortTown(county.name), remote, city, ground, seat, root };
    layTownRings(work);
    layTownships(work);
    layRemoteChain(work);
    layTowers(work);
    return work;
  });
}

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
