/** Where positions may lie: every reading of them as letters on the map, so that no colour is needed to tell them apart. */
import { ScatterplotLayer, TextLayer } from "@deck.gl/layers";
import { boundsOf } from "../../../core/geo/bounds.ts";
import type { Candidate } from "../../../core/geo/candidate.ts";
import { buildPoints, type Position } from "../../../core/model/index.ts";
import type { DrawContext, ViewLayer } from "../../map/view-layer.ts";
import { dotsOf, PREVIEW_INK, PREVIEW_PAPER } from "./preview-layer.ts";
import { systemName } from "./system-name.ts";

export const MOST_CANDIDATES = 6;
/** So many letters of one reading are drawn; the rest of what lies there are dots. */
const LETTERS = 6;

export function candidateLetter(at: number): string {
  return String.fromCharCode(65 + at);
}

type Letter = { readonly text: string; readonly position: Position };

/** shown: the one a person looks at; the others step back. */
export function landingLayer(candidates: readonly Candidate[], shown: string | null): ViewLayer {
  const drawn = candidates.slice(0, MOST_CANDIDATES).map((candidate, i) => ({
    ...{ candidate, letter: candidateLetter(i), bounds: boundsOf(buildPoints(candidate.landed)) },
    letters: lettersOf(candidate.landed, candidateLetter(i)),
    dots: dotsOf(Float64Array.from(candidate.landed.flat())),
  }));
  const strong = drawn.find(({ candidate }) => candidate.crs === shown) ?? drawn[0];
  // Some readings differ by a few hundred metres: the one that is looked at lies on top.
  const fromBelow = [...drawn.filter((one) => one !== strong), ...(strong === undefined ? [] : [strong])];
  return {
    id: "import-landing",
    group: "network",
    title: ({ importing }) => importing.landingLayer,
    visibleAtFirst: true,
    leads: true,
    bounds: strong?.bounds ?? null,
    legend: (words, theme) =>
      drawn.map(({ candidate, letter }) => ({
        label: `${letter} ${systemName(candidate.crs, words)}`,
        symbol: { kind: "shape", color: PREVIEW_INK[theme], shape: "circle" },
      })),
    draw: (context) =>
      fromBelow.flatMap((one) => [
        dotLayer(one.letter, one.dots, one === strong, context),
        letterLayer(one.letter, one.letters, one === strong, context),
      ]),
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}

function lettersOf(landed: readonly Position[], text: string): readonly Letter[] {
  const step = Math.max(1, Math.ceil(landed.length / LETTERS));
  return landed.filter((_, i) => i % step === 0).map((position) => ({ text, position }));
}

function dotLayer(letter: string, data: ReturnType<typeof dotsOf>, isStrong: boolean, context: DrawContext) {
  const { theme, opacity } = context;
  return new ScatterplotLayer({
    id: `import-landing-dots-${letter}`,
    data,
    positionFormat: "XY",
    opacity: isStrong ? opacity : 0.5 * opacity,
    radiusUnits: "pixels",
    getRadius: 3,
    getFillColor: [...PREVIEW_INK[theme]],
    updateTriggers: { getFillColor: theme },
  });
}

function letterLayer(letter: string, data: readonly Letter[], isStrong: boolean, context: DrawContext) {
  const { theme, opacity } = context;
  const [ink, paper] = [PREVIEW_INK[theme], PREVIEW_PAPER[theme]];
  return new TextLayer<Letter>({
    id: `import-landing-letters-${letter}`,
    data: [...data],
    getPosition: ({ position }) => [position[0], position[1]],
    getText: ({ text }) => text,
    getSize: isStrong ? 15 : 12,
    fontFamily: "system-ui, sans-serif",
    fontWeight: 700,
    getColor: isStrong ? [...paper] : [...ink],
    background: true,
    backgroundPadding: [5, 2],
    getBackgroundColor: isStrong ? [...ink] : [...paper],
    getBorderColor: [...ink],
    getBorderWidth: 1.5,
    opacity,
    updateTriggers: { getColor: [theme, isStrong], getBackgroundColor: [theme, isStrong], getBorderColor: theme },
  });
}
