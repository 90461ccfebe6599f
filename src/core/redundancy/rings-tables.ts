/** The answer of measure-rings as columns beside the tables it is about; not in service is unknown, not "no". */
import { buildText, type Column, type Network, YES_NO } from "../model/index.ts";
import type { Rings } from "./measure-rings.ts";

type ResultTable = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly column: Column }[];
};

export function ringsTables({ sites, spans }: Network, rings: Rings): readonly ResultTable[] {
  const inService = rings.component.map((component) => (component < 0 ? 0 : 1));
  return [
    {
      name: "rings_sites",
      columns: [
        { name: "site", column: sites.columns.id },
        {
          name: "component",
          column: numbers(rings.component, (component) => (component < 0 ? Number.NaN : component)),
        },
        { name: "on_ring", column: yesNo(rings.onRing, inService) },
      ],
    },
    {
      name: "rings_spans",
      columns: [
        { name: "span", column: spans.columns.id },
        { name: "bridge", column: yesNo(rings.bridge, rings.used) },
      ],
    },
    {
      name: "rings_areas",
      columns: [
        { name: "area", column: buildText(rings.areas.map(({ area }) => area)) },
        { name: "sites", column: numbers(rings.areas, (area) => area.sites) },
        { name: "on_ring", column: numbers(rings.areas, (area) => area.onRing) },
        { name: "ring_rate", column: numbers(rings.areas, (area) => area.onRing / area.sites) },
      ],
    },
  ];
}

function numbers<T>(items: ArrayLike<T>, measure: (item: T) => number): Column {
  const values = new Float64Array(items.length);
  for (let i = 0; i < items.length; i++) values[i] = measure(items[i] as T);
  return { type: "number", values };
}

function yesNo(yes: Uint8Array, known: ArrayLike<number>): Column {
  return { type: "choice", codes: yes.map((flag, i) => (known[i] === 0 ? 0 : 1 + flag)), options: YES_NO };
}
