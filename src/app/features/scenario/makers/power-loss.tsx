import { listAt, type Network, type Position, pointAt } from "../../../../core/model/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { useApp } from "../../../store/store.ts";
import { DrawnField } from "../fields/drawn-field.tsx";
import { isWithin, NumberField } from "../fields/number-field.tsx";
import { SubstationsField } from "../fields/substations-field.tsx";
import { placesOf, preview } from "../preview.ts";
import type { FieldsProps, Maker } from "./maker.ts";

const HOURS = { least: 0, most: 8760 };

export const maker: Maker<"power-loss"> = {
  begin: { kind: "power-loss", of: null, hours: 48 },
  Fields,
  eventOf({ kind, of, hours }) {
    if (of === null || !isWithin(hours, HOURS)) return null;
    return "substations" in of && of.substations.length === 0 ? null : { kind, of, hours };
  },
  preview: ({ of }, ground) =>
    preview("lightning", {
      areas: "shape" in of ? placesOf(of, ground) : [],
      dots: "shape" in of ? [] : fedBy(ground.network, of.substations),
      classes: [({ scenario }) => scenario.map.noMains],
    }),
};

function fedBy({ sites }: Network, substations: readonly string[]): Position[] {
  const lost = new Set(substations);
  const places: Position[] = [];
  for (let row = 0; row < sites.count; row++) {
    const place = pointAt(sites.geometry, row);
    if (place !== null && listAt(sites.columns.substations, row)?.some((name) => lost.has(name))) places.push(place);
  }
  return places;
}

function Fields({ draft: { of, hours }, change }: FieldsProps<"power-loss">) {
  const { form: said } = useWords().scenario;
  const substations = of !== null && "substations" in of ? of.substations : [];
  const draw = async () => {
    const ring = await useApp.getState().askShape("polygon", ({ scenario }) => scenario.form.sayWhere);
    if (ring !== null) change({ of: { shape: [[[...ring, ...ring.slice(0, 1)]]] } });
  };
  return (
    <>
      <SubstationsField chosen={substations} onChange={(next) => change({ of: { substations: next } })} />
      <DrawnField
        label={said.where}
        value={of !== null && "shape" in of ? said.whereDrawn((of.shape[0]?.[0]?.length ?? 1) - 1) : null}
        button={said.drawShape}
        onDraw={() => void draw()}
      />
      <NumberField
        label={said.hours}
        unit="h"
        value={hours}
        {...HOURS}
        onChange={(value) => change({ hours: value })}
      />
    </>
  );
}
