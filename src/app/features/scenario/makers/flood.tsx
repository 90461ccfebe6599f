import { findBreaks } from "../../../../core/hazard/strength-classes.ts";
import { type HazardLayer, valueAt } from "../../../../core/model/index.ts";
import { formatNumber } from "../../../../words/format.ts";
import { useWords } from "../../../i18n/use-words.ts";
import type { EventOf } from "../../../store/disaster-slice.ts";
import { isWithin, NumberField } from "../fields/number-field.tsx";
import { WhereField } from "../fields/where-field.tsx";
import { type Ground, type Preview, placesOf, preview } from "../preview.ts";
import type { FieldsProps, Maker } from "./maker.ts";

const DEPTH = { least: 0.01, most: 50 };

export const maker: Maker<"flood"> = {
  begin: { kind: "flood", where: null, depthM: null },
  Fields,
  eventOf({ kind, where, depthM }) {
    if (where === null || (depthM !== null && !isWithin(depthM, DEPTH))) return null;
    return "shape" in where && depthM === null ? null : { kind, where, depthM };
  },
  preview: floodPreview,
};

function Fields({ draft: { where, depthM }, change }: FieldsProps<"flood">) {
  const { form: said } = useWords().scenario;
  const isDrawn = where !== null && "shape" in where;
  return (
    <>
      <WhereField where={where} fits={({ kind }) => kind === "flood"} onChange={(next) => change({ where: next })} />
      <NumberField
        label={said.depth}
        unit="m"
        value={depthM}
        {...DEPTH}
        optional={!isDrawn}
        {...(isDrawn ? {} : { note: said.depthNote })}
        onChange={(value) => change({ depthM: value })}
      />
    </>
  );
}

/** In four classes of depth where a layer has them, else in one. */
function floodPreview({ where, depthM }: EventOf<"flood">, ground: Ground): Preview | null {
  const layer = "layer" in where ? ground.hazards.find(({ id }) => id === where.layer) : undefined;
  const column = layer?.measure == null ? undefined : layer.features.columns[layer.measure];
  if (layer === undefined || depthM !== null || column?.type !== "number") {
    const areas = placesOf(where, ground);
    const label = depthM === null ? null : formatNumber(depthM, 2);
    return areas.length === 0
      ? null
      : preview("flood", {
          areas,
          classes: [({ scenario: { map } }) => (label === null ? map.depth(null, null) : map.depthEverywhere(label))],
        });
  }
  const breaks = findBreaks(layer, column.values);
  const classOf = (row: number, of: HazardLayer | null) => {
    const depth = of === null ? null : valueAt(column, row);
    return typeof depth === "number" ? breaks.filter((each) => each <= depth).length : 0;
  };
  const said = breaks.map((each) => formatNumber(each, 2));
  return preview("flood", {
    areas: placesOf(where, ground, classOf),
    classes: Array.from({ length: breaks.length + 1 }, (_, i) => ({ scenario }) => scenario.map.depth(said[i - 1] ?? null, said[i] ?? null)), // biome-ignore format: one line
  });
}
