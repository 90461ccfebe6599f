import { type Layer, LayerExtension, type UpdateParameters } from "@deck.gl/core";
import type { Theme } from "../view-layer.ts";
import { PAPER, SHAPE_ORDER, SITE_KIND_ORDER, SITE_STYLE, siteColor } from "./site-style.ts";

/**
 * Draws each point of a ScatterplotLayer as the shape of its site kind, from signed distances: sharp at any size, with
 * a halo in the colour of the ground; hollow where only planned. Every point carries one packed site style.
 * The layer must be filled, not stroked, and its radius leaves HALO pixels for the halo.
 */
export class SiteStyleExtension extends LayerExtension<{ readonly theme: Theme }> {
  static override extensionName = "SiteStyleExtension";

  constructor(theme: Theme) {
    super({ theme });
  }

  override getShaders(): unknown {
    return { modules: [MODULE] };
  }

  override initializeState(this: Layer): void {
    this.getAttributeManager()?.addInstanced({ instanceSiteStyles: { size: 1, accessor: "getSiteStyle" } });
  }

  override updateState(this: Layer, _: UpdateParameters<Layer>, extension: this): void {
    const { theme } = extension.opts;
    this.setShaderModuleProps({
      siteStyle: {
        inks: SITE_KIND_ORDER.map((kind) => [
          ...siteColor(kind, theme)
            .slice(0, 3)
            .map((part) => part / 255),
          SHAPE_ORDER.indexOf(SITE_STYLE[kind].shape),
        ]),
        paper: PAPER[theme].map((part) => part / 255),
      },
    });
  }
}

/** Pixels around a shape for its halo. */
export const HALO = 2;

const UNIFORMS = `\
layout(std140) uniform siteStyleUniforms {
  vec4 inks[13];
  vec4 paper;
} siteStyle;
`;

const MODULE = {
  name: "siteStyle",
  uniformTypes: { inks: ["vec4<f32>", 13], paper: "vec4<f32>" },
  inject: {
    "vs:#decl": `\
in float instanceSiteStyles;
out vec2 vSite;
`,
    "vs:#main-end": "  vSite = vec2(instanceSiteStyles, outerRadiusPixels);\n",
    "fs:#decl": `\
in vec2 vSite;
${UNIFORMS}
float siteBox(vec2 p, vec2 size) {
  vec2 d = abs(p) - size;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}
/** A regular polygon by the distance of its sides from the middle, a corner up. */
float sitePolygon(vec2 p, float sides, float inner) {
  float sector = 6.2831853 / sides;
  float side = mod(atan(p.x, p.y), sector) - 0.5 * sector;
  return length(p) * cos(side) - inner;
}
/** Distance to the rim of a shape of about radius 1; negative inside. */
float siteShape(int shape, vec2 p) {
  if (shape == 2) return siteBox(p, vec2(0.78));
  if (shape == 3) return (abs(p.x) + abs(p.y) - 1.05) * 0.7071;
  if (shape == 4) return sitePolygon(p + vec2(0.0, 0.16), 3.0, 0.56);
  if (shape == 5) return max(length(p + vec2(0.0, 0.4)) - 1.0, -(p.y + 0.4));
  if (shape == 6) return sitePolygon(p, 6.0, 0.84);
  if (shape == 7) return min(siteBox(p, vec2(0.95, 0.3)), siteBox(p, vec2(0.3, 0.95)));
  if (shape == 8) return sitePolygon(p, 5.0, 0.8);
  return length(p) - 0.86;
}
`,
    "fs:DECKGL_FILTER_COLOR": `\
  int site = int(vSite.x + 0.5);
  vec4 ink = siteStyle.inks[site % 16];
  float radius = max(vSite.y - ${HALO.toFixed(1)}, 1.0);
  float rim = siteShape(int(ink.w + 0.5), geometry.uv * vSite.y / radius) * radius;
  if (rim > ${HALO.toFixed(1)}) discard;
  float inside = clamp(0.5 - rim, 0.0, 1.0);
  // Planned: an outline of 1.4 pixels over paper.
  float painted = site >= 16 ? clamp(inside - clamp(-rim - 0.9, 0.0, 1.0), 0.0, 1.0) : inside;
  float halo = clamp(${(HALO - 0.5).toFixed(1)} - rim, 0.0, 1.0) * (site >= 16 ? 1.0 : 0.9);
  color = vec4(mix(siteStyle.paper.rgb, ink.rgb, painted), color.a * max(painted, halo));
`,
  },
};
