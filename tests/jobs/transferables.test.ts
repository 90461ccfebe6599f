import { expect, test } from "vitest";
import { transferables } from "../../src/jobs/transferables.ts";

test("finds every buffer once, behind views, in lists and in rings of objects", () => {
  const shared = new Float64Array(2);
  const ring: Record<string, unknown> = {
    a: [shared, { b: new Uint8Array(shared.buffer, 8) }],
    c: new ArrayBuffer(3),
    d: null,
  };
  ring.self = ring;
  expect(new Set(transferables(ring))).toEqual(new Set([shared.buffer, ring.c]));
  expect(transferables(ring)).toHaveLength(2);
  expect(transferables("text")).toEqual([]);
});
