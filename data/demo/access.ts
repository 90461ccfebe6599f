/**
 * Answers: how do a county's people hang on the backbone? A ring through the seat, townships in a tree along the
 * valleys, towers around both, and in remote counties one long single chain to the farthest corner.
 */
import { isRemote } from "./areas.ts";
import type { CountyWork } from "./county-work.ts";
import { type Draft, OPERATOR_A } from "./draft.ts";
import { Ground } from "./ground.ts";
import { shortTown } from "./names.ts";
import type { Line } from "./plane.ts";
import { layRemoteChain } from "./remote-chains.ts";
import { layTowers } from "./towers.ts";
import { layTownRings } from "./town-rings.ts";
import { layTownships } from "./townships.ts";

export function layAccess(draft: Draft, backbone: readonly Line[]): void {
  for (const county of draft.counties) {
    const own = draft.sites.filter((site) => site.county === county && site.owner === OPERATOR_A);
    const seat = own.find(({ role }) => role === "town") ?? own.find(({ role }) => role === "centre") ?? own[0];
    if (seat === undefined) throw new Error(`${county.name} has no site to hang on`);
    const root = new Map(own.filter(({ kind }) => kind !== "data-center").map((site) => [site, site]));
    const remote = isRemote(county);
    const city = county.prefecture === "成都市";
    const ground = new Ground(draft, county, backbone);
    const work: CountyWork = { draft, county, short: shortTown(county.name), remote, city, ground, seat, root };
    layTownRings(work);
    layTownships(work);
    layRemoteChain(work);
    layTowers(work);
  }
}
