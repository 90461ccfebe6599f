/** The answer about an outage as tables for SQL. What nothing served before is neither cut off nor served: unknown. */

import type { ResultTable } from "../../analysis.ts";
import { buildText, type ChoiceColumn, type Network, textAt, YES_NO } from "../../model/index.ts";
import { CIRCUIT_STATES } from "./circuit-states.ts";
import type { Outage } from "./measure-outage.ts";

export function outageTables(outage: Outage, { sites, spans, circuits }: Network): ResultTable[] {
  const { off, served, dark, oneWay, hangsOn, overOthers } = outage;
  const needed: (string | null)[] = Array.from({ length: sites.count }, () => null);
  oneWay.forEach((site, i) => {
    needed[site] = textAt(spans.columns.id, hangsOn[i] as number);
  });
  return [
    {
      name: "outage_sites",
      columns: [
        { name: "site", column: sites.columns.id },
        { name: "switched_off", column: yesOrNo(sites.count, off.sites) },
        { name: "cut_off", column: yesOrNo(sites.count, dark, served) },
        { name: "one_way_left", column: yesOrNo(sites.count, oneWay, served) },
        { name: "hangs_on_span", column: buildText(needed) },
        { name: "over_other_owners", column: yesOrNo(sites.count, overOthers, served) },
      ],
    },
    {
      name: "outage_spans",
      columns: [
        { name: "span", column: spans.columns.id },
        { name: "switched_off", column: yesOrNo(spans.count, off.spans) },
      ],
    },
    {
      name: "outage_circuits",
      columns: [
        { name: "circuit", column: circuits.columns.id },
        {
          name: "state",
          column: {
            type: "choice",
            codes: Uint8Array.from(outage.circuits, (state) => CIRCUIT_STATES.indexOf(state) + 1),
            options: CIRCUIT_STATES,
          },
        },
      ],
    },
  ];
}

/** Without a mask every row has an answer. */
function yesOrNo(count: number, rows: Uint32Array, answered?: Uint8Array): ChoiceColumn {
  const codes = new Uint8Array(count).fill(1);
  for (const row of rows) codes[row] = 2;
  if (answered !== undefined) for (let row = 0; row < count; row++) if (answered[row] === 0) codes[row] = 0;
  return { type: "choice", codes, options: YES_NO };
}
