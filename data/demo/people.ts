/** Answers: how many people live by each site? A county's people are shared out to its sites, to the last one. */
import type { Draft, DraftSite, SiteRole } from "./draft.ts";
import { stream } from "./random.ts";
import { shareOut } from "./share-out.ts";

/** Shares of a county's people by what a site is for; only their proportions count. */
const WEIGHTS: Readonly<Record<SiteRole, number>> = {
  centre: 9,
  town: 9,
  ring: 6,
  relay: 2,
  township: 4,
  tower: 2,
  remote: 0.7,
  cabinet: 3,
};

export function settlePeople(draft: Draft): void {
  for (const county of draft.counties) {
    const sites = draft.sites.filter((site) => site.county === county);
    const weights = sites.map(weightOf);
    const shares = shareOut(county.population, weights);
    for (const [i, site] of sites.entries()) site.values.population = shares[i] ?? 0;
  }
}

function weightOf({ id, kind, role }: DraftSite): number {
  if (kind === "core" || kind === "data-center" || kind === "gateway" || kind === "interconnect") return 0;
  return WEIGHTS[role] * stream("people", id).between(0.7, 1.3);
}
