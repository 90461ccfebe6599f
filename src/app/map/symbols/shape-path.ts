/** The shapes of sites as SVG paths, for legends on the screen and on paper. */
import type { SiteShape } from "../view-layer.ts";

/** About the origin, six pixels from the middle to the rim: the same shapes the map draws. */
export function shapePath(shape: SiteShape): string {
  switch (shape) {
    case "square":
      return "M-5 -5h10v10h-10Z";
    case "diamond":
      return "M0 -6.5L6.5 0L0 6.5L-6.5 0Z";
    case "triangle":
      return polygon(3, 6.8, 1);
    case "half-disc":
      return "M-6.2 3a6.2 6.2 0 0 1 12.4 0Z";
    case "hexagon":
      return polygon(6, 6.2, 0);
    case "pentagon":
      return polygon(5, 6.2, 0);
    case "cross":
      return "M-2 -6h4v4h4v4h-4v4h-4v-4h-4v-4h4Z";
    case "dot":
      return "M-2.6 0a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0 -5.2 0Z";
    case "circle":
      return "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z";
  }
}

function polygon(corners: number, radius: number, drop: number): string {
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    return `${(radius * Math.sin(angle)).toFixed(2)} ${(drop - radius * Math.cos(angle)).toFixed(2)}`;
  });
  return `M${points.join("L")}Z`;
}
