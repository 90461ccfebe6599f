import { expect, test } from "vitest";
import { boundsOfIssue, closestLook } from "../../../../src/app/features/issues/locate.ts";
import type { Finding } from "../../../../src/core/model/index.ts";
import { smallStudy } from "../../../e2e/small-study.ts";

const { base } = smallStudy();
const issue = (part: Partial<Finding>): Finding => ({
  ...{ rule: "topology.near-miss", severity: "general", subject: null, place: null, values: {} },
  ...part,
});
const at = (values: Finding["values"]) => boundsOfIssue(base, issue({ values }));

test("an issue is where it says, across its gap; one that says of a position that it is none is nowhere", () => {
  expect(at({ lon: 103, lat: 31 })).toEqual([103, 31, 103, 31]);
  expect(at({ lon: 103.2, lat: 31, toLon: 103.1, toLat: 31.1, metres: 30 })).toEqual([103.1, 31, 103.2, 31.1]);
  expect(at({ lon: 103, lat: 31, toLon: 110, toLat: 31, metres: 600_000 })).toEqual([103, 31, 103, 31]);
  expect(at({ lon: 403, lat: 31 })).toBeNull();
  expect(at({ lon: 103, lat: -91 })).toBeNull();
});

test("else it is where the row is that it is about, if there is one", () => {
  const subject = { table: "spans", id: "A-B" } as const;
  expect(boundsOfIssue(base, issue({ subject }))).toEqual([103, 31, 103.4, 31]);
  expect(boundsOfIssue(base, issue({ subject: { table: "spans", id: "gone" } }))).toBeNull();
  expect(boundsOfIssue(base, issue({ subject: { table: "circuits", id: "c" } }))).toBeNull();
  expect(boundsOfIssue(base, issue({}))).toBeNull();
});

test("a gap of metres is looked at from nearer than a span", () => {
  expect(closestLook(issue({ values: { lon: 103, lat: 31, metres: 20 } }))).toBeGreaterThan(closestLook(issue({})));
});
