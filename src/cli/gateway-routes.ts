/** The two routes of every site to the gateways, as `faultline routes --to-gateways` tells them. */
import { type Network, nameOfRow, textAt } from "../core/model/index.ts";
import { type GatewayRoutes, rankGatewayRoutes } from "../core/redundancy/routes/pair-to-gateways.ts";
import { formatNumber } from "../words/format.ts";
import type { Words } from "../words/index.ts";
import { printJson, printLine } from "./print.ts";
import { printAssumptions } from "./print-assumptions.ts";
import { printTable } from "./print-table.ts";
import { tidy } from "./route-separation.ts";
import type { Check } from "./verify.ts";

/** So many rows are for reading; --json has them all. */
const SHOWN = 20;

export function gatewayRoutesJson(
  { sites }: Network,
  found: GatewayRoutes,
  assumptions: readonly string[],
  check: Check,
): void {
  const id = (row: number) => (row < 0 ? null : textAt(sites.columns.id, row));
  const metres = (value: number | undefined) => (Number.isFinite(value) ? tidy(value as number) : null);
  const { order, ...counts } = rankGatewayRoutes(found);
  printJson({
    ...{ disjoint: found.level, gateways: found.gateways, ...counts },
    sites: Array.from(order.toSorted(), (site) => ({
      site: id(site),
      shortestM: metres(found.shortestM[site]),
      working: { lengthM: metres(found.workingM[site]), gateway: id(found.workingTo[site] as number) },
      backup: { lengthM: metres(found.backupM[site]), gateway: id(found.backupTo[site] as number) },
    })),
    assumptions,
    ...check.json,
  });
}

export function printGatewayRoutes(
  network: Network,
  found: GatewayRoutes,
  assumptions: readonly string[],
  words: Words,
): void {
  const said = words.routes;
  const { order, paired, single, unreached } = rankGatewayRoutes(found);
  const counts = [
    [said.gateways, formatNumber(found.gateways)],
    [said.paired, formatNumber(paired)],
    [said.single, formatNumber(single)],
    [said.unreached, formatNumber(unreached)],
  ];
  printTable(counts, ["start", "end"]);
  const km = (metres: number | undefined) =>
    Number.isFinite(metres) ? formatNumber(Math.round((metres as number) / 100) / 10, 1) : "–";
  const gateway = (row: number | undefined) => (row === undefined || row < 0 ? "" : nameOfRow(network, "sites", row));
  const rows = Array.from(order.subarray(0, SHOWN), (site) => [
    nameOfRow(network, "sites", site),
    km(found.shortestM[site]),
    ...[km(found.workingM[site]), gateway(found.workingTo[site])],
    ...[km(found.backupM[site]), gateway(found.backupTo[site])],
  ]);
  if (rows.length > 0) {
    printLine("");
    const heads = [said.site, said.shortestKm, said.workingKm, "", said.backupKm, ""];
    printTable([heads, ...rows], ["start", "end", "end", "start", "end", "start"]);
  }
  if (order.length > SHOWN) printLine(said.onlyFirst(SHOWN, order.length));
  printAssumptions(assumptions, words);
}
