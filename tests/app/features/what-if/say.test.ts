import { expect, test } from "vitest";
import { sayPick } from "../../../../src/app/features/what-if/say.ts";
import type { OffPick } from "../../../../src/core/model/index.ts";
import { words } from "../../../../src/words/index.ts";
import { aNetwork } from "../../../builders/a-network.ts";

const network = aNetwork()
  .site("a", { name: "阿坝局" })
  .site("b")
  .span("a-b", "a", "b", { name: "阿坝—乙" })
  .row("groups", "g", { name: "同沟" })
  .build();

const ring = [[0, 0], [1, 0], [1, 1]] as const; // biome-ignore format: a ring

test.each<[OffPick, string, string]>([
  [{ kind: "spans", of: ["a-b"] }, "Spans: 阿坝—乙", "光缆段：阿坝—乙"],
  [{ kind: "sites", of: ["a", "b", "gone"] }, "Sites: 阿坝局 + 2", "局站：阿坝局 等 3 个"],
  [{ kind: "groups", of: ["g"] }, "Risk group: 同沟", "共享风险组：同沟"],
  [{ kind: "layings", of: ["aerial"] }, "Laying: aerial", "敷设方式：架空"],
  [{ kind: "owners", of: ["甲"] }, "Owner: 甲", "产权单位：甲"],
  [{ kind: "polygon", shape: [[ring]] }, "Polygon of 3 corners", "3 个顶点的多边形"],
  [{ kind: "strip", lines: [ring], withinM: 1500 }, "Within 1.5 km of a line", "距线 1.5 公里以内"],
])("%j", (pick, english, chinese) => {
  expect(sayPick(network, pick, words.en)).toBe(english);
  expect(sayPick(network, pick, words.zh)).toBe(chinese);
});
