import { formatNumber as count, formatShare } from "../format.ts";

export const rings = {
  tab: "Rings",
  title: "Rings and parts",
  question: "Which sites lie on a ring, so that one cut leaves them a way?",
  rate: "Ring rate",
  rateWhy: "Sites on a ring ÷ sites in service. Two parallel spans between the same two sites are a ring of two.",
  onRing: "Sites on a ring",
  of: (total: number) => `of ${count(total)}`,
  parts: "Separate parts",
  partsWhy: "Parts of the network with no span between them. One part is whole.",
  bridges: "Spans without a way round",
  bridgesWhy: "Cutting one of these alone separates something from the rest.",
  byArea: "By area, the worst first",
  area: "Area",
  sites: "Sites",
  onRingOfAll: "On a ring / all",
  noArea: "area unknown",
  showOffRing: "Select sites off every ring",
  showBridges: "Select spans without a way round",
  stale: "The network has changed since this was counted.",
  unanswered: "It is not being counted: that was stopped, or it failed.",
  countAgain: "Count again",
  running: "Counting…",
  nothing: "No sites yet. Open a study or drop files to begin.",
  layer: "No way round",
  legendBridge: (from: number, to: number | null) =>
    to === null
      ? from === 1
        ? "its loss parts the network"
        : `its loss parts ${from} sites or more`
      : `its loss parts ${from === to ? from : `${from} to ${to}`} sites`,
  worst: "Spans that part the most",
  span: "Span",
  parted: "Sites parted",
  legendOffRing: "site on no ring",
  how: "How",
  version: "Data version",
  assumptions: "Taken for granted",
  share: (rate: number | null) => (rate === null ? "unknown" : formatShare(rate)),
};
