import type { ExposureSum } from "../../../core/hazard/sum-exposure.ts";
import type { HazardLayer } from "../../../core/model/index.ts";
import { hazardRamp } from "../../map/symbols/hazard-style.ts";
import { useApp } from "../../store/store.ts";
import { ink } from "./ink.ts";

/** Metres by class side by side, weak to strong; what is unknown is an outline at the end. Numbers beside it say the same. */
export function ClassBar({ hazard, sum }: { readonly hazard: HazardLayer; readonly sum: ExposureSum }) {
  const theme = useApp((state) => state.theme);
  if (sum.metres === 0) return null;
  const ramp = hazardRamp(hazard.kind, theme, sum.metresByClass.length);
  let from = 0;
  const parts = sum.metresByClass.map((metres, reached) => {
    const part = { x: from, width: (100 * metres) / sum.metres, fill: ink(ramp[reached] as (typeof ramp)[number]) };
    from += part.width;
    return part;
  });
  return (
    <svg className="exposure-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="exposure-bar-unknown" x="0" y="0" width="100" height="6" />
      {parts.map((part) => (
        <rect key={part.fill} y="0" height="6" {...part} />
      ))}
    </svg>
  );
}
