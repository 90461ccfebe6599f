import { describe, expect, test } from "vitest";
import { siteTooltip, spanTooltip } from "../../../../src/app/features/network/say.ts";
import { words } from "../../../../src/words/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";

const network = aNetwork()
  .site("A", { name: "汶川", kind: "core", population: 620_000, status: "planned" })
  .site("B", {})
  .span("AB", "A", "B", { laying: "direct-buried", lengthM: 12_340 })
  .span("?", "A", "gone", {})
  .build();

describe("the map says", () => {
  test("of a site its name, kind, plan and people", () => {
    const [title, kind, people] = siteTooltip(network, 0, words.zh);
    expect(title).toBe("汶川");
    expect(kind).toContain(words.zh.model.choices.sites.kind.core);
    expect(kind).toContain(words.zh.model.choices.sites.status.planned);
    expect(people).toContain("620,000");
  });

  test("of a site nobody described its id, and that the kind is unknown", () => {
    expect(siteTooltip(network, 1, words.en)).toEqual(["B", words.en.map.unknownKind]);
  });

  test("of a span its mode and length, and its ends by name", () => {
    const [title, mode, ends] = spanTooltip(network, 0, words.en);
    expect(title).toBe("AB");
    expect(mode).toContain(words.en.model.choices.spans.laying["direct-buried"]);
    expect(mode).toContain("12.3");
    expect(ends).toBe(words.en.map.between("汶川", "B"));
  });

  test("of a span called after its ends no more than that", () => {
    const called = aNetwork()
      .site("A", { name: "汶川" })
      .site("B", { name: "理县" })
      .span("AB", "A", "B", { name: "汶川—理县直埋", laying: "duct" })
      .build();
    expect(spanTooltip(called, 0, words.zh)).toHaveLength(2);
  });

  test("of a span nobody described what is unknown", () => {
    expect(spanTooltip(network, 1, words.en)[1]).toBe(words.en.map.unknownLaying);
  });
});
