import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { hashBytes } from "../../../../src/core/import/bytes/hash-bytes.ts";
import { random } from "../../../builders/random.ts";

const dice = random(5);
const someBytes = () => Uint8Array.from({ length: dice.below(300) }, () => dice.below(256));

test("as other programs compute it, with and without the engine's own", async () => {
  for (let i = 0; i < 100; i++) {
    const parts = Array.from({ length: 1 + dice.below(3) }, someBytes);
    const oracle = createHash("sha256");
    for (const part of parts) oracle.update(part);
    const expected = `sha256:${oracle.digest("hex")}`;
    expect(await hashBytes(parts)).toBe(expected);
    expect(await hashBytes(parts, {})).toBe(expected);
  }
});
