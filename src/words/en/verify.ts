/** What was checked again by simple code of its own, one sentence an answer. */
import { formatNumber as count, countOf } from "../format.ts";

export const verify = {
  wrong: (checked: number) =>
    `the answer does not hold: checked again, claim ${count(checked)} of it is wrong. Please report this as a bug`,
  points: (checked: number) =>
    `Checked: ${countOf(checked, "span and site was", "spans and sites were")} taken away by walking over the spans alone, and so was each risk group and pair; the dark sides and their counts hold, and nothing is missing.`,
  rings: (checked: number) =>
    `Checked: round each of ${countOf(checked, "span", "spans")} a second way was walked, or there is none.`,
  backup: (checked: number) =>
    `Checked: ${countOf(checked, "site", "sites")}, every one of them: without what it needs it is cut off, and with backup it is not, whatever single thing of its routes is lost.`,
  connections:
    "Each nearest place lies as far as said, and a link to it gives one way more; that none nearer would do was not checked.",
  indicators: (checked: number) =>
    `Checked in ${countOf(checked, "step", "steps")}: rings, dual homing and long chains were walked over the spans alone, and the ways to the gateways measured again span by span. That no two sites are further apart, and what hangs on each site, was not checked.`,
  routes: (checked: number) =>
    `Checked in ${countOf(checked, "step", "steps")}: each route is one over spans in service, as long as said; they share what is said and no more; the blocking set parts the sites. That no routes are shorter was not checked.`,
  everyPair: {
    measured: (pairs: number) => `Checked: ${countOf(pairs, "pair", "pairs")}, each measured again.`,
    counted: (pairs: number) =>
      `Checked: how many of ${countOf(pairs, "pair", "pairs")} are connected, and by spans how many have two routes. The network is too large to measure every length again.`,
  },
  gatewayRoutes: {
    measured: (sites: number) => `Checked: both routes of ${countOf(sites, "site", "sites")}, each measured again.`,
    counted: (sites: number) =>
      `Checked: the nearest gateway of ${countOf(sites, "site", "sites")}. The network is too large to measure every second route again.`,
  },
  audit: (checked: number) =>
    `Checked: ${countOf(checked, "circuit", "circuits")} told again from the ids in the tables: what both paths share, the verdict, and the way proposed.`,
  availability: (checked: number) =>
    `Checked: ${countOf(checked, "circuit and site", "circuits and sites")} summed up again cause by cause. Of the longest time a site is down only that it is no less than the shortest was checked.`,
  outage: (checked: number) =>
    `Checked in ${countOf(checked, "step", "steps")}: who is cut off was walked over the spans alone, and nobody is missing; whoever hangs on one span is cut off without it; planned spans do reconnect; circuits fit what is off. That planned spans are the fewest and the other owner's site the nearest was not checked.`,
  regions: (checked: number) =>
    `Checked: ${countOf(checked, "disc and loss", "discs and losses")} measured from the centre to each span, and walked over what each worst place leaves. That no place is worse was not checked.`,
  critical: (checked: number): string =>
    checked === 0
      ? "Nothing to check: there is no disc. That none would do was not checked."
      : "Checked: the disc hits what is said, and without it the site no longer gets through. That no smaller disc does was not checked.",
  cuts: (checked: number) =>
    `Checked: what is left without ${countOf(checked, "feature", "features")} was walked over, and each cuts off what is said. Which spans a feature touches was not checked.`,
  shared: (checked: number) =>
    `Checked: the spans of ${countOf(checked, "group", "groups")} run as near each other as said, at places every few metres, and the loss of each cuts off what is said. That no group is missing was not checked.`,
  exposure: (checked: number) =>
    `Checked: ${countOf(checked, "span and site was", "spans and sites were")} asked at places every few metres what holds them; the metres in each feature, layer and class are those said, as nearly as such steps tell, and sites lie in what is said.`,
  risk: (checked: number) =>
    `Checked in ${countOf(checked, "step", "steps")}: chances to fail were worked out again from what may fail, and where one curve decides from the curve; means, intervals, the curve of exceedance and both bounds fit each other; the typical pattern was walked and lies in the middle. Nothing was drawn again.`,
  timeline: (checked: number) =>
    `Checked in ${countOf(checked, "step", "steps")}: at some hours who is served was walked with what is down then; the area over the curve and the hours of every site were added up again. How long repairs and batteries last was not checked.`,
};
