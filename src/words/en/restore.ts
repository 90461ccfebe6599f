import type { ScenarioSettings } from "../../core/hazard/events/scenario-settings.ts";
import type { AidKind } from "../../core/hazard/restore/aid.ts";
import type { DarkArea } from "../../core/hazard/restore/dark-townships.ts";
import type { ReliefSettings } from "../../core/hazard/restore/relief-settings.ts";
import type { Staging } from "../../core/hazard/restore/stage-resources.ts";
import { formatNumber as count, countOf, formatShare } from "../format.ts";

const hours = (value: number) => (value < 48 ? `${count(value, 1)} h` : `${count(value / 24, value < 240 ? 1 : 0)} d`);
const sites = (many: number) => countOf(many, "site", "sites");

const kinds = {
  generator: "Generator",
  fuel: "Fuel",
  satellite: "Satellite kit",
  vehicle: "Emergency vehicle",
} satisfies Record<AidKind, string>;

/** How service comes back: what is taken for granted, who is dark for long, where aid should stand. */
export const restore = {
  assume: (figures: ScenarioSettings): string[] => [
    figures.crews === 0
      ? "No crews: broken lines never come back. Sites do, after their days."
      : `${countOf(figures.crews, "crew", "crews")} for the whole network, for lines alone, out after ${count(figures.mobiliseH, 1)} h. A first journey begins at the nearest core or aggregation site that stands, any later one where the crew worked last.`,
    "A damaged site is back by itself after the days that Hazus gives for its state of damage (unconfirmed): they hold the wait for people and parts, and bind no crew of yours.",
    `What has no published repair time takes ${count(figures.otherRepairH, 1)} h: a line at work, a site out of service.`,
    `Journeys are straight lines lengthened by a third, at ${count(figures.travelKmH)} km/h. Roads are closed by intensity 8 and more, by water, and by what took the site or span; they add ${count(figures.roadDelayH, 1)} h.`,
    "The line that most people hang on for each crew-hour is repaired first, by an estimate made once, with all power on. A crew stays until its line is whole. The queue is greedy: now and then one more crew makes it worse.",
    `Without mains a generator runs first, then the battery. Mains lost with a substation return after ${count(figures.mainsOutH, 1)} h; fuel comes after ${count(figures.refuelH, 1)} h, and goes on coming.`,
    `${formatShare(figures.generatorStartFailure)} of generators do not start. Which ones is drawn from the seed, the same in every draw: no interval holds that chance.`,
    "Batteries run down while equipment is repaired. Cables under the sea are back after their hours, without crews on land.",
    "Taken to hold, journeys that nobody knows take no time, roads of which nobody knows are open, and unknown batteries and fuel last; taken to fail there is nothing in them, those roads are closed, and nobody knows when such a line is back. Crews go in one order in both: of the same failures the one is never worse than the other.",
  ],
  rounded: (share: number) =>
    `There are so many moments that hours are rounded up, by less than ${formatShare(share)} of themselves.`,

  dark: {
    title: "Dark for long",
    over: "Hours over which an area is listed",
    overUnit: "h",
    none: (overH: number) => `No area has a site that is dark for over ${count(overH, 1)} h.`,
    people: (known: number, unknown: number) =>
      unknown === 0 ? `${count(known)} people` : `${count(known)} people + ${sites(unknown)} unknown`,
    facts: ({ darkSites, unknownSites, sites: of, longestH }: DarkArea) =>
      [
        ...(darkSites > 0 ? [longestH === Number.POSITIVE_INFINITY ? "for good" : `up to ${hours(longestH)}`] : []),
        `${count(darkSites)} of ${sites(of)}`,
        ...(unknownSites > 0 ? [`${count(unknownSites)} nobody knows for how long`] : []),
      ].join(" · "),
    whole: (wholeH: number) =>
      Number.isNaN(wholeH)
        ? "Without a single site served, nobody knows for how long"
        : wholeH === Number.POSITIVE_INFINITY
          ? "From some hour on without a single site served"
          : `Without a single site served for ${hours(wholeH)}`,
    power: ({ lostMains, short, maybeShort, shortMostH }: DarkArea) =>
      [
        `${sites(lostMains)} without mains`,
        ...(short > 0 ? [`${count(short)} last too short`] : []),
        ...(maybeShort > 0 ? [`${count(maybeShort)} may`] : []),
        ...(short + maybeShort > 0 ? [`by ${hours(shortMostH)} at most`] : []),
      ].join(" · "),
  },

  staging: {
    title: "Placing aid",
    question: "Where should generators, fuel, satellite kits and vehicles stand?",
    kinds,
    figuresTitle: "How much there is, and from when on",
    run: "Place it",
    running: "Placing…",
    kind: "Aid",
    savesHead: "saves",
    figures: {
      withinH: "Counted over the first",
      generator: "Generators",
      fuel: "Loads of fuel",
      satellite: "Satellite kits",
      vehicle: "Emergency vehicles",
      generatorFromH: "Generators help from hour",
      fuelFromH: "Fuel helps from hour",
      satelliteFromH: "Satellite kits help from hour",
      vehicleFromH: "Vehicles help from hour",
    } satisfies Record<keyof ReliefSettings, string>,
    lost: (userHours: number, withinH: number) =>
      `${count(userHours)} user-hours are lost in the first ${count(withinH)} h with nothing placed.`,
    saved: (saved: number, lost: number) =>
      `${count(saved)} of them are saved${lost > 0 ? ` (${formatShare(saved / lost)})` : ""}.`,
    bounds: ({ saved, atMostIfFalling, atMost }: Staging) =>
      `No way to place them saves more than ${count(Math.min(atMostIfFalling, atMost))}, if what one saves never grows with others placed; and by having everything everywhere, no more than ${count(atMost)}.${atMost > 0 ? ` This is ${formatShare(saved / atMost)} of that.` : ""}`,
    none: "Nothing that can be placed saves anything.",
    placed: (kind: string, site: string) => `${kind}: ${site}`,
    saves: (userHours: number) => `${count(userHours)} user-hours`,
    notAsked: (many: number) =>
      `${countOf(many, "candidate was", "candidates were")} not asked, and the first bound knows nothing of them: fewer people hang on them.`,
    assume: [
      "A generator powers its site for good. Fuel serves the generator that stands there, if it starts. A satellite kit serves the site itself, not those behind it, and asks for power. A vehicle serves the users of one cell site, whatever became of it.",
      "Greedy: each next one where it saves most. For one kind alone it saves at least 63 % of the best, for several at least half, while gains fall as more is placed.",
    ],
  },
};
