import { WhereField } from "../fields/where-field.tsx";
import { placesOf, preview } from "../preview.ts";
import type { FieldsProps, Maker } from "./maker.ts";

export const maker: Maker<"wildfire"> = {
  begin: { kind: "wildfire", where: null },
  Fields,
  eventOf: ({ kind, where }) => (where === null ? null : { kind, where }),
  preview: ({ where }, ground) =>
    preview("wildfire", { areas: placesOf(where, ground), classes: [({ scenario }) => scenario.map.fire] }),
};

function Fields({ draft, change }: FieldsProps<"wildfire">) {
  return (
    <WhereField where={draft.where} fits={({ kind }) => kind === "wildfire"} onChange={(where) => change({ where })} />
  );
}
