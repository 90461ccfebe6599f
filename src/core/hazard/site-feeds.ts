/**
 * Answers: which substations feed each site? Those it lists; where it lists none, those whose risk groups it is in: a group
 * that was made from such a list is no second feed.
 */
import { choiceAt, listAt, type Network, resolveReferences, textAt } from "../model/index.ts";
import { standingGroups } from "./standing-groups.ts";

/** Per site row ids, each once, in order; none where nobody knows. */
export function siteFeeds(network: Pick<Network, "sites" | "groups" | "members">): (readonly string[])[] {
  const { groups, members, sites } = network;
  const stands = standingGroups(network);
  const groupOf = resolveReferences(members.columns.group, groups.columns.id);
  const siteOf = resolveReferences(members.columns.site, sites.columns.id);
  const grouped = new Map<number, string[]>();
  for (let member = 0; member < members.count; member++) {
    const [group, site] = [groupOf[member] as number, siteOf[member] as number];
    if (site < 0 || stands[group] !== 1 || choiceAt(groups.columns.kind, group) !== "substation") continue;
    const id = textAt(groups.columns.id, group);
    if (id !== null) grouped.set(site, [...(grouped.get(site) ?? []), id]);
  }
  return Array.from({ length: sites.count }, (_, site) =>
    [...new Set(listAt(sites.columns.substations, site) ?? grouped.get(site))].sort(),
  );
}
