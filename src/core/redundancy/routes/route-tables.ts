/** The answers about routes as tables for SQL: each span of each route in order, and the two routes of every site. */

import type { ResultTable } from "../../analysis.ts";
import { buildNumbers, buildText, type Network, type TextColumn, textAt } from "../../model/index.ts";
import type { RoutesFound } from "./find-routes.ts";
import type { GatewayRoutes } from "./pair-to-gateways.ts";

/** The routes found; those that come nearest where there are not so many. */
export function routeTables({ feasible, routes, fallback }: RoutesFound, { sites, spans }: Network): ResultTable[] {
  const steps = (feasible === true ? routes : fallback).flatMap((route, i) =>
    route.spans.map((span, step) => ({
      ...{ route: i + 1, step: step + 1, span },
      ...{ from: route.sites[step] as number, to: route.sites[step + 1] as number },
    })),
  );
  return [
    {
      name: "routes",
      columns: [
        { name: "route", column: buildNumbers(steps.map(({ route }) => route)) },
        { name: "step", column: buildNumbers(steps.map(({ step }) => step)) },
        { name: "span", column: buildText(steps.map(({ span }) => textAt(spans.columns.id, span))) },
        { name: "from_site", column: buildText(steps.map(({ from }) => textAt(sites.columns.id, from))) },
        { name: "to_site", column: buildText(steps.map(({ to }) => textAt(sites.columns.id, to))) },
      ],
    },
  ];
}

/** No length where no route leads. */
export function gatewayRouteTables(found: GatewayRoutes, { sites }: Network): ResultTable[] {
  const ids: TextColumn = sites.columns.id;
  const metres = (values: Float64Array) => buildNumbers(Array.from(values, (m) => (Number.isFinite(m) ? m : null)));
  const gateway = (rows: Int32Array) => buildText(Array.from(rows, (row) => (row < 0 ? null : textAt(ids, row))));
  return [
    {
      name: "gateway_routes",
      columns: [
        { name: "site", column: ids },
        { name: "shortest_m", column: metres(found.shortestM) },
        { name: "working_m", column: metres(found.workingM) },
        { name: "working_gateway", column: gateway(found.workingTo) },
        { name: "backup_m", column: metres(found.backupM) },
        { name: "backup_gateway", column: gateway(found.backupTo) },
      ],
    },
  ];
}
