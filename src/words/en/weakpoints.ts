import type { BackupLevel } from "../../core/redundancy/ways/measure-backup.ts";
import { formatNumber as count, countOf } from "../format.ts";
import { kilometres } from "./backup.ts";

const sites = (many: number) => countOf(many, "site", "sites");

/** What is cut, by how it is laid. */
const cables: Readonly<Record<string, string>> = {
  duct: "the duct cable",
  "direct-buried": "the buried cable",
  aerial: "the aerial cable",
  tunnel: "the cable in the utility tunnel",
  submarine: "the submarine cable",
  microwave: "the microwave link",
  "bridge-attached": "the cable on the bridge",
};

/** Unknown is not none. */
function people(known: number, unknownSites: number): string {
  if (unknownSites === 0) return `${count(known)} people`;
  if (known === 0) return `the people of ${sites(unknownSites)} unknown`;
  return `${count(known)} people + ${sites(unknownSites)} of unknown people`;
}

type Loss = { readonly name: string; readonly sites: number; readonly people: string };

export const weakpoints = {
  tab: "Single points",
  title: "Single points and backup",
  question: "Where does it break, who loses service, and why is there no second way?",
  nothing: "No sites yet. Open a study or drop files to begin.",
  running: "Counting…",
  stale: "The network or its gateways have changed since this was counted.",
  unanswered: "It is not being counted: that was stopped, or it failed.",
  countAgain: "Count",
  how: "How",
  version: "Data version",

  spans: "Spans that cut sites off",
  spansWhy: "Spans whose loss alone leaves at least one site without a way to any gateway.",
  sites: "Sites that cut others off",
  sitesWhy: "Sites whose loss alone leaves at least one other site without a way to any gateway.",
  groups: "Risk groups that cut sites off",
  groupsWhy: "Groups of spans and sites that fail together and, failing, leave at least one site without a way.",
  withoutBackup: "Sites without backup",
  withoutBackupWhy: {
    span: "Sites with fewer than two routes to the gateways that share no span.",
    site: "Sites with fewer than two routes to the gateways that share neither span nor site.",
    group: "Sites that the loss of a single risk group leaves without any route.",
  } satisfies Record<BackupLevel, string>,
  peopleWithout: "People without backup",
  peopleWithoutWhy: "People served by those sites, as far as they are known.",
  plusUnknown: (unknownSites: number) => `+ ${sites(unknownSites)} unknown`,
  ringRate: "Ring rate, whole network",
  ringRateWhy: "Sites on a ring ÷ sites in service.",
  of: (total: number) => `of ${count(total)}`,
  showList: (what: string) => `Show the list: ${what}`,

  gatewaysInForce: (many: number) => countOf(many, "gateway", "gateways"),
  byKind: (kinds: string) => `all of kind ${kinds}`,
  byChoice: "chosen one by one",
  noGateway: "No site is a gateway: what stays connected to the largest part counts as served.",
  changeGateways: "Change",
  kindsTitle: "All sites of these kinds",
  applyKinds: "Take these kinds",
  takeSelected: (many: number) => `Take the ${sites(many)} selected`,
  selectFirst: "Or select sites on the map or in the table, and take those.",
  enough: "Gateways a site must reach",
  enoughNote: "Fewer than that, and it counts as cut off.",
  enoughError: "A whole number from 1",
  needsEnough: (many: number) =>
    many === 1 ? "One gateway within reach is enough." : `Served means ${count(many)} gateways within reach.`,
  gatewaysUndo: "Kept with the study. Undo goes through changes of the network, not through this.",
  gatewaysChanged: (many: number) => `Gateways changed: ${countOf(many, "site serves", "sites serve")} the rest.`,
  gatewaysBack: "Change back",
  readOnly: "Another tab holds this study: gateways cannot be changed here.",

  lists: "What breaks",
  tabs: { spans: "Spans", sites: "Sites", groups: "Groups", pairs: "Pairs", backup: "No backup" },
  listOf: {
    spans: "Spans that cut sites off, the worst first",
    sites: "Sites that cut others off, the worst first",
    groups: "Risk groups that cut sites off, the worst first",
    pairs: "Pairs of spans that cut sites off together, the worst first",
    backup: "Sites without backup, the most people first",
  },
  find: "Name or id",
  filter: "Filter",
  filterOn: (many: number) => `Filter: ${count(many)} on`,
  laying: "Laying",
  owner: "Owner",
  area: "Area",
  any: "any",
  atLeast: "At least, people",
  atLeastError: "A whole number",
  clearFilter: "Clear the filter",
  shown: (some: number, all: number) => (some === all ? `${count(all)} in all` : `${count(some)} of ${count(all)}`),
  none: {
    spans: "No span alone cuts a site off.",
    sites: "No site alone cuts another off.",
    groups: "No risk group alone cuts a site off.",
    pairs: "No two spans, harmless alone, cut a site off together.",
    backup: "Every site has a backup route.",
  },
  noneLeft: "Nothing passes the filter.",
  noGroups: "No risk groups are known in this network.",
  unknownLeft: (rows: number) =>
    `${count(rows)} more may reach that number: the people of some of their sites are unknown.`,
  sitesOf: sites,
  people,
  circuits: (many: number) => countOf(many, "circuit", "circuits"),
  unknownPeople: "people unknown",
  noRoute: "no route at all",
  onlyOver: (needed: string) => `only over ${needed}`,
  level: "A backup route may share",
  levels: { span: "no span", site: "no site", group: "no risk group" } satisfies Record<BackupLevel, string>,
  areaRest: (many: number) => `and ${countOf(many, "area", "areas")} more in the table of results`,

  card: "Why it is a single point",
  pairCard: "Why the two together",
  pairsWhy: (pairs: number) =>
    `${countOf(pairs, "pair", "pairs")} of spans cut something off only together. Each line below is a chain of spans any two of which do, told by its outermost two.`,
  pairsTo: (site: string) => `No site is a gateway: told by the ways to ${site}.`,
  anyTwoOf: (links: number) => `any two of ${count(links)} spans`,
  backupCard: "Why there is no backup",
  close: "Close",
  sentence: {
    span: (laying: string | null, { name, sites: dark, people: who }: Loss) =>
      `Cutting ${(laying === null ? undefined : cables[laying]) ?? "the cable"} ${name} isolates ${sites(dark)}, ${who}.`,
    site: ({ name, sites: dark, people: who }: Loss) =>
      `Losing ${name} isolates ${sites(dark)}, itself among them, ${who}.`,
    pair: ({ name, sites: dark, people: who }: Loss) =>
      `Cutting both ${name} isolates ${sites(dark)}, ${who}; either alone isolates nobody.`,
    group: ({ name, sites: dark, people: who }: Loss) => `If ${name} fails, ${sites(dark)} are isolated, ${who}.`,
  },
  why: {
    pair: (links: number) =>
      links === 2
        ? "Every route from there to a gateway runs over one of the two."
        : `Between two gateways, or back to the same one, there is one chain of ${count(links)} spans: any two of them cut off what lies between them, and these two the most.`,
    span: "Every route from there to a gateway runs over this one span. There is no second way round.",
    site: (pieces: number) =>
      pieces > 1
        ? `${count(pieces)} parts of the network hang on this one site. None of them has another way to a gateway.`
        : "Every route from there to a gateway passes through this one site.",
    group: (spans: number, ownSites: number) =>
      `${[...(spans > 0 ? [countOf(spans, "span", "spans")] : []), ...(ownSites > 0 ? [sites(ownSites)] : [])].join(" and ")} fail together, and no route from there to a gateway avoids them all.`,
  },
  backupSentence: {
    span: (site: string, needed: string) => `${site} has no backup: every route goes over span ${needed}.`,
    site: (site: string, needed: string) => `${site} has no backup: every route goes through ${needed}.`,
    group: (site: string, needed: string) => `${site} has no backup: every route goes over risk group ${needed}.`,
  } satisfies Record<BackupLevel, (site: string, needed: string) => string>,
  noWay: (site: string) => `No route at all leads from ${site} to a gateway.`,
  needs: {
    span: (needed: string) => `It needs a second route that avoids ${needed}.`,
    site: (needed: string) => `It needs a second route that does not pass through ${needed}.`,
    group: (needed: string) => `It needs a second route outside ${needed}.`,
  } satisfies Record<BackupLevel, (needed: string) => string>,
  needsFirst: "It needs a first route.",
  alsoDark: (others: number, who: string) =>
    others === 0 ? "It is the only site there." : `${sites(others)} more there share its fate: ${who} in all.`,
  keeps: "keep service",
  darkens: "go dark",
  litGateways: (many: number) => countOf(many, "gateway", "gateways"),
  largestPart: "the largest part",
  piecesOf: (many: number) => countOf(many, "part", "parts"),
  figure: "Schematic: what keeps service, what is lost, what goes dark",
  where: "Where",
  byOwner: "Whose",
  critical: (many: number) => `${sites(many)} with critical users`,
  noArea: "area unknown",
  noOwner: "owner unknown",
  moreOf: (many: number) => `and ${count(many)} more`,
  proving: "Checking…",
  verified: "Checked",
  verifiedWhy: (dark: number) =>
    `Walked over the spans alone, with nothing of the ranking: ${sites(dark)} have no way to a gateway without it, and all others keep theirs.`,
  notVerified: "The check does not agree with the ranking. Do not rely on this answer, and report it.",
  notProved: "The check was stopped, or it failed.",
  selectDark: "Select the dark sites",

  fix: "What would fix it",
  fixSite: (place: string, metres: number, isFirst: boolean) =>
    `Nearest place that would give ${isFirst ? "a first" : "a second"} way: ${place}, ${kilometres(metres)} (straight line).`,
  fixSpan: (from: string, to: string, metres: number) =>
    `Shortest link that closes a ring over it, so that it is no single point any more: ${from} to ${to}, ${kilometres(metres)} (straight line).`,
  fixMore: (from: string, to: string, metres: number) =>
    `Most for its length: ${from} to ${to}, ${kilometres(metres)} (straight line).`,
  fixGain: (many: number, who: string, isFirst: boolean) =>
    `With it ${sites(many)}, ${who}, gain ${isFirst ? "a first" : "a second"} way.`,
  fixShares: (group: string) => `But risk group ${group} would take both ways: no place is known that avoids it.`,
  fixWhy: "The route to be built is longer. Trenches that nobody has recorded are not asked about.",
  fixShow: "Show it",
  askConnections: "Look for the nearest connections",
  fixNone: "No place is known from which one link would do.",
  fixShort: (metres: number) => `second way ${kilometres(metres)} off`,
  fixLayer: "Nearest connection",
  legendFix: (metres: readonly number[]) => `new link, ${metres.map(kilometres).join(" or ")} straight`,
  closures: (area: string | null) => (area === null ? "Best closures" : `Best closures from ${area}`),
  closure: "New link",
  closureFar: "Straight",
  closureGain: "Gain a way",
  gained: (many: number, who: string) => `${sites(many)}, ${who}`,
  closuresWhy:
    "Links that give the most people one more way for every kilometre, each the best after those before it: a list to look at, not the best plan for a budget.",

  darkLayer: "Dark side",
  legendLost: "what is lost",
  legendDark: (many: number) => `goes dark: ${sites(many)}`,
  legendDarkSpans: "spans between them",
  legendLit: "gateway that still serves",
  darkLabel: (many: number) => `${sites(many)} dark`,
  waysLayer: "Ways to the gateways",
  legendWays: {
    span: ["no way", "one way", "two ways sharing no span", "three or more"],
    site: ["no way", "one way", "two or more sharing no site"],
    group: ["no way", "all ways over one risk group", "survives the loss of any risk group"],
  } satisfies Record<BackupLevel, readonly string[]>,
  /** Where more than one gateway must be within reach. */
  ofMany: {
    sentence: (enough: number, { name, sites: dark, people: who }: Loss) =>
      `Losing ${name} leaves ${sites(dark)}, ${who}, with fewer than ${count(enough)} gateways.`,
    why: (enough: number) =>
      `What still hangs together with them holds fewer than ${count(enough)} gateways, and so many must be within reach.`,
    backup: (enough: number, site: string, needed: string) =>
      `${site} has no backup: without ${needed} it reaches fewer than ${count(enough)} gateways.`,
    noWay: (enough: number, site: string) => `${site} reaches fewer than ${count(enough)} gateways with all in order.`,
    verifiedWhy: (enough: number, dark: number) =>
      `Walked over the spans alone, with nothing of the ranking: without it ${sites(dark)} reach fewer than ${count(enough)} gateways, and all others enough.`,
    legend: (enough: number): readonly string[] => [
      `fewer than ${count(enough)} gateways`,
      `${count(enough)} gateways until one thing is lost`,
      `${count(enough)} gateways whatever one thing is lost`,
    ],
  },
  assumptions: "Taken for granted",
};
