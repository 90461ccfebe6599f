import { isAcceleration } from "../../../../core/hazard/events/observed-shaking.ts";
import type { HazardLayer } from "../../../../core/model/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { useApp } from "../../../store/store.ts";
import { Select } from "../../../ui/select.tsx";
import { showHazard } from "../show.ts";
import type { FieldsProps, Maker } from "./maker.ts";

export const maker: Maker<"observed-shaking"> = {
  begin: { kind: "observed-shaking", layer: null },
  Fields,
  eventOf: ({ kind, layer }) => (layer === null ? null : { kind, layer }),
  // The layer itself is on the map, with a legend of its own.
  preview: () => null,
};

const NO_LAYERS: readonly HazardLayer[] = [];

function Fields({ draft, change }: FieldsProps<"observed-shaking">) {
  const { form: said } = useWords().scenario;
  const layers = useApp((state) => state.study?.hazards ?? NO_LAYERS).filter(isAcceleration);
  if (layers.length === 0) return <p className="scenario-soft">{said.noShaking}</p>;
  return (
    <Select
      label={said.shakingLayer}
      value={draft.layer ?? ""}
      options={[
        ...(draft.layer === null ? [{ value: "", label: said.pick }] : []),
        ...layers.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(layer) => {
        change({ layer });
        showHazard(layer);
      }}
    />
  );
}
