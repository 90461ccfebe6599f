import { classOf } from "../../../core/hazard/strength-classes.ts";
import type { HazardLayer } from "../../../core/model/index.ts";
import type { Words } from "../../../words/index.ts";
import { classLabel, measureName } from "../../../words/say-strength.ts";
import { faded, hazardColor, hazardRamp } from "../../map/symbols/hazard-style.ts";
import { GREY } from "../../map/symbols/inks.ts";
import type { LegendEntry, Rgba, Theme } from "../../map/view-layer.ts";
import { AREA_INK } from "./draw-marks.ts";
import type { GridPicture } from "./grid-picture.ts";
import type { Marks } from "./marks.ts";

export function hazardLegend(
  hazard: HazardLayer,
  marks: Marks,
  breaks: readonly number[],
  picture: GridPicture | null,
  words: Words,
  theme: Theme,
): readonly LegendEntry[] {
  const features = hazard.features.count === 0 ? [] : legendOfMarks(hazard, marks, breaks, words, theme);
  if (hazard.grid === null) return features;
  return [...legendOfGrid(hazard, picture, words, theme), ...features];
}

/** The strongest first, as on a thermometer. */
function legendOfGrid(hazard: HazardLayer, picture: GridPicture | null, words: Words, theme: Theme): LegendEntry[] {
  if (picture === null) {
    const color = faded(hazardColor(hazard.kind, theme), 0.4);
    return [{ label: words.model.hazardKinds[hazard.kind], symbol: { kind: "fill", color, hatch: false } }];
  }
  const entries: LegendEntry[] = picture.colours(theme).map(
    (color, i): LegendEntry => ({
      label: classLabel(hazard, picture.breaks, i, words),
      symbol: { kind: "fill", color, hatch: false },
    }),
  );
  if (picture.hasZeros) {
    const label = words.hazards.strengthZero(measureName(hazard, words));
    entries.unshift({ label, symbol: { kind: "fill", color: picture.hint(theme), hatch: false } });
  }
  if (picture.hasUnknown) {
    const label = words.hazards.strengthUnknown(measureName(hazard, words));
    entries.unshift({ label, symbol: { kind: "fill", color: picture.unknown(theme), hatch: false } });
  }
  return entries.toReversed();
}

function legendOfMarks(
  hazard: HazardLayer,
  marks: Marks,
  breaks: readonly number[],
  words: Words,
  theme: Theme,
): LegendEntry[] {
  const color = hazardColor(hazard.kind, theme);
  const peril = words.model.hazardKinds[hazard.kind];
  switch (marks.form) {
    case "points": {
      const isSized = hazard.measure !== null && Object.hasOwn(hazard.features.columns, hazard.measure);
      const label =
        isSized && hazard.measure !== null ? words.hazards.sized(peril, hazard.measure, hazard.unit) : peril;
      return [circle(hazard.grid === null ? label : words.hazards.epicentre, color, true)];
    }
    case "tracks":
      return [
        ...hazardRamp(hazard.kind, theme, breaks.length + 1)
          .map((each, i) => circle(classLabel(hazard, breaks, i, words), each, false))
          .toReversed(),
        circle(words.hazards.strengthUnknown(measureName(hazard, words)), color, true),
        { label: words.hazards.track, symbol: { kind: "line", color, width: 1.5, dash: null } },
      ];
    case "lines":
      return legendOfClasses(hazard, marks.data, breaks, words, theme, (line) => {
        return { kind: "line", color: line, width: 2, dash: [7, 2] };
      });
    case "polygons":
      return legendOfClasses(hazard, marks.data, breaks, words, theme, (fill) => {
        return { kind: "fill", color: faded(fill, SEEN_AREA_INK), hatch: false };
      });
  }
}

/** A swatch is small and lies on paper: a little stronger than on the map. */
const SEEN_AREA_INK = 2 * AREA_INK;

/** The classes that any of them is of, the strongest first, and those of unknown strength; one entry where none is told. */
function legendOfClasses(
  hazard: HazardLayer,
  marks: readonly { readonly strength: number | null }[],
  breaks: readonly number[],
  words: Words,
  theme: Theme,
  symbolOf: (color: Rgba) => LegendEntry["symbol"],
): LegendEntry[] {
  if (hazard.measure === null)
    return [{ label: words.model.hazardKinds[hazard.kind], symbol: symbolOf(hazardColor(hazard.kind, theme)) }];
  const found = new Set(marks.map(({ strength }) => (strength === null ? null : classOf(strength, breaks))));
  const classes = hazardRamp(hazard.kind, theme, breaks.length + 1).flatMap((color, reached): LegendEntry[] =>
    found.has(reached) ? [{ label: classLabel(hazard, breaks, reached, words), symbol: symbolOf(color) }] : [],
  );
  const unknown = words.hazards.strengthUnknown(measureName(hazard, words));
  return [...classes.toReversed(), ...(found.has(null) ? [{ label: unknown, symbol: symbolOf(GREY[theme]) }] : [])];
}

function circle(label: string, color: Rgba, hollow: boolean): LegendEntry {
  return { label, symbol: { kind: "shape", color, shape: "circle", hollow } };
}
