import { useMemo } from "react";
import type { ShakingSource } from "../../../../core/hazard/models/shaking-sources.ts";
import { nameOfFeature } from "../../../../core/hazard/name-of-feature.ts";
import { type HazardLayer, type LineShape, lineAt } from "../../../../core/model/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { useApp } from "../../../store/store.ts";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";

type FaultFieldProps = {
  readonly source: ShakingSource | null;
  readonly onChange: (source: ShakingSource) => void;
};

const NO_LAYERS: readonly HazardLayer[] = [];
const NONE = "";
const DRAWN = "drawn";

/** A line of a layer, or one drawn, and where on it the earthquake begins. */
export function FaultField({ source, onChange }: FaultFieldProps) {
  const { form: said } = useWords().scenario;
  const hazards = useApp((state) => state.study?.hazards ?? NO_LAYERS);
  const faults = useMemo(() => faultsOf(hazards), [hazards]);
  const chosen = source !== null && "fault" in source ? source : null;
  const known = faults.findIndex(({ line }) => chosen !== null && sameLine(line, chosen.fault));
  const take = (fault: LineShape) => onChange({ fault, begins: chosen?.begins ?? "in-the-middle" });
  const draw = async () => {
    const line = await useApp.getState().askShape("line", ({ scenario }) => scenario.form.sayFault);
    if (line !== null) take(line);
  };
  return (
    <>
      <div className="scenario-where">
        <Select
          label={said.fault}
          value={chosen === null ? NONE : known >= 0 ? String(known) : DRAWN}
          options={[
            ...(chosen === null ? [{ value: NONE, label: said.pick }] : []),
            ...faults.map(({ name }, i) => ({ value: String(i), label: name })),
            ...(chosen !== null && known < 0 ? [{ value: DRAWN, label: said.faultDrawn(chosen.fault.length) }] : []),
          ]}
          onChange={(value) => {
            const line = faults[Number(value)]?.line;
            if (value !== NONE && line !== undefined) take(line);
          }}
        />
        <Button onClick={() => void draw()}>{said.drawLine}</Button>
      </div>
      {chosen !== null && (
        <Select
          label={said.begins}
          value={chosen.begins}
          options={(["in-the-middle", "anywhere"] as const).map((value) => ({ value, label: said.beginsWhere[value] }))}
          onChange={(begins) => onChange({ ...chosen, begins })}
        />
      )}
    </>
  );
}

function faultsOf(hazards: readonly HazardLayer[]): readonly { readonly name: string; readonly line: LineShape }[] {
  return hazards.flatMap((hazard) => {
    const { geometry, count } = hazard.features;
    if (geometry.type !== "lines") return [];
    return Array.from({ length: count }, (_, row) => lineAt(geometry, row)).flatMap((line, row) =>
      line === null || line.length < 2 ? [] : [{ name: nameOfFeature(hazard, row) ?? String(row + 1), line }],
    );
  });
}

function sameLine(one: LineShape, other: LineShape): boolean {
  return one.length === other.length && one.every(([lon, lat], i) => lon === other[i]?.[0] && lat === other[i]?.[1]);
}
