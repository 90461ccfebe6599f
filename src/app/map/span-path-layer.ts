import type { BinaryAttribute, LayerExtension } from "@deck.gl/core";
import { PathLayer } from "@deck.gl/layers";
import type { SpanPaths } from "./span-paths.ts";
import { SpanStyleExtension } from "./symbols/span-style-extension.ts";
import type { Rgba, Theme } from "./view-layer.ts";

const extensions: Readonly<Record<Theme, LayerExtension[]>> = {
  light: [new SpanStyleExtension("light")],
  dark: [new SpanStyleExtension("dark")],
};

/** Spans in the form and colour of their laying mode. */
export function spanLayer(
  id: string,
  paths: SpanPaths,
  look: { readonly theme: Theme; readonly opacity: number; readonly scale: number },
): PathLayer {
  return new PathLayer({
    ...pathProps(id, paths),
    extensions: extensions[look.theme],
    opacity: look.opacity,
    widthScale: look.scale,
    pickable: true,
  });
}

/** One colour and one width in pixels along spans: a casing or a glow under them. */
export function casingLayer(
  id: string,
  paths: SpanPaths,
  look: { readonly color: Rgba; readonly width: number; readonly opacity: number },
): PathLayer {
  return new PathLayer({
    ...pathProps(id, paths),
    getColor: [...look.color],
    opacity: look.opacity,
    widthScale: look.width,
    capRounded: true,
  });
}

type PathData = {
  readonly length: number;
  readonly startIndices: Uint32Array;
  readonly attributes: Record<string, BinaryAttribute>;
};
// One data object per piece for as long as the piece lives: deck.gl uploads again when the object changes.
const dataOf = new WeakMap<SpanPaths, PathData>();

function pathProps(id: string, paths: SpanPaths) {
  let data = dataOf.get(paths);
  if (data === undefined) {
    data = {
      length: paths.length,
      startIndices: paths.startIndices,
      attributes: {
        getPath: { value: paths.positions, size: 2 },
        instanceSpanStyles: { value: paths.styles, size: 2 },
      },
    };
    dataOf.set(paths, data);
  }
  return {
    id,
    data,
    positionFormat: "XY" as const,
    _pathType: "open" as const,
    widthUnits: "pixels" as const,
    antialiasing: true,
    jointRounded: true,
  };
}
