/** The groups inferred from lines, and what lies in each, as tables for SQL. */

import type { ResultTable } from "../../analysis.ts";
import { buildNumbers, buildText, type ChoiceColumn, type Network, textAt, YES_NO } from "../../model/index.ts";
import { inferredId } from "./group-edits.ts";
import type { InferredGroup, Shared } from "./measure-shared.ts";

export function sharedTables({ groups, cutOff }: Shared, network: Network): ResultTable[] {
  const { sites, spans } = network;
  const ids = groups.map((group) => inferredId(network, group));
  const members = groups.flatMap((group, g) => group.members.map((member) => ({ ...member, group: ids[g] as string })));
  const numbers = (of: (group: InferredGroup) => number) => buildNumbers(groups.map(of));
  const yesOrNo = (is: (group: InferredGroup) => boolean): ChoiceColumn => {
    return { type: "choice", codes: Uint8Array.from(groups, (group) => (is(group) ? 2 : 1)), options: YES_NO };
  };
  return [
    {
      name: "inferred_groups",
      columns: [
        { name: "group_id", column: buildText(ids) },
        { name: "one_entrance", column: yesOrNo(({ kind }) => kind === "building-entrance") },
        {
          name: "site",
          column: buildText(groups.map(({ site }) => (site < 0 ? null : textAt(sites.columns.id, site)))),
        },
        { name: "spans_together", column: numbers((group) => group.spans.length) },
        { name: "together_m", column: numbers(({ lengthM }) => lengthM) },
        { name: "nearest_m", column: numbers(({ minM }) => minM) },
        { name: "mean_m", column: numbers(({ meanM }) => meanM) },
        { name: "confidence", column: numbers(({ confidence }) => confidence) },
        { name: "ring_on_one_route", column: yesOrNo(({ ring }) => ring.length > 0) },
        { name: "sites_cut_off", column: buildNumbers([...cutOff.sites]) },
        { name: "people_cut_off", column: buildNumbers([...cutOff.population]) },
        { name: "sites_of_unknown_people", column: buildNumbers([...cutOff.populationUnknown]) },
        { name: "circuits_cut_off", column: buildNumbers([...cutOff.circuits]) },
      ],
    },
    {
      name: "inferred_members",
      columns: [
        { name: "group_id", column: buildText(members.map(({ group }) => group)) },
        { name: "span", column: buildText(members.map(({ span }) => textAt(spans.columns.id, span))) },
        { name: "from_m", column: buildNumbers(members.map(({ fromM }) => fromM)) },
        { name: "to_m", column: buildNumbers(members.map(({ toM }) => toM)) },
      ],
    },
  ];
}
