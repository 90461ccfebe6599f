import { formatNumber as count, countOf } from "../format.ts";

export const shared = {
  corridors: "Corridors that spans seem to share",
  entrances: "Entrances of sites that spans seem to share",
  pairs: "Pairs of spans that run together",
  rings: "Rings that are one on paper only",
  title: "What is shared, what it cuts off worst first",
  kinds: { corridor: "corridor", "building-entrance": "entrance" },
  kind: "Kind",
  spans: "Spans",
  length: "Metres together",
  apart: "Metres apart, mean",
  confidence: "Confidence",
  ring: "one route under a ring",
  names: (first: string, more: number) => (more > 0 ? `${first} and ${count(more)} more` : first),
  assumeRule: ({ withinM, overM, endM }: { readonly withinM: number; readonly overM: number; readonly endM: number }) =>
    `Spans run together where they lie within ${count(withinM, 1)} m of each other for more than ${count(overM, 1)} m in all. Where they meet at an end, a stretch within the first ${count(endM, 1)} m alone is no evidence.`,
  assumeInferred:
    "What is inferred from lines on a map is not known: confidence is a rule of thumb to rank by, and a group counts once a person accepts it.",
  assumeWithoutLine: (spans: number) =>
    `${countOf(spans, "span has", "spans have")} no line: what they share is unknown.`,
  assumeRadio: (links: number) => `${countOf(links, "radio link lies", "radio links lie")} in no ground and left out.`,
  assumeStraight: (spans: number) =>
    `${countOf(spans, "span is", "spans are")} drawn straight from end to end: where they run together may be a matter of drawing, and several between the same two places tell nothing.`,
  assumeIncomplete: "The lines lie too thick to go through them all: there is more that is shared than is told here.",
};
