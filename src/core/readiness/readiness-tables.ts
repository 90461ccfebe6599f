/** Readiness as tables for SQL: a row an area, and a row for each site that a measure is suggested for. */
import type { ResultTable } from "../analysis.ts";
import { buildNumbers, buildText, type Network, textAt } from "../model/index.ts";
import type { CriterionId } from "./grading.ts";
import type { AreaReadiness, Readiness } from "./measure-readiness.ts";

export function readinessTables({ areas }: Readiness, { sites }: Network): ResultTable[] {
  const measures = areas.flatMap(({ area, measures: own }) =>
    own.flatMap(({ rule, sites: rows }) => Array.from(rows, (row) => ({ area, rule, row }))),
  );
  const text = (name: string, of: (area: AreaReadiness) => string | null) => ({ name, column: buildText(areas.map(of)) }); // biome-ignore format: one line
  const number = (name: string, of: (area: AreaReadiness) => number | null) => ({ name, column: buildNumbers(areas.map(of)) }); // biome-ignore format: one line
  const known = (criterion: CriterionId) => (area: AreaReadiness) => {
    const value = area.reasons.find((reason) => reason.criterion === criterion)?.value;
    return value !== undefined && value[0] === value[1] ? value[0] : null;
  };
  return [
    {
      name: "readiness_areas",
      columns: [
        text("area", ({ area }) => area),
        text("area_level", ({ level }) => level),
        text("remote", ({ remote }) => (remote === null ? null : remote ? "yes" : "no")),
        text("grade", ({ grade }) => grade),
        text("best_grade", ({ best }) => best),
        text("worst_grade", ({ worst }) => worst),
        number("sites", (area) => area.sites),
        number("people", ({ people }) => people),
        number("ways_out", (area) => (area.sites === 0 ? null : area.ways.best)),
        number("sites_without_backup", ({ ways }) => ways.none + ways.one + ways.shared),
        number("people_without_backup", ({ ways }) => ways.peopleWithoutBackup),
        number("sites_short_of_power", ({ power }) => power.short),
        number("sites_of_unknown_power", ({ power }) => power.unknown),
        number("least_power_h", ({ power }) => power.leastH),
        number("median_power_h", ({ power }) => power.medianH),
        number("satellite_sites", ({ satellite }) => satellite.yes),
        number("crew_road_h", known("crew")),
        number("exposed_share", known("exposure")),
        number("expected_dark_h", known("isolation")),
      ],
    },
    {
      name: "readiness_measures",
      columns: [
        { name: "area", column: buildText(measures.map(({ area }) => area)) },
        { name: "measure", column: buildText(measures.map(({ rule }) => rule)) },
        { name: "site", column: buildText(measures.map(({ row }) => textAt(sites.columns.id, row))) },
      ],
    },
  ];
}
