/** What a person asks of routes besides that they share nothing: options of commands that look for them. */
import { findRow, LAYING_MODES, type Network } from "../core/model/index.ts";
import { type Demands, NO_DEMANDS } from "../core/redundancy/routes/demands.ts";
import type { RouteLimits } from "../core/redundancy/routes/limit-spans.ts";
import { SEPARATION_DEFAULTS } from "../core/redundancy/shared/measure-separation.ts";
import type { Options, Values } from "./command.ts";
import { wrongUsage } from "./failure.ts";
import { readMetres } from "./input-options.ts";

export const LIMIT_OPTIONS = {
  avoid: { type: "string", value: "ID,ID", say: (words) => words.options.avoid },
  laying: { type: "string", value: "duct,aerial,…", say: (words) => words.options.laying },
  owner: { type: "string", value: "NAME,NAME", say: (words) => words.options.owner },
  through: { type: "string", value: "SITE", say: (words) => words.options.through },
  "max-km": { type: "string", value: "L", say: (words) => words.options.maxKm },
  "max-imbalance-km": { type: "string", value: "D", say: (words) => words.options.maxImbalanceKm },
} as const satisfies Options;

export const SEPARATION_OPTIONS = {
  "within-m": { type: "string", value: "D", say: (words) => words.options.nearM },
  "end-m": { type: "string", value: "E", say: (words) => words.options.leftOutM },
} as const satisfies Options;

/** As far apart as an earthquake or a storm is wide. */
const MOST_APART_M = 100_000;

/** How near is near, and what is left out at both ends, of how far apart routes run. */
export function readSeparation(options: Values<typeof SEPARATION_OPTIONS>): { withinM: number; endM: number } {
  const metres = (option: keyof typeof SEPARATION_OPTIONS, otherwise: number) => {
    const said = options[option];
    return said === undefined ? otherwise : readMetres(`--${option}`, said, MOST_APART_M);
  };
  const { withinM, endM } = SEPARATION_DEFAULTS;
  return { withinM: metres("within-m", withinM), endM: metres("end-m", endM) };
}

export function readLimits({ avoid, laying, owner }: Values<typeof LIMIT_OPTIONS>, network: Network): RouteLimits {
  const avoided = listOf(avoid) ?? [];
  const spans = avoided.map((id) => findRow(network.spans.columns.id, id));
  const sites = avoided.map((id) => findRow(network.sites.columns.id, id));
  const unknown = avoided.find((_, i) => (spans[i] as number) < 0 && (sites[i] as number) < 0);
  if (unknown !== undefined) throw wrongUsage(({ cli }) => cli.failures.unknownElement(unknown));
  const modes: readonly string[] = LAYING_MODES;
  const wrong = listOf(laying)?.find((mode) => !modes.includes(mode));
  if (wrong !== undefined) throw wrongUsage(({ cli }) => cli.failures.badValue("--laying", wrong, modes.join(", ")));
  return {
    avoidSpans: new Set(spans.filter((row) => row >= 0)),
    avoidSites: new Set(sites.filter((row) => row >= 0)),
    laying: listOf(laying),
    owners: listOf(owner),
  };
}

export function readDemands(options: Values<typeof LIMIT_OPTIONS>, { sites }: Network): Demands {
  const { through } = options;
  const row = through === undefined ? NO_DEMANDS.through : findRow(sites.columns.id, through);
  if (through !== undefined && row < 0) throw wrongUsage(({ cli }) => cli.failures.unknownSite(through));
  return {
    maxM: readKm("--max-km", options["max-km"]),
    imbalanceM: readKm("--max-imbalance-km", options["max-imbalance-km"]),
    through: row,
  };
}

/** Metres; infinite where nothing is said. */
function readKm(option: string, said: string | undefined): number {
  if (said === undefined) return Number.POSITIVE_INFINITY;
  const km = said.trim() === "" ? Number.NaN : Number(said);
  if (km >= 0 && km < Number.POSITIVE_INFINITY) return 1000 * km;
  throw wrongUsage(({ cli }) => cli.failures.badValue(option, said, "0 …"));
}

function listOf(said: string | undefined): string[] | null {
  const parts = said?.split(",").map((part) => part.trim());
  return parts?.filter((part) => part !== "") ?? null;
}
