/** What is known of every site that readiness is judged by: made once, and added up area by area. */
import type { Report } from "../analysis.ts";
import type { ScenarioSettings } from "../hazard/events/scenario-settings.ts";
import type { Bounds, Losses } from "../hazard/simulate/risk.ts";
import { choiceAt, type HazardLayer, type Network, type Settings } from "../model/index.ts";
import { packSets, setAt } from "../redundancy/losses/element-sets.ts";
import { groupSets } from "../redundancy/losses/group-sets.ts";
import { measureBackup } from "../redundancy/ways/measure-backup.ts";
import { buildServiceGraph, type ServiceAssumptions } from "../topology/service-graph.ts";
import { topologyColumns } from "../topology/topology.ts";
import { type ExposureByArea, exposureByArea } from "./area-exposure.ts";
import { type CrewDistances, crewDistances } from "./crew-distances.ts";
import type { Grading } from "./grading.ts";
import { type SiteHours, siteHours } from "./site-hours.ts";

/** Of an answer about one scenario, what is asked of every site. */
export type RiskOfSites = Bounds<Pick<Losses, "cutOff" | "darkH">>;

export type ReadinessQuestion = Settings & {
  readonly network: Network;
  readonly hazards: readonly HazardLayer[];
  readonly settings: ScenarioSettings;
  readonly grading: Grading;
  /** null where no scenario has been run. */
  readonly risk: RiskOfSites | null;
};

export type SiteFacts = {
  readonly siteMask: Uint8Array;
  /** NaN where nobody knows. */
  readonly people: Float64Array;
  /** 0, 1, 2: none, until something single is lost, whatever single span is lost. */
  readonly ways: Uint8Array;
  /** 1 where several ways are there and one risk group takes them all. */
  readonly shared: Uint8Array;
  readonly hours: SiteHours;
  /** As its column says: 0 not known, 1 no, 2 yes. */
  readonly satellite: Uint8Array;
  readonly crew: CrewDistances;
  /** null where there are no hazard layers. */
  readonly exposure: ExposureByArea | null;
  readonly risk: RiskOfSites | null;
  /** Where no site is a gateway, the one that stands for them; −1 elsewhere. */
  readonly reference: number;
  readonly assumptions: ServiceAssumptions;
};

export function siteFacts(question: ReadinessQuestion, report?: Report): SiteFacts {
  const { network, gateways, enough, settings, grading, hazards, risk } = question;
  const columns = topologyColumns(network);
  const graph = buildServiceGraph(columns, gateways);
  const backup = { columns, gateways, enough };
  const bySpan = measureBackup({ ...backup, groups: NO_SETS, level: "span" });
  const byGroup = measureBackup({ ...backup, groups: groupsOfRoutes(network), level: "group" });
  return {
    siteMask: graph.siteMask,
    people: columns.sitePopulation.values,
    ways: bySpan.ways.map((ways) => Math.min(2, ways)),
    shared: bySpan.ways.map((ways, site) => (ways >= 2 && (byGroup.needed[site] as number) >= 0 ? 1 : 0)),
    hours: siteHours(network, settings, grading),
    satellite: network.sites.columns.satelliteBackup.codes,
    crew: crewDistances(network, graph),
    exposure: hazards.length === 0 ? null : exposureByArea(network, hazards, grading.strongFrom.value, report),
    risk,
    reference: bySpan.reference,
    assumptions: bySpan.assumptions,
  };
}

const NO_SETS = packSets([]);

/** Those that take power alone are judged by hours of power. */
function groupsOfRoutes(network: Network) {
  const sets = groupSets(network);
  const { kind } = network.groups.columns;
  return packSets(
    Array.from({ length: network.groups.count }, (_, group) =>
      choiceAt(kind, group) === "substation" ? NOTHING : setAt(sets, group),
    ),
  );
}

const NOTHING = { spans: [], sites: [] };
