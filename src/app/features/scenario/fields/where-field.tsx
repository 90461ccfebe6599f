import type { HazardLayer, Where } from "../../../../core/model/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { useApp } from "../../../store/store.ts";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { showHazard } from "../show.ts";

type WhereFieldProps = {
  readonly where: Where | null;
  /** Which layers of the study may be meant. */
  readonly fits: (hazard: HazardLayer) => boolean;
  readonly onChange: (where: Where) => void;
};

const DRAWN = "drawn";
const NOWHERE = "";
const NO_LAYERS: readonly HazardLayer[] = [];

/** A layer of the study, or a place drawn on the map. */
export function WhereField({ where, fits, onChange }: WhereFieldProps) {
  const { form: said } = useWords().scenario;
  const layers = useApp((state) => state.study?.hazards ?? NO_LAYERS).filter(fits);
  const drawn = where !== null && "shape" in where ? where : null;
  const draw = async () => {
    const ring = await useApp.getState().askShape("polygon", ({ scenario }) => scenario.form.sayWhere);
    if (ring !== null) onChange({ shape: [[[...ring, ...ring.slice(0, 1)]]] });
  };
  return (
    <div className="scenario-where">
      <Select
        label={said.where}
        value={where === null ? NOWHERE : "layer" in where ? `layer ${where.layer}` : DRAWN}
        options={[
          ...(where === null ? [{ value: NOWHERE, label: said.pick }] : []),
          ...layers.map(({ id, name }) => ({ value: `layer ${id}`, label: name })),
          ...(drawn === null ? [] : [{ value: DRAWN, label: said.whereDrawn(cornersOf(drawn)) }]),
        ]}
        onChange={(value) => {
          if (!value.startsWith("layer ")) return;
          const layer = value.slice("layer ".length);
          onChange({ layer });
          // A raster is drawn by its own layer; features are drawn as the event.
          if (layers.find(({ id }) => id === layer)?.grid) showHazard(layer);
        }}
      />
      <Button onClick={() => void draw()}>{said.drawShape}</Button>
      {layers.length === 0 && drawn === null && <p className="scenario-soft">{said.whereNone}</p>}
    </div>
  );
}

/** The first corner stands at the end again. */
const cornersOf = ({ shape }: { readonly shape: readonly (readonly (readonly unknown[])[])[] }) =>
  (shape[0]?.[0]?.length ?? 1) - 1;
