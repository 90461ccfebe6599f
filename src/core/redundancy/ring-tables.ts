/** The answer about rings as tables for SQL, so that it joins with any attribute. */
import { buildNumbers, buildText, type ChoiceColumn, type Column, type Network, YES_NO } from "../model/index.ts";
import type { Rings } from "./measure-rings.ts";

export type ResultTable = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly column: Column }[];
};

export function ringTables(rings: Rings, { sites, spans }: Network): ResultTable[] {
  const component = Float64Array.from(rings.component, (number) => (number < 0 ? Number.NaN : number));
  const { areas } = rings;
  return [
    {
      name: "rings_sites",
      columns: [
        { name: "site", column: sites.columns.id },
        { name: "component", column: { type: "number", values: component } },
        { name: "on_ring", column: yesOrNo(rings.onRing) },
      ],
    },
    {
      name: "rings_spans",
      columns: [
        { name: "span", column: spans.columns.id },
        { name: "in_use", column: yesOrNo(rings.used) },
        { name: "bridge", column: yesOrNo(rings.bridge) },
        { name: "sites_parted", column: { type: "number", values: Float64Array.from(rings.parted) } },
      ],
    },
    {
      name: "rings_areas",
      columns: [
        { name: "area", column: buildText(areas.map(({ area }) => area)) },
        { name: "sites", column: buildNumbers(areas.map((area) => area.sites)) },
        { name: "on_ring", column: buildNumbers(areas.map(({ onRing }) => onRing)) },
        { name: "ring_rate", column: buildNumbers(areas.map((area) => area.onRing / area.sites)) },
      ],
    },
  ];
}

function yesOrNo(mask: Uint8Array): ChoiceColumn {
  return { type: "choice", codes: mask.map((on) => on + 1), options: YES_NO };
}
