import { ICON_PATHS, type IconName } from "./icon-paths.ts";
import "./icon.css";

/** Decoration only: what it means stands in words beside it or in its button's label. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
