import { describe, expect, test } from "vitest";
import { signsOf, siteLegend, spanLegend } from "../../../../src/app/features/network/legend.ts";
import { words } from "../../../../src/words/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";

const network = aNetwork()
  .site("A", { kind: "core", population: 9000 })
  .site("B", { kind: "tower", status: "planned" })
  .site("C", {})
  .span("AB", "A", "B", { laying: "tunnel", importance: 1 })
  .span("BC", "B", "C", { laying: "duct", importance: 4, status: "planned" })
  .span("CA", "C", "A", {})
  .build();
const labels = (entries: readonly { readonly label: string }[]) => entries.map(({ label }) => label);
const { map, model } = words.zh;

describe("the legend of spans", () => {
  test("names the modes there are in the schema's order, unknown last, then what width and paleness say", () => {
    expect(labels(spanLegend(signsOf(network), words.zh, "light"))).toEqual([
      model.choices.spans.laying.duct,
      model.choices.spans.laying.tunnel,
      map.unknownLaying,
      map.plannedSpan,
      map.importance(1),
      map.importance(4),
    ]);
  });

  test("says nothing of what is not there", () => {
    const plain = aNetwork().site("A").site("B").span("AB", "A", "B", { laying: "aerial" }).build();
    expect(labels(spanLegend(signsOf(plain), words.en, "dark"))).toEqual([words.en.model.choices.spans.laying.aerial]);
  });
});

describe("the legend of sites", () => {
  test("names the kinds there are, unknown last, then size, plans and groups", () => {
    expect(labels(siteLegend(signsOf(network), true, words.zh, "light"))).toEqual([
      model.choices.sites.kind.core,
      model.choices.sites.kind.tower,
      map.unknownKind,
      map.sizeByPeople,
      map.plannedSite,
      map.group,
    ]);
  });

  test("is told apart entry by entry", () => {
    for (const theme of ["light", "dark"] as const) {
      const all = [
        ...spanLegend(signsOf(network), words.en, theme),
        ...siteLegend(signsOf(network), true, words.en, theme),
      ];
      expect(new Set(labels(all)).size).toBe(all.length);
    }
  });
});
