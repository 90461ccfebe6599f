import { expect, test } from "vitest";
import { numberInText } from "../../../../src/core/import/bytes/number-in-text.ts";
import { random } from "../../../builders/random.ts";

const dice = random(31);
const digits = (most: number) => Array.from({ length: 1 + dice.below(most) }, () => String(dice.below(10))).join("");

test("as Number reads it, to the last bit, wherever it stands", () => {
  for (let i = 0; i < 20_000; i++) {
    const fraction = dice.next() < 0.8 ? `.${digits(14)}` : "";
    const number = `${dice.pick(["", "-"])}${digits(6)}${fraction}${dice.next() < 0.1 ? `e${dice.below(9) - 4}` : ""}`;
    const text = `(${number} 7`;
    expect(numberInText(text, 1, 1 + number.length), number).toBe(Number(number));
  }
});

test.each(["-0", ".5", "5.", "+3", " 7", "7 ", "1e3", "Infinity", "", "-", ".", "-.", "1.2.3", "12a", "０"])(
  "%o is what Number says",
  (text) => {
    expect(numberInText(text, 0, text.length)).toBe(Number(text));
  },
);
