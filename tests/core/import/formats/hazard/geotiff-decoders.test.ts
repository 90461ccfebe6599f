import { zlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import {
  unpackBits,
  unpackDeflate,
  unpackLzw,
} from "../../../../../src/core/import/formats/hazard/geotiff-decoders.ts";
import { packBits, packLzw } from "../../../../builders/a-geotiff.ts";
import { type Random, random } from "../../../../builders/random.ts";

/** Bytes of any kind: noise, runs, and few kinds of bytes, up to some tables of LZW. */
function someBytes(dice: Random): Uint8Array {
  const kinds = dice.pick([1, 2, 5, 256]);
  let value = 0;
  return Uint8Array.from({ length: dice.below(dice.pick([2, 300, 20_000])) }, () => {
    if (dice.next() < 0.5) value = dice.below(kinds);
    return value;
  });
}

describe.each([
  ["LZW", packLzw, unpackLzw],
  ["PackBits", packBits, unpackBits],
  ["deflate", (bytes: Uint8Array): Uint8Array => zlibSync(bytes), unpackDeflate],
] as const)("%s", (_name, pack, unpack) => {
  test("gives back what was packed", () => {
    for (let seed = 0; seed < 150; seed++) {
      const bytes = someBytes(random(seed));
      const packed = pack(bytes);
      expect(Buffer.compare(unpack(packed, bytes.length), bytes), `seed ${seed}`).toBe(0);
    }
  });

  test("never gives more than there is room for, nor does damage hang it", () => {
    for (let seed = 0; seed < 200; seed++) {
      const dice = random(seed);
      const packed = pack(someBytes(dice)).slice();
      for (let i = 0; i < 5; i++) packed[dice.below(packed.length)] = dice.below(256);
      const room = dice.below(1000);
      try {
        expect(unpack(packed.subarray(0, dice.below(packed.length + 1)), room).length).toBeLessThanOrEqual(room);
      } catch (cause) {
        expect(cause).not.toBeInstanceOf(RangeError);
      }
    }
  });
});
