import { type Layer, LayerExtension, type UpdateParameters } from "@deck.gl/core";
import type { Theme } from "../view-layer.ts";
import { LAYING_ORDER, LAYING_STYLE, layingColor, PLANNED_ALPHA, WIDTH_BY_IMPORTANCE } from "./laying-style.ts";

/**
 * Draws each path of a PathLayer in the form of its laying mode, in one draw call for all of them.
 * Every vertex carries [distance from the start of its path in pixels at zoom 0, packed span style];
 * the colours and widths are a table on the graphics card, so a change of theme moves no data.
 * deck.gl's own PathStyleExtension knows dashes only, and measures every path on the CPU in one go.
 */
export class SpanStyleExtension extends LayerExtension<{ readonly theme: Theme }> {
  static override extensionName = "SpanStyleExtension";

  constructor(theme: Theme) {
    super({ theme });
  }

  override getShaders(): unknown {
    return { modules: [MODULE] };
  }

  override initializeState(this: Layer): void {
    this.getAttributeManager()?.addInstanced({ instanceSpanStyles: { size: 2, accessor: "getSpanStyle" } });
  }

  override updateState(this: Layer, _: UpdateParameters<Layer>, extension: this): void {
    this.setShaderModuleProps({ spanStyle: tables(extension.opts.theme) });
  }
}

function tables(theme: Theme) {
  return {
    inks: LAYING_ORDER.map((mode) => layingColor(mode, theme).map((part) => part / 255)),
    // Padded to whole vectors, as the card lays arrays out.
    factors: LAYING_ORDER.map((mode) => [LAYING_STYLE[mode].widthFactor, 0, 0, 0]),
    widths: WIDTH_BY_IMPORTANCE.map((width) => [width, 0, 0, 0]),
    plannedAlpha: PLANNED_ALPHA,
  };
}

const UNIFORMS = `\
layout(std140) uniform spanStyleUniforms {
  vec4 inks[8];
  vec4 factors[8];
  vec4 widths[5];
  float plannedAlpha;
} spanStyle;
`;

const MODULE = {
  name: "spanStyle",
  uniformTypes: {
    inks: ["vec4<f32>", 8],
    factors: ["vec4<f32>", 8],
    widths: ["vec4<f32>", 5],
    plannedAlpha: "f32",
  },
  inject: {
    "vs:#decl": `\
in vec2 instanceSpanStyles;
out vec3 vSpan;
${UNIFORMS}`,
    "vs:DECKGL_FILTER_SIZE": `\
  int spanCode = int(instanceSpanStyles.y);
  size *= spanStyle.widths[(spanCode / 8) % 8].x * spanStyle.factors[spanCode % 8].x;
`,
    "vs:DECKGL_FILTER_COLOR": `\
  int spanCode = int(instanceSpanStyles.y);
  color.rgb = spanStyle.inks[spanCode % 8].rgb;
  color.a *= spanCode >= 64 ? spanStyle.plannedAlpha : 1.0;
`,
    // Along the path in pixels where this segment starts; half the width in pixels; the laying code.
    "vs:#main-end": `\
  vSpan = vec3(instanceSpanStyles.x * project.scale, width.x * project.scale, float(int(instanceSpanStyles.y) % 8));
`,
    "fs:#decl": `\
in vec3 vSpan;
/** How much of a pixel a dash covers; dashes stand in the middle of their period. */
float spanDash(float along, float on, float period, float blur) {
  float fromMiddle = abs(mod(along, period) - 0.5 * period);
  float covered = clamp((0.5 * on - fromMiddle) / blur + 0.5, 0.0, 1.0);
  return mix(covered, on / period, smoothstep(0.5, 1.0, blur / period));
}
float spanDot(float along, float across, float radius, float period, float blur) {
  float fromMiddle = abs(mod(along, period) - 0.5 * period);
  return clamp((radius - length(vec2(fromMiddle, across))) / blur + 0.5, 0.0, 1.0);
}
`,
    "fs:DECKGL_FILTER_COLOR": `\
  if (!bool(picking.isActive)) {
    int form = int(vSpan.z + 0.5);
    float halfWidth = max(vSpan.y, 0.35);
    float w = 2.0 * halfWidth;
    float along = vSpan.x + geometry.uv.y * halfWidth;
    float across = abs(geometry.uv.x);
    float blur = max(fwidth(geometry.uv.y * halfWidth), 0.001);
    float acrossBlur = max(fwidth(geometry.uv.x), 0.001);
    if (form == 2) color.a *= spanDot(along, across * halfWidth, halfWidth, 1.9 * w, blur);
    if (form == 3) color.a *= spanDash(along, 4.5 * w, 7.0 * w, blur);
    if (form == 4) color.a *= clamp((across - 0.42) / acrossBlur + 0.5, 0.0, 1.0);
    if (form == 5) color.a *= spanDash(along, 12.0 * w, 15.0 * w, blur);
    if (form == 6) {
      float dot = spanDash(along + 7.1 * w, 1.2 * w, 14.2 * w, blur);
      color.a *= max(spanDash(along, 7.0 * w, 14.2 * w, blur), dot);
    }
    if (form == 7) {
      float core = clamp((0.36 - across) / acrossBlur + 0.5, 0.0, 1.0);
      color.a *= max(core, spanDash(along, 0.5 * w, 2.6 * w, blur));
    }
  }
`,
  },
};
