/**
 * Answers: how ready is every district and township for a disaster, why, and what would help? One row an area, graded A to
 * D by criteria that are data: ways to the gateways, hours of power, satellite, the road from the nearest crew base,
 * hazards, and, where a scenario has been run, the hours it leaves in the dark. A site counts in its area and in all above;
 * sites of no area have a row of their own. Never a grade where what is not known decides: then the best and the worst.
 * Cost: that of backup, of exposure, and O(sites × levels).
 */
import type { Analysis } from "../analysis.ts";
import { choiceAt, type HazardLayer, numberAt } from "../model/index.ts";
import type { ServiceAssumptions } from "../topology/service-graph.ts";
import { type AreaNumbers, areaNumbers } from "./area-numbers.ts";
import { areaSites } from "./area-sites.ts";
import type { Grading } from "./grading.ts";
import { type Judged, judgeArea } from "./judge-area.ts";
import { type ReadinessQuestion, siteFacts } from "./site-facts.ts";
import { neededHours } from "./site-hours.ts";
import { type Measure, suggestMeasures } from "./suggest-measures.ts";

export type AreaReadiness = AreaNumbers &
  Judged & {
    /** null collects the sites of no known area. */
    readonly area: string | null;
    readonly level: string | null;
    readonly remote: boolean | null;
    /** As the area itself says it; null: it does not. */
    readonly population: number | null;
    /** Rows of its sites in service. */
    readonly siteRows: Uint32Array;
    readonly measures: readonly Measure[];
  };

export type Readiness = {
  /** By level, within it the worst grade and the most people first. */
  readonly areas: readonly AreaReadiness[];
  readonly hazards: readonly (Pick<HazardLayer, "id" | "name" | "kind" | "unit"> & {
    /** Strengths that begin a class but the lowest. */
    readonly breaks: readonly number[];
  })[];
  readonly grading: Grading;
  /** What was taken for granted, with its counts. */
  readonly assumed: {
    readonly service: ServiceAssumptions;
    /** Where no site is a gateway, the one that stands for them; −1 elsewhere. */
    readonly reference: number;
    readonly travelKmH: number;
    /** Hours of power that are asked, by the kind of site. */
    readonly neededH: readonly number[];
    readonly bases: number;
    readonly isScenario: boolean;
    /** No area says whether it is remote: none is taken to be. */
    readonly noRemote: boolean;
    readonly undrawn: number;
    readonly areasBy: "outlines" | "ends" | null;
  };
};

export const measureReadiness: Analysis<ReadinessQuestion, Readiness> = (question, report) => {
  const { network, grading, settings, hazards, risk } = question;
  const { columns, count } = network.areas;
  const facts = siteFacts(question, report);
  const remotes = Array.from({ length: count }, (_, row) => choiceAt(columns.remote, row));
  const noRemote = remotes.every((remote) => remote === null);
  const areas = areaSites(network, facts.siteMask).map(({ area, row, sites }): AreaReadiness => {
    const said = remotes[row] ?? null;
    const remote = noRemote || area === null ? false : said === null ? null : said === "yes";
    const numbers = areaNumbers(facts, area, sites, settings.travelKmH);
    return {
      ...{ area, siteRows: sites, remote: said === null ? null : said === "yes" },
      level: row < 0 ? null : choiceAt(columns.level, row),
      population: row < 0 ? null : numberAt(columns.population, row),
      ...numbers,
      ...judgeArea(numbers, grading, remote),
      measures: suggestMeasures(facts, numbers, { sites, remote }, grading),
    };
  });
  return {
    areas: sorted(areas),
    hazards: hazards.map(({ id, name, kind, unit }, i) => ({ id, name, kind, unit, breaks: facts.exposure?.breaks[i] ?? [] })), // biome-ignore format: one line
    grading,
    assumed: {
      ...{ service: facts.assumptions, reference: facts.reference, noRemote, isScenario: risk !== null },
      ...{ travelKmH: settings.travelKmH, neededH: neededHours(grading), bases: facts.crew.bases.length },
      ...{ undrawn: facts.exposure?.undrawn ?? 0, areasBy: facts.exposure?.areasBy ?? null },
    },
  };
};

function sorted(areas: readonly AreaReadiness[]): AreaReadiness[] {
  const levels = [...new Set(areas.map(({ level }) => level))];
  const grade = ({ worst, best }: AreaReadiness) => `${worst ?? ""}${best ?? ""}`;
  const order = (a: AreaReadiness, b: AreaReadiness) =>
    levels.indexOf(a.level) - levels.indexOf(b.level) ||
    Number(a.area === null) - Number(b.area === null) ||
    (grade(a) > grade(b) ? -1 : grade(a) < grade(b) ? 1 : b.people - a.people);
  return [...areas].sort(order);
}
