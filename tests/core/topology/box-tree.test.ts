import { expect, test } from "vitest";
import { BoxTree } from "../../../src/core/topology/box-tree.ts";
import { random } from "../../builders/random.ts";

test("finds what a look at every box finds, on 300 random sets, some with a box far away", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const dice = random(seed);
    const count = dice.pick([0, 1, 5, 16, 17, 300]);
    const boxes = new Float64Array(4 * count);
    for (let i = 0; i < count; i++) {
      const far = dice.next() < 0.01 ? 1e6 : 0;
      const [x, y, size] = [far + dice.next() * 100, dice.next() * 100, dice.pick([0, 1, 30])];
      boxes.set([x, y, x + dice.next() * size, y + dice.next() * size], 4 * i);
    }
    const tree = new BoxTree(boxes);
    for (let ask = 0; ask < 5; ask++) {
      const [x, y] = [dice.next() * 100, dice.next() * 100];
      const [maxX, maxY] = [x + dice.next() * 40, y + dice.next() * 40];
      const expected = Array.from({ length: count }, (_, i) => i).filter((i) => {
        const [a, b, c, d] = boxes.subarray(4 * i, 4 * i + 4) as unknown as [number, number, number, number];
        return a <= maxX && c >= x && b <= maxY && d >= y;
      });
      expect(
        [...tree.find(x, y, maxX, maxY)].sort((a, b) => a - b),
        `seed ${seed}`,
      ).toEqual(expected);
    }
  }
});
