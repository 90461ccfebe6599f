import { nameOfFeature } from "../../../../core/hazard/name-of-feature.ts";
import type { HazardLayer } from "../../../../core/model/index.ts";
import { formatShare } from "../../../../words/format.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { useApp } from "../../../store/store.ts";
import { isWithin, NumberField } from "../fields/number-field.tsx";
import { SlopesField } from "../fields/slopes-field.tsx";
import { WhereField } from "../fields/where-field.tsx";
import { placesOf, preview } from "../preview.ts";
import type { FieldsProps, Maker } from "./maker.ts";

const CHANCE = { least: 0, most: 1 };

export const maker: Maker<"landslide"> = {
  begin: { kind: "landslide", where: null, chance: null, features: null },
  Fields,
  eventOf({ kind, where, chance, features }) {
    if (where === null || (chance !== null && !isWithin(chance, CHANCE)) || features?.length === 0) return null;
    return "shape" in where && chance === null ? null : { kind, where, chance, features };
  },
  preview({ where, chance, features }, ground) {
    const chosen = features === null ? null : new Set(features);
    const areas = placesOf(where, ground, (row) => (chosen === null || chosen.has(row) ? 0 : null));
    const label = chance === null ? null : formatShare(chance);
    return preview("landslide", { areas, classes: [({ scenario }) => scenario.map.slopes(label)] });
  },
};

function Fields({ draft: { where, chance, features }, change }: FieldsProps<"landslide">) {
  const { form: said } = useWords().scenario;
  const hazards = useApp((state) => state.study?.hazards);
  const layer = where !== null && "layer" in where ? hazards?.find(({ id }) => id === where.layer) : undefined;
  const isDrawn = where !== null && "shape" in where;
  return (
    <>
      <WhereField where={where} fits={isSlopes} onChange={(next) => change({ where: next, features: null })} />
      {layer !== undefined && (
        <SlopesField
          names={Array.from({ length: layer.features.count }, (_, row) => nameOfFeature(layer, row) ?? String(row + 1))}
          chosen={features}
          onChange={(next) => change({ features: next })}
        />
      )}
      <NumberField
        label={said.chance}
        value={chance}
        {...CHANCE}
        optional={!isDrawn}
        {...(isDrawn ? {} : { note: said.chanceNote })}
        onChange={(value) => change({ chance: value })}
      />
    </>
  );
}

const isSlopes = ({ kind, features }: HazardLayer) => kind === "landslide" && features.geometry.type === "polygons";
