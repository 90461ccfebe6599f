import { describe, expect, test } from "vitest";
import { Fingerprint, hashNetwork } from "../../../src/core/model/index.ts";
import { aNetwork } from "../../builders/a-network.ts";
import { random } from "../../builders/random.ts";

const print = (floats: Float64Array) => new Fingerprint().addArray(floats).text();

describe("a fingerprint", () => {
  test("is the same for every bit pattern of NaN, and other for other numbers", () => {
    const odd = new Float64Array([1, 0, 2]);
    new Uint32Array(odd.buffer).set([7, 0xfff80001], 2);
    expect(odd[1]).toBeNaN();
    expect(print(odd)).toBe(print(new Float64Array([1, Number.NaN, 2])));
    expect(print(new Float64Array([1, 2]))).not.toBe(print(new Float64Array([2, 1])));
    expect(print(new Float64Array([0]))).not.toBe(print(new Float64Array([-0])));
  });

  test("reads a view on a larger buffer by what is in the view", () => {
    const all = new Float64Array([9, 1, 2, 9]);
    expect(print(all.subarray(1, 3))).toBe(print(new Float64Array([1, 2])));
  });

  test("does not meet another in 200,000 small arrays", () => {
    const seen = new Set<string>();
    for (let i = 0; i < 200_000; i++) seen.add(new Fingerprint().addArray(new Uint32Array([i, i & 7])).text());
    expect(seen.size).toBe(200_000);
  });
});

describe("the version of a network", () => {
  test("is the same for equal networks, and other when any cell is", () => {
    const build = (name: string) => aNetwork().path("A-B").site("C", { name }).build();
    expect(build("x").version).toBe(build("x").version);
    expect(build("x").version).not.toBe(build("y").version);
    expect(hashNetwork(build("x"))).toBe(build("x").version);
  });

  test("changes with the order of rows and with one bit of one coordinate", () => {
    const dice = random(1);
    const at = () => [100 + dice.next(), 30] as const;
    const [a, b] = [at(), at()];
    const one = aNetwork().site("A", {}, a).site("B", {}, b).build();
    expect(aNetwork().site("B", {}, b).site("A", {}, a).build().version).not.toBe(one.version);
    const moved = aNetwork()
      .site("A", {}, [a[0], 30 + 2 ** -47])
      .site("B", {}, b);
    expect(moved.build().version).not.toBe(one.version);
  });
});
