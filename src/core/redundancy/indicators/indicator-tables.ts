/** The indicators as tables for SQL. What could not be answered is unknown. */

import type { ResultTable } from "../../analysis.ts";
import { buildNumbers, buildText, type Network, type NumberColumn } from "../../model/index.ts";
import type { Indicators } from "./measure-indicators.ts";

export function indicatorTables(found: Indicators, { sites }: Network): ResultTable[] {
  const { indicators, areas, chains, behind, gatewayM, siteMask, dualHoming } = found;
  const bySite = (value: (site: number) => number | null): NumberColumn =>
    buildNumbers(Array.from(siteMask, (is, site) => (is === 1 ? value(site) : null)));
  const byArea = (value: (area: (typeof areas)[number]) => number | null): NumberColumn =>
    buildNumbers(areas.map(value));
  return [
    {
      name: "indicators",
      columns: [
        { name: "indicator", column: buildText(indicators.map(({ id }) => id)) },
        { name: "value", column: buildNumbers(indicators.map(({ value }) => value)) },
        { name: "threshold", column: buildNumbers(indicators.map(({ threshold }) => threshold?.value ?? null)) },
        { name: "verdict", column: buildText(indicators.map(({ verdict }) => verdict)) },
        { name: "status", column: buildText(indicators.map(({ threshold }) => threshold?.status ?? null)) },
      ],
    },
    {
      name: "indicator_areas",
      columns: [
        { name: "area", column: buildText(areas.map(({ area }) => area)) },
        { name: "level", column: buildText(areas.map(({ level }) => level)) },
        { name: "sites", column: byArea((area) => area.sites) },
        { name: "on_ring", column: byArea((area) => area.onRing) },
        { name: "dual_homed", column: byArea((area) => area.dualHomed) },
        { name: "dual_homing_asked", column: byArea((area) => area.dualAsked) },
        { name: "sites_without_backup", column: byArea((area) => area.unprotected) },
        { name: "people", column: byArea((area) => area.population) },
        { name: "people_without_backup", column: byArea((area) => area.unprotectedPopulation) },
        {
          name: "mean_gateway_m",
          column: byArea((area) => (area.reached === 0 ? null : area.gatewayM / area.reached)),
        },
      ],
    },
    {
      name: "indicator_sites",
      columns: [
        { name: "site", column: sites.columns.id },
        {
          name: "chain",
          column: bySite((site) => ((chains.of[site] as number) < 0 ? null : (chains.of[site] as number))),
        },
        { name: "sites_behind", column: bySite((site) => behind.sites[site] as number) },
        { name: "people_behind", column: bySite((site) => behind.people[site] as number) },
        { name: "gateway_m", column: bySite((site) => gatewayM[site] as number) },
        {
          name: "dual_homed",
          column: bySite((site) => (dualHoming?.asked[site] === 1 ? (dualHoming.bySpan[site] as number) : null)),
        },
      ],
    },
  ];
}
