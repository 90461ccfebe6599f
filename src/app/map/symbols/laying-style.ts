/** How a span looks by its laying mode: told apart by its form alone, helped by a quiet hue. */
import { LAYING_MODES } from "../../../core/model/index.ts";
import type { LegendEntry, Rgba, Theme } from "../view-layer.ts";

export type LayingMode = (typeof LAYING_MODES)[number] | "unknown";

/** Index = the code of the laying column: 0 unknown, then the schema's order. The shader draws by this index. */
export const LAYING_ORDER: readonly LayingMode[] = ["unknown", ...LAYING_MODES];

type LayingStyle = {
  /** Times the width that importance gives; double lines and ties need room across. */
  readonly widthFactor: number;
  /** On, off, on, off ... in line widths, for the legend; the shader draws the same pattern. */
  readonly dash: readonly number[] | null;
  readonly form?: "double" | "ties";
  readonly light: Rgba;
  readonly dark: Rgba;
};

export const LAYING_STYLE: Readonly<Record<LayingMode, LayingStyle>> = {
  unknown: { widthFactor: 0.7, dash: null, light: [138, 143, 150, 255], dark: [128, 136, 146, 255] },
  duct: { widthFactor: 1, dash: null, light: [43, 74, 110, 255], dark: [151, 186, 224, 255] },
  "direct-buried": { widthFactor: 1.25, dash: [0.01, 1.9], light: [110, 74, 34, 255], dark: [221, 180, 128, 255] },
  aerial: { widthFactor: 1, dash: [4.5, 2.5], light: [28, 100, 96, 255], dark: [120, 200, 190, 255] },
  tunnel: { widthFactor: 2.4, dash: null, form: "double", light: [24, 40, 62, 255], dark: [222, 230, 240, 255] },
  submarine: { widthFactor: 1.1, dash: [12, 3], light: [18, 92, 134, 255], dark: [116, 190, 232, 255] },
  microwave: { widthFactor: 0.9, dash: [7, 3, 1.2, 3], light: [136, 58, 104, 255], dark: [232, 160, 200, 255] },
  "bridge-attached": {
    widthFactor: 2.6,
    dash: null,
    form: "ties",
    light: [70, 78, 62, 255],
    dark: [188, 198, 172, 255],
  },
};

/** Pixels by importance, 1 the most important; index 0 where unknown. */
export const WIDTH_BY_IMPORTANCE: readonly number[] = [1.5, 2.9, 2.2, 1.6, 1.2];

/** Planned spans are lighter. */
export const PLANNED_ALPHA = 0.5;

export function layingColor(mode: LayingMode, theme: Theme): Rgba {
  return LAYING_STYLE[mode][theme];
}

export function layingSymbol(mode: LayingMode, theme: Theme): LegendEntry["symbol"] {
  const { widthFactor, dash, form } = LAYING_STYLE[mode];
  const width = 2 * widthFactor;
  return { kind: "line", color: layingColor(mode, theme), width, dash, ...(form === undefined ? {} : { form }) };
}

/** Lines grow a little as the map comes nearer. */
export function lineScale(zoom: number): number {
  return Math.min(1.35, Math.max(0.7, 0.7 + (zoom - 5) * 0.1));
}

/** One number per span for the shader: laying code + 8 * importance (0 unknown) + 64 if planned. */
export function packSpanStyle(laying: number, importance: number, planned: boolean): number {
  const level = importance >= 1 && importance <= 4 ? Math.round(importance) : 0;
  return laying + 8 * level + (planned ? 64 : 0);
}
