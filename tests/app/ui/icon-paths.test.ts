import { expect, test } from "vitest";
import { ICON_PATHS } from "../../../src/app/ui/icon-paths.ts";

const ARGUMENTS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, a: 7, z: 0 };

test.each(Object.entries(ICON_PATHS))("%s is a whole drawing", (_, path) => {
  expect(path).toMatch(/^[Mm]/);
  for (const [, command = "", rest = ""] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = rest.match(/-?\d*\.?\d+/g) ?? [];
    const wanted = ARGUMENTS[command.toLowerCase()];
    expect(wanted, command).toBeDefined();
    if (wanted === 0) expect(numbers).toHaveLength(0);
    else expect(numbers.length % (wanted ?? 1), `${command}${rest}`).toBe(0);
  }
});
