import { expect, test } from "vitest";
import { ringWeights } from "../../../../src/app/features/rings/weights.ts";

test("every span that parts anything has exactly one weight, whatever the size of the network", () => {
  for (const siteCount of [0, 1, 40, 299, 300, 321, 1590, 8000, 1_000_000]) {
    const weights = ringWeights(siteCount);
    for (let parted = 1; parted <= 400; parted++) {
      const fitting = weights.filter(({ from, to }) => parted >= from && parted <= (to ?? Number.POSITIVE_INFINITY));
      expect(fitting, `${parted} of ${siteCount}`).toHaveLength(1);
    }
    expect(weights[0]?.minZoom).toBe(0);
  }
});
