import type { ExposureSum } from "../../../core/hazard/sum-exposure.ts";
import { formatNumber } from "../../../words/format.ts";
import { classLabel, measureName } from "../../../words/say-strength.ts";
import { useWords } from "../../i18n/use-words.ts";
import { hazardRamp } from "../../map/symbols/hazard-style.ts";
import { useApp } from "../../store/store.ts";
import { Table } from "../../ui/table.tsx";
import { ink } from "./ink.ts";
import type { LayerFound } from "./use-exposure.ts";

/** Class by class, the strongest first: its colour, where it begins and ends, and what lies in it. */
export function Classes({ layer, total }: { readonly layer: LayerFound; readonly total: ExposureSum }) {
  const words = useWords();
  const { panel: said } = words.exposure;
  const theme = useApp((state) => state.theme);
  const { hazard, found } = layer;
  const ramp = hazardRamp(hazard.kind, theme, total.metresByClass.length);
  const rows = total.metresByClass
    .map((metres, reached) => ({
      key: String(reached),
      label: classLabel(hazard, found.breaks, reached, words),
      fill: ink(ramp[reached] as (typeof ramp)[number]),
      ...{ metres, sites: total.sitesByClass[reached] as number },
    }))
    .toReversed();
  const isAnyUnknown = total.unknownM > 0 || total.unknownSites > 0;
  const unknown = {
    ...{ key: "unknown", fill: null, metres: total.unknownM, sites: total.unknownSites },
    label: words.hazards.strengthUnknown(measureName(hazard, words)),
  };
  return (
    <Table
      caption={said.classes}
      hideCaption
      rows={isAnyUnknown ? [...rows, unknown] : rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: "class",
          title: said.class,
          cell: ({ label, fill }) => (
            <span className="exposure-class">
              <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                {fill === null ? (
                  <rect className="exposure-bar-unknown" x="1" y="1" width="10" height="10" />
                ) : (
                  <rect width="12" height="12" rx="2" fill={fill} />
                )}
              </svg>
              {label}
            </span>
          ),
        },
        { key: "km", title: said.km, number: true, cell: ({ metres }) => formatNumber(metres / 1000, 1) },
        { key: "sites", title: said.sites, number: true, cell: ({ sites }) => formatNumber(sites) },
      ]}
    />
  );
}
