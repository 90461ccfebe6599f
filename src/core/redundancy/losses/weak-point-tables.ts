/** The answers about single points, risk groups and backup as tables for SQL. What was left out of one is unknown. */

import type { ResultTable } from "../../analysis.ts";
import {
  buildNumbers,
  buildText,
  type ChoiceColumn,
  type Column,
  type Network,
  type NumberColumn,
  type TextColumn,
  textAt,
  YES_NO,
} from "../../model/index.ts";
import { BACKUP_LEVELS, type Backup } from "../ways/measure-backup.ts";
import type { CutPairs } from "./find-cut-pairs.ts";
import type { SinglePoints } from "./find-single-points.ts";
import { groupsInForce } from "./group-sets.ts";
import type { SetLosses } from "./measure-set-losses.ts";
import type { CutOff } from "./tally.ts";

export function singlePointTables(points: SinglePoints, { sites, spans }: Network): ResultTable[] {
  return [
    {
      name: "single_points_spans",
      columns: [
        { name: "span", column: spans.columns.id },
        { name: "in_use", column: yesOrNo(points.used) },
        { name: "bridge", column: yesOrNo(points.bridge, points.used) },
        ...cutOffColumns(points.bySpan, points.used),
      ],
    },
    {
      name: "single_points_sites",
      columns: [
        { name: "site", column: sites.columns.id },
        { name: "in_use", column: yesOrNo(points.siteMask) },
        { name: "cut_site", column: yesOrNo(points.cutSite, points.siteMask) },
        ...cutOffColumns(points.bySite, points.siteMask),
      ],
    },
  ];
}

/** The worst pairs, as many as were asked for. */
export function cutPairTables({ pairs, chainOf, byPair }: CutPairs, { spans }: Network): ResultTable[] {
  const side = (of: 0 | 1) => Int32Array.from({ length: pairs.length / 2 }, (_, row) => pairs[2 * row + of] as number);
  return [
    {
      name: "cut_pairs",
      columns: [
        { name: "span", column: namesAt(spans.columns.id, side(0)) },
        { name: "other_span", column: namesAt(spans.columns.id, side(1)) },
        { name: "chain", column: numbers(chainOf.map((chain) => chain + 1)) },
        ...cutOffColumns(byPair),
      ],
    },
  ];
}

/** The sets are the network's risk groups, in their order; of one that was turned down nothing is said. */
export function groupLossTables({ cutOff }: SetLosses, { groups }: Network): ResultTable[] {
  if (cutOff.sites.length !== groups.count) return [];
  const inForce = groupsInForce({ groups });
  return [
    {
      name: "group_losses",
      columns: [{ name: "group_id", column: groups.columns.id }, ...cutOffColumns(cutOff, inForce)],
    },
  ];
}

export function backupTables({ level, ways, needed, siteMask, areas }: Backup, network: Network): ResultTable[] {
  const without = ways.map((count) => (count < 2 ? 1 : 0));
  const of = { span: network.spans, site: network.sites, group: network.groups }[level].columns.id;
  return [
    {
      name: "backup_sites",
      columns: [
        { name: "site", column: network.sites.columns.id },
        { name: "level", column: sameChoice(level, ways.length) },
        { name: "ways", column: numbers(ways, siteMask) },
        { name: "without_backup", column: yesOrNo(without, siteMask) },
        { name: "cannot_do_without", column: namesAt(of, needed) },
      ],
    },
    {
      name: "backup_areas",
      columns: [
        { name: "area", column: buildText(areas.map(({ area }) => area)) },
        { name: "level", column: sameChoice(level, areas.length) },
        { name: "sites", column: buildNumbers(areas.map(({ sites }) => sites)) },
        { name: "sites_without_backup", column: buildNumbers(areas.map(({ unprotected }) => unprotected)) },
        { name: "people", column: buildNumbers(areas.map(({ population }) => population)) },
        {
          name: "people_without_backup",
          column: buildNumbers(areas.map(({ unprotectedPopulation }) => unprotectedPopulation)),
        },
      ],
    },
  ];
}

type NamedColumn = { readonly name: string; readonly column: Column };

export function cutOffColumns(cutOff: CutOff, answered?: Uint8Array): NamedColumn[] {
  return [
    { name: "sites_cut_off", column: numbers(cutOff.sites, answered) },
    { name: "people_cut_off", column: numbers(cutOff.population, answered) },
    { name: "sites_of_unknown_people", column: numbers(cutOff.populationUnknown, answered) },
    { name: "circuits_cut_off", column: numbers(cutOff.circuits, answered) },
  ];
}

/** Without a mask every row has an answer. */
function yesOrNo(answers: Uint8Array, answered?: Uint8Array): ChoiceColumn {
  return { type: "choice", codes: answers.map((yes, row) => (answered?.[row] === 0 ? 0 : yes + 1)), options: YES_NO };
}

function numbers(values: Uint8Array | Uint32Array | Float64Array, answered?: Uint8Array): NumberColumn {
  const known = Float64Array.from(values);
  for (let row = 0; row < known.length; row++) if (answered?.[row] === 0) known[row] = Number.NaN;
  return { type: "number", values: known };
}

function sameChoice(option: Backup["level"], rows: number): ChoiceColumn {
  const code = BACKUP_LEVELS.indexOf(option) + 1;
  return { type: "choice", codes: new Uint8Array(rows).fill(code), options: BACKUP_LEVELS };
}

/** The id in each row named; unknown where none is. */
function namesAt(ids: TextColumn, rows: Int32Array): TextColumn {
  return buildText(Array.from(rows, (row) => (row < 0 ? null : textAt(ids, row))));
}
