import { lookOfRoute } from "./route-pair-layer.ts";
import type { Theme } from "./view-layer.ts";
import "./route-swatch.css";

/** A route's line as the map draws it, beside what is said of it. */
export function RouteSwatch({ route, theme }: { readonly route: number; readonly theme: Theme }) {
  const { ink, dash } = lookOfRoute(route);
  const [red, green, blue] = ink[theme];
  return (
    <svg className="route-swatch" width={28} height={8} aria-hidden="true">
      <line
        x1={1}
        x2={27}
        y1={4}
        y2={4}
        stroke={`rgb(${red} ${green} ${blue})`}
        strokeWidth={4}
        {...(dash && { strokeDasharray: dash.map((part) => 2 * part).join(" ") })}
      />
    </svg>
  );
}
