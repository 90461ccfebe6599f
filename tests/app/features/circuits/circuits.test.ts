import { describe, expect, test } from "vitest";
import { binMinutes } from "../../../../src/app/features/circuits/minutes-bins.ts";
import { rankCircuits, siftCircuits } from "../../../../src/app/features/circuits/rows.ts";
import { EVERY_CIRCUIT } from "../../../../src/app/store/circuits-slice.ts";
import { type Network, textAt } from "../../../../src/core/model/index.ts";
import { auditCircuits } from "../../../../src/core/redundancy/circuits/audit-circuits.ts";
import { circuitsToAudit, clearable } from "../../../../src/core/redundancy/circuits/circuits-to-audit.ts";
import { aNetwork } from "../../../builders/a-network.ts";

//   A - B - C      AB and AD lie in one duct; A - E - C shares nothing with A - B - C
//   A - D - C
//   A - E - C
const network = aNetwork()
  .path("A-B-C", { lengthM: 10 })
  .path("A-D-C", { lengthM: 10 })
  .path("A-E-C", { lengthM: 30 })
  .row("groups", "duct")
  .row("members", "m1", { group: "duct", span: "A-B" })
  .row("members", "m2", { group: "duct", span: "A-D" })
  .row("circuits", "apart", { owner: "one", from: "A", to: "C", working: ["A-B", "B-C"], protection: ["A-E", "E-C"] })
  .row("circuits", "open", { from: "A", to: "C", working: ["A-B", "B-C"] })
  .row("circuits", "small", { ...duct("A-B", "A-D"), tier: 2, population: 5 })
  .row("circuits", "big", { ...duct("A-B", "A-D"), tier: 2, population: 50, name: "Rescue" })
  .row("circuits", "first", { ...duct("A-D", "A-B"), tier: 1 })
  .row("circuits", "nobody", duct("A-D", "A-B"))
  .build();

function duct(working: string, protection: string) {
  const path = (span: string) => [span, `${span.slice(-1)}-C`];
  return { owner: "two", from: "A", to: "C", working: path(working), protection: path(protection) };
}

const audit = auditCircuits(circuitsToAudit(network, []).input);
const idsOf = ({ circuits }: Network, rows: readonly number[]) => rows.map((row) => textAt(circuits.columns.id, row));

describe("the circuits a person looks at", () => {
  const ranked = rankCircuits(network, audit);

  test("are ranked by verdict, tier and people; what nobody knows comes last", () => {
    expect(idsOf(network, ranked)).toEqual(["first", "big", "small", "nobody", "open", "apart"]);
  });

  test("are those of a verdict, an owner, a tier, a name", () => {
    const sift = (filter: Partial<typeof EVERY_CIRCUIT>) =>
      idsOf(network, siftCircuits(network, audit, ranked, { ...EVERY_CIRCUIT, ...filter }));
    expect(sift({})).toHaveLength(6);
    expect(sift({ verdict: "unknown" })).toEqual(["open"]);
    expect(sift({ owner: "one" })).toEqual(["apart"]);
    expect(sift({ tier: 2 })).toEqual(["big", "small"]);
    expect(sift({ text: " RESCUE" })).toEqual(["big"]);
    expect(sift({ text: "sma" })).toEqual(["small"]);
    expect(sift({ inHazards: true })).toEqual([]);
  });

  test("are cleared in one go where they fail and a path is known that shares nothing", () => {
    expect(idsOf(network, clearable(audit))).toEqual(["small", "big", "first", "nobody"]);
  });
});

describe("minutes of a year in bars", () => {
  test("a bar holds its beginning; half lie below the median; what is not known is counted apart", () => {
    const { counts, unknown, median } = binMinutes(Float64Array.of(0, 0.5, 1, 10, 29, 5000, Number.NaN));
    expect(counts).toEqual([2, 1, 0, 2, 0, 0, 0, 1]);
    expect([unknown, median]).toEqual([1, 5.5]);
  });

  test("of nothing", () => {
    expect(binMinutes(Float64Array.of(Number.NaN))).toMatchObject({ unknown: 1, median: null });
    expect(binMinutes(new Float64Array()).counts.every((count) => count === 0)).toBe(true);
  });
});
