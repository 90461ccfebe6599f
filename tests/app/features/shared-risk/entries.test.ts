import { describe, expect, test } from "vitest";
import {
  confidenceOf,
  countVerdicts,
  type Entry,
  entriesOf,
  givenGroups,
  isLookedAt,
  layingsOf,
  memberCounts,
  namesOf,
  openFrom,
  verdictEdits,
} from "../../../../src/app/features/shared-risk/entries.ts";
import {
  applyChanges,
  type ChangeId,
  type Edit,
  type LineShape,
  type Network,
} from "../../../../src/core/model/index.ts";
import { measureShared, SHARED_DEFAULTS } from "../../../../src/core/redundancy/shared/measure-shared.ts";
import { circuitsAt } from "../../../../src/core/topology/circuits-at.ts";
import { topologyColumns } from "../../../../src/core/topology/topology.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { metres } from "../../../builders/random-lines.ts";

const at = (points: readonly (readonly [number, number])[]): LineShape =>
  points.map(([x, y]) => metres(x, y, [104, 30]));

/** A ring on one route for 900 m, and two spans beside each other for 400 m that cut nobody off. */
const network = aNetwork()
  .site("G", { kind: "core", population: 5 })
  .site("A", { population: 10 })
  .site("B", { population: 20 })
  .span("GA", "G", "A", { laying: "duct", name: "long" }, at([[0, 0], [900, 3], [2000, 800]]))
  .span("AB", "A", "B", { laying: "duct" }, at([[2000, 800], [2000, -800]]))
  .span("BG", "B", "G", { laying: "aerial" }, at([[2000, -800], [900, 0], [0, 0]]))
  .span("AB2", "A", "B", {}, at([[2000, 800], [2006, 200], [2006, -200], [2400, -300], [2000, -800]]))
  .row("groups", "given", { source: "given" })
  .row("members", "m", { group: "given", span: "GA" })
  .build(); // biome-ignore format: points

function answer(of: Network): Entry[] {
  const service = { columns: topologyColumns(of), gateways: { kinds: ["core"] as const }, enough: 1 };
  const lines = { lines: of.spans.geometry, ...SHARED_DEFAULTS };
  return entriesOf(of, measureShared({ ...service, circuitsAt: circuitsAt(of), ...lines }));
}

const withEdits = (edits: readonly Edit[]) =>
  applyChanges(network, [{ id: "c" as ChangeId, intent: "regroup", who: "", when: "", why: "", edits }]);

describe("inferred groups as a person sees them", () => {
  const entries = answer(network);
  const [worst, other] = entries as [Entry, Entry];

  test("what cuts people off comes first, then the longest; the shorter span is named first", () => {
    expect(entries).toHaveLength(2);
    expect(entries.map(({ group }) => group.ring.length > 0)).toEqual([true, false]);
    expect(namesOf(network, worst.group)).toEqual(["long", "BG"]);
    expect(layingsOf(network, worst.group)).toEqual(["duct", "aerial"]);
    expect(layingsOf(network, other.group)).toContain(null);
  });

  test("confidence has a word of its own, and a threshold takes what stands at it", () => {
    const sure = (confidence: number) => confidenceOf({ ...worst.group, confidence });
    expect([0.7, 0.69, 0.4, 0.39].map(sure)).toEqual(["likely", "possible", "possible", "weak"]);
    expect(openFrom(entries, worst.group.confidence)).toContain(worst);
    expect(openFrom(entries, worst.group.confidence + 0.01)).not.toContain(worst);
  });

  test("verdicts are counted, none is given twice, and what is judged is no longer open", () => {
    expect(countVerdicts(entries)).toEqual({ open: 2, accepted: 0, "turned-down": 0 });
    const judged = withEdits([
      ...verdictEdits(network, [worst], SHARED_DEFAULTS, "accepted"),
      ...verdictEdits(network, [other], SHARED_DEFAULTS, "turned-down"),
    ]);
    const after = answer(judged);
    expect(after.map(({ verdict }) => verdict)).toEqual(["accepted", "turned-down"]);
    expect(after.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
    expect(openFrom(after, 0)).toEqual([]);
    expect(verdictEdits(judged, after.slice(0, 1), SHARED_DEFAULTS, "accepted")).toEqual([]);
    // What is inferred is not what the data gave.
    expect(givenGroups(judged)).toEqual([0]);
    expect(memberCounts(judged).get(worst.id)).toBe(2);
  });

  test("a group is looked at while nothing but its spans is selected", () => {
    const select = (...ids: string[]) => isLookedAt(network, worst, { table: "spans", ids });
    expect([select("GA", "BG"), select("BG"), select("GA", "AB"), select()]).toEqual([true, true, false, false]);
    expect(isLookedAt(network, worst, null)).toBe(false);
    expect(isLookedAt(network, worst, { table: "sites", ids: ["GA"] })).toBe(false);
  });
});
