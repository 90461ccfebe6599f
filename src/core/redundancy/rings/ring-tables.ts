/** The answer about rings as tables for SQL, so that it joins with any attribute. What was left out of it is unknown. */
import type { ResultTable } from "../../analysis.ts";
import {
  buildNumbers,
  buildText,
  type ChoiceColumn,
  type Network,
  type NumberColumn,
  YES_NO,
} from "../../model/index.ts";
import type { Rings } from "./measure-rings.ts";

export function ringTables(rings: Rings, { sites, spans }: Network): ResultTable[] {
  const { areas, component, used } = rings;
  const counted = Uint8Array.from(component, (number) => (number < 0 ? 0 : 1));
  return [
    {
      name: "rings_sites",
      columns: [
        { name: "site", column: sites.columns.id },
        { name: "component", column: numbersWhere(counted, component) },
        { name: "on_ring", column: yesOrNo(rings.onRing, counted) },
      ],
    },
    {
      name: "rings_spans",
      columns: [
        { name: "span", column: spans.columns.id },
        { name: "in_use", column: yesOrNo(rings.used) },
        { name: "bridge", column: yesOrNo(rings.bridge, used) },
        { name: "sites_parted", column: numbersWhere(used, rings.parted) },
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

/** Without a mask every row has an answer. */
function yesOrNo(answers: Uint8Array, answered?: Uint8Array): ChoiceColumn {
  return { type: "choice", codes: answers.map((yes, row) => (answered?.[row] === 0 ? 0 : yes + 1)), options: YES_NO };
}

function numbersWhere(answered: Uint8Array, values: Int32Array | Uint32Array): NumberColumn {
  const numbers = Float64Array.from(values);
  for (let row = 0; row < numbers.length; row++) if (answered[row] === 0) numbers[row] = Number.NaN;
  return { type: "number", values: numbers };
}
