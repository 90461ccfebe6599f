import { expect, it } from "vitest";
import { changeLines } from "../../../../src/app/features/plan/view-model.ts";
import { words } from "../../../../src/words/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";
import { aChange } from "../../../builders/a-study.ts";

const network = aNetwork().site("A", { name: "理县机房", batteryH: 8 }).build();

it("says each edit with names, labels, units and unknown in words", () => {
  const change = aChange(
    "c",
    { kind: "set", table: "sites", id: "A", field: "batteryH", value: 24, before: null },
    { kind: "set", table: "sites", id: "A", field: "kind", value: "core", before: "station" },
    { kind: "add", table: "spans", rows: [{ id: "S1", values: { name: "新光缆" }, shape: null }] },
    {
      kind: "remove",
      table: "spans",
      rows: [
        { id: "S1", values: {}, shape: null },
        { id: "S2", values: {}, shape: null },
      ],
    },
    { kind: "reshape", table: "sites", id: "A", shape: [1, 2], before: null },
  );
  expect(changeLines(change, network, words.en, 9)).toEqual([
    "理县机房: Battery autonomy unknown → 24 h",
    "理县机房: Kind station → core",
    "1 span added: 新光缆",
    "2 spans removed",
    "理县机房: moved",
  ]);
  expect(changeLines(change, network, words.zh, 1)[0]).toContain("未知 → 24 ");
  expect(changeLines(change, network, words.zh, 2)).toHaveLength(2);
});
