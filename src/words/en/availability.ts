/** How long circuits and sites are cut off in a year. */
import { formatNumber as count, countOf } from "../format.ts";

export const availability = {
  unknown: "unknown",
  circuit: "Circuit",
  site: "Site",
  minutes: "min/year",
  working: "working path alone",
  common: "from what both share",
  atLeast: "at least min/year",
  atMost: "at most min/year",
  circuits: (all: number, unknown: number) =>
    `${countOf(all, "circuit", "circuits")}, of ${count(unknown)} not known; the worst:`,
  sites: (all: number, unknown: number) =>
    `${countOf(all, "site", "sites")}, of ${count(unknown)} not known; the worst:`,
  assume: [
    "Only cuts of cable count, by rates per way of laying; several of the rates are unconfirmed. Equipment and power are not counted.",
    "What both paths share, a span or a risk group, is one cause and counts once. Switching over takes no time.",
    "A risk group is cut along its longest member; what is known of disasters that hit both paths is not in these figures.",
  ],
  /** enough: so many gateways must be within reach elsewhere. */
  assumeAnyGateway: (enough: number): string[] =>
    enough === 1
      ? []
      : [`A site is up here while it reaches any one gateway, though ${enough} are asked for elsewhere.`],
  assumeCauses: (causes: { readonly layingUnknown: number; readonly rateUnknown: number }): string[] => [
    ...(causes.layingUnknown > 0
      ? [`${countOf(causes.layingUnknown, "span", "spans")} of unknown laying are taken as trunk cable.`]
      : []),
    ...(causes.rateUnknown > 0
      ? [`No rate is known for ${countOf(causes.rateUnknown, "span", "spans")}: what depends on them is unknown.`]
      : []),
  ],
  statuses: {
    confirmed: "confirmed",
    "second-hand": "second-hand",
    derived: "derived",
    unconfirmed: "unconfirmed",
  },
};
