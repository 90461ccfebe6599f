/** Contrast of the colours as WCAG 2 measures it: 4.5 for words, 3 for shapes and the frames of controls. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("src/app/ui/tokens.css", "utf8");
const [light = "", dark = ""] = css.split(':root[data-theme="dark"]');

function colours(block: string): Map<string, string> {
  return new Map(
    Array.from(block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g), ([, name = "", value = ""]) => [name, value]),
  );
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const PAPERS = ["paper", "paper-sunk", "paper-raised"];
const RISKS = ["critical", "major", "general", "low"];
const WORDS: readonly (readonly [string, string])[] = [
  ...["ink", "ink-soft", "ink-faint", "accent", "unconfirmed"].flatMap((ink) =>
    PAPERS.map((paper) => [ink, paper] as const),
  ),
  ...RISKS.flatMap((risk) =>
    ["paper", "paper-raised", `risk-${risk}-wash`].map((on) => [`risk-${risk}-ink`, on] as const),
  ),
  ["unconfirmed", "unconfirmed-wash"],
  ["accent", "accent-wash"],
  ["ink", "accent-wash"],
  ["ink-faint", "accent-wash"],
  ["ink-soft", "accent-wash"],
  ["accent-ink", "accent"],
  ["accent-ink", "accent-strong"],
  ["paper", "ink"],
];
const SHAPES: readonly (readonly [string, string])[] = [
  ...RISKS.flatMap((risk) => ["paper", `risk-${risk}-wash`].map((on) => [`risk-${risk}`, on] as const)),
  ["border", "paper"],
  ["border", "paper-raised"],
  ["focus", "paper"],
  ["focus", "paper-sunk"],
];

describe.each([
  ["light", colours(light)],
  ["dark", new Map([...colours(light), ...colours(dark)])],
])("in the %s theme", (_, theme) => {
  const measure = ([one, other]: readonly [string, string]) =>
    contrast(theme.get(one) ?? "missing", theme.get(other) ?? "missing");

  test.each(WORDS)("%s reads on %s", (...pair) => {
    expect(measure(pair)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(SHAPES)("%s stands out on %s", (...pair) => {
    expect(measure(pair)).toBeGreaterThanOrEqual(3);
  });

  test("the ramp goes one way", () => {
    const steps = [1, 2, 3, 4, 5].map((step) => luminance(theme.get(`ramp-${step}`) ?? ""));
    const sorted = steps.toSorted((a, b) => a - b);
    expect(steps[0] === sorted[0] ? steps : steps.toReversed()).toEqual(sorted);
  });
});

test("every colour of the light theme has its dark one", () => {
  expect([...colours(dark).keys()].toSorted()).toEqual([...colours(light).keys()].toSorted());
});
