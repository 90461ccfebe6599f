import type { Network } from "../../core/model/index.ts";
import type { DiscGround } from "../../core/redundancy/verify/verify-regions.ts";
import { branchNetwork } from "../../core/study/branches.ts";
import { command, type Run } from "../command.ts";
import { wrongUsage } from "../failure.ts";
import { GATEWAY_OPTION, withGateways } from "../gateways.ts";
import { INPUT_OPTIONS, readOptions } from "../input-options.ts";
import { planeOf } from "../plane-of.ts";
import { readInputs } from "../read-inputs.ts";
import { tellCritical } from "../region-critical.ts";
import { tellCuts } from "../region-cuts.ts";
import { tellDiscs } from "../region-discs.ts";
import { VERIFY_OPTION } from "../verify.ts";

/** Over wider discs the sheets the map is laid on are not flat enough. */
const MOST_KM = 500;
const REGION_OPTIONS = {
  ...INPUT_OPTIONS,
  ...GATEWAY_OPTION,
  "radius-km": { type: "string", value: "R", say: (words) => words.options.radiusKm },
  planar: { type: "boolean", say: (words) => words.options.planar },
  curve: { type: "boolean", say: (words) => words.options.curve },
  critical: { type: "boolean", say: (words) => words.options.critical },
  from: { type: "string", value: "ID", say: (words) => words.options.separatedSite },
  to: { type: "string", value: "ID", say: (words) => words.options.separatedFrom },
  "clear-m": { type: "string", value: "M", say: (words) => words.options.clearM },
  cuts: { type: "string", value: "FILE", say: (words) => words.options.cuts },
  "width-m": { type: "string", value: "W", say: (words) => words.options.widthM },
  ...VERIFY_OPTION,
} as const satisfies Parameters<typeof command>[0]["options"];

export type RegionRun = Run<typeof REGION_OPTIONS>;
/** What the three questions have in common. */
export type RegionStudy = {
  readonly network: Network;
  readonly settings: ReturnType<typeof withGateways>["settings"];
  readonly ground: DiscGround;
};

export const regionCommand = command({
  name: "region",
  arguments: "IN… --radius-km R",
  summary: (words) => words.commands.region,
  options: REGION_OPTIONS,
  async run(run) {
    const { inputs, options, words } = run;
    const { critical, cuts, planar = false } = options;
    const radiusKm = readNumber("--radius-km", options["radius-km"], MOST_KM);
    const isDiscs = critical !== true && cuts === undefined;
    if (isDiscs && radiusKm === null) throw wrongUsage(({ cli }) => cli.failures.needed("--radius-km"));
    const { study: read } = await readInputs(inputs, readOptions(options), words);
    const study = withGateways(read, options);
    const network = branchNetwork(study);
    const ground = planar ? planeOf(network) : { sites: network.sites.geometry, spans: network.spans.geometry };
    const asked = { network, settings: study.settings, ground: { ...ground, planar } };
    if (critical === true) return tellCritical(run, asked, radiusKm);
    if (cuts !== undefined) return tellCuts(run, asked, cuts, readNumber("--width-m", options["width-m"], 1e6));
    return tellDiscs(run, asked, radiusKm as number);
  },
});

/** Above zero; null where it is not said. */
export function readNumber(option: string, said: string | undefined, most: number): number | null {
  if (said === undefined) return null;
  const value = said.trim() === "" ? Number.NaN : Number(said);
  if (value > 0 && value <= most) return value;
  throw wrongUsage(({ cli }) => cli.failures.badValue(option, said, `0 … ${most}`));
}
