/**
 * Answers: what is an exercise of this scenario about? What is lost, in order; when somebody has to decide, and what about;
 * what has to be at hand. From one play of the restoration: rules and numbers, of which words make the sheet.
 * Cost O(moments × sites + happenings).
 */
import data from "../../../data/readiness/drill.json";
import { Entry } from "../hazard/read-data.ts";
import type { Timeline } from "../hazard/restore/timeline.ts";
import { type Network, textAt } from "../model/index.ts";

const LOSSES = ["fails", "loses-mains", "generator-fails", "runs-out"] as const;

export type DrillLoss = {
  readonly hour: number;
  readonly what: (typeof LOSSES)[number];
  /** As in Risks: site rows, then span rows, then the mains of sites. */
  readonly elements: Uint32Array;
  /** Without service from then on. */
  readonly peopleDark: number;
  readonly sitesDark: number;
};

export type Decision =
  /** As many people are without service, for as long: the gravest grade, which is reported at once. */
  | { readonly rule: "report"; readonly hour: number; readonly people: number }
  /** Crews leave, and there are more places than crews: which first? */
  | { readonly rule: "order-repairs"; readonly hour: number; readonly waiting: number; readonly crews: number }
  /** Sites run out then: whom does fuel reach before? */
  | { readonly rule: "send-fuel"; readonly hour: number; readonly sites: number }
  /** An area is dark as a whole until then: a voice by satellite. */
  | { readonly rule: "give-voice"; readonly hour: number; readonly area: string | null; readonly untilH: number }
  /** Of these nobody knows when they are back, or they never are. */
  | { readonly rule: "plan-without"; readonly hour: number; readonly elements: number };

export type DrillSheet = {
  readonly before: Timeline["before"];
  readonly worst: { readonly hour: number; readonly people: number; readonly sites: number };
  readonly losses: readonly DrillLoss[];
  /** So many happenings were too many to be listed: what is counted here is counted without them. */
  readonly leftOut: number;
  /** By hour. */
  readonly decisions: readonly Decision[];
  readonly resources: {
    /** As many crews are out at one time, at most. */
    readonly crews: number;
    readonly repairs: { readonly sites: number; readonly spans: number };
    readonly refuels: number;
    /** Sites that run out and have no generator, as far as one knows. */
    readonly generators: number;
    /** Areas that are dark as a whole for long. */
    readonly satelliteKits: number;
  };
  /** When half, nine tenths of the people are back, and the area over the curve. Infinite: never; NaN: not known. */
  readonly t50H: number;
  readonly t90H: number;
  readonly userHours: number;
};

const file = new Entry(data, "", ["gravest", "gravestH", "darkAreaH"]);
/** From when on something is decided, each with its source. */
export const DRILL_LIMITS = {
  gravest: file.figure("gravest", 0, 1e9),
  gravestH: file.figure("gravestH", 0, 8760),
  darkAreaH: file.figure("darkAreaH", 0, 8760),
};

export function drillSheet(network: Pick<Network, "sites" | "spans">, timeline: Timeline): DrillSheet {
  const { hours, people, sites, before, happenings, unknown, never, t50H, t90H, userHours } = timeline;
  const moments = Array.from(hours.keys());
  const worst = moments.reduce((most, m) => ((people[m] as number) < (people[most] as number) ? m : most), 0);
  const darkAt = (m: number) => ({ people: before.people - (people[m] as number), sites: before.sites - (sites[m] as number) }); // biome-ignore format: one line
  const momentOf = (hour: number) => Math.max(0, hours.findLastIndex((each) => each <= hour)); // biome-ignore format: one line
  const byHour = groupBy(happenings, ({ hour }) => hour);
  const losses = [...byHour].flatMap(([hour, all]) =>
    LOSSES.flatMap((what): DrillLoss[] => {
      const elements = Uint32Array.from(all.filter((each) => each.what === what), ({ element }) => element); // biome-ignore format: one line
      const dark = darkAt(momentOf(hour));
      return elements.length === 0 ? [] : [{ hour, what, elements, peopleDark: dark.people, sitesDark: dark.sites }];
    }),
  );
  const areas = darkAreas(network, timeline).filter(({ hour, untilH }) => untilH - hour >= DRILL_LIMITS.darkAreaH.value); // biome-ignore format: one line
  const crews = crewsOut(timeline);
  const decisions: Decision[] = [
    ...gravestOf(timeline),
    ...(crews.jobs > crews.most
      ? [{ rule: "order-repairs", hour: crews.firstH, waiting: crews.jobs, crews: crews.most } as const]
      : []),
    ...losses
      .filter(({ what }) => what === "runs-out")
      .map(({ hour, elements }) => ({ rule: "send-fuel", hour, sites: elements.length }) as const),
    ...areas.map((area) => ({ rule: "give-voice", ...area }) as const),
    ...(unknown.length + never.length > 0
      ? [{ rule: "plan-without", hour: 0, elements: unknown.length + never.length } as const]
      : []),
  ];
  const count = (what: string) => happenings.filter((each) => each.what === what).length;
  const repaired = happenings.filter(({ what }) => what === "repaired").map(({ element }) => element);
  const siteCount = network.sites.count;
  const firstMains = siteCount + network.spans.count;
  /** A site by its own row, or by that of its mains. */
  const siteOf = (element: number) => (element < firstMains ? element : element - firstMains);
  const generatorKw = network.sites.columns.generatorKw.values;
  const runOut = new Set(happenings.filter(({ what }) => what === "runs-out").map(({ element }) => siteOf(element))); // biome-ignore format: one line
  return {
    ...{ before, losses, t50H, t90H, userHours, leftOut: timeline.happeningsLeftOut },
    worst: { hour: hours[worst] ?? 0, ...(moments.length === 0 ? { people: 0, sites: 0 } : darkAt(worst)) },
    decisions: decisions.sort((a, b) => a.hour - b.hour),
    resources: {
      crews: crews.most,
      repairs: {
        sites: repaired.filter((element) => element < siteCount).length,
        spans: repaired.filter((element) => element >= siteCount).length,
      },
      refuels: count("refuelled"),
      generators: [...runOut].filter((site) => !((generatorKw[site] as number) > 0)).length,
      satelliteKits: areas.length,
    },
  };
}

function groupBy<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}

/** From when on so many people are out for so long. */
function gravestOf({ hours, people, before }: Timeline): Decision[] {
  const { gravest, gravestH } = DRILL_LIMITS;
  const isGrave = (m: number) => before.people - (people[m] as number) >= gravest.value;
  for (let m = 0; m < hours.length; m++) {
    if (!isGrave(m)) continue;
    let until = m + 1;
    while (until < hours.length && isGrave(until)) until++;
    const endsH = hours[until] ?? Number.POSITIVE_INFINITY;
    const sinceH = hours[m] as number;
    if (endsH - sinceH > gravestH.value) {
      return [{ rule: "report", hour: sinceH, people: before.people - (people[m] as number) }];
    }
    m = until - 1;
  }
  return [];
}

/** Per area that had service: its first stretch of hours in which none of its sites has any. */
function darkAreas({ sites }: Pick<Network, "sites">, { hours, lit, servedBefore }: Timeline) {
  const siteCount = servedBefore.length;
  const byArea = groupBy([...servedBefore.keys()], (site) => sites.columns.area.codes[site] as number);
  return [...byArea.values()].flatMap((rows) => {
    const served = rows.filter((site) => servedBefore[site] === 1);
    const isDark = (m: number) => served.every((site) => lit[m * siteCount + site] === 0);
    if (served.length === 0) return [];
    const from = hours.findIndex((_, m) => isDark(m));
    if (from < 0) return [];
    const until = hours.findIndex((_, m) => m > from && !isDark(m));
    const area = textAt(sites.columns.area, served[0] as number);
    return [{ area, hour: hours[from] as number, untilH: until < 0 ? Number.POSITIVE_INFINITY : (hours[until] as number) }]; // biome-ignore format: one line
  });
}

/** A crew is out from when it leaves for a place until that is repaired; what is never repaired keeps it. */
function crewsOut({ happenings }: Timeline): { readonly jobs: number; readonly most: number; readonly firstH: number } {
  const leavesH = new Map<number, number>();
  const changes: (readonly [hour: number, by: 1 | -1])[] = [];
  for (const { what, element, hour } of happenings) {
    if (what === "crew-leaves") {
      leavesH.set(element, hour);
      changes.push([hour, 1]);
    } else if (what === "repaired" && leavesH.has(element)) changes.push([hour, -1]);
  }
  // One that comes back may leave again within the hour.
  changes.sort(([a, by], [b, other]) => a - b || by - other);
  let [out, most] = [0, 0];
  for (const [, by] of changes) most = Math.max(most, (out += by));
  return { jobs: leavesH.size, most, firstH: Math.min(...leavesH.values(), Number.POSITIVE_INFINITY) };
}
