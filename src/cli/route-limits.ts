/** What a person does not want a route to use: options of commands that look for routes. */
import { findRow, LAYING_MODES, type Network } from "../core/model/index.ts";
import type { RouteLimits } from "../core/redundancy/routes/limit-spans.ts";
import type { Options, Values } from "./command.ts";
import { wrongUsage } from "./failure.ts";

export const LIMIT_OPTIONS = {
  avoid: { type: "string", value: "ID,ID", say: (words) => words.options.avoid },
  laying: { type: "string", value: "duct,aerial,…", say: (words) => words.options.laying },
  owner: { type: "string", value: "NAME,NAME", say: (words) => words.options.owner },
} as const satisfies Options;

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

function listOf(said: string | undefined): string[] | null {
  const parts = said?.split(",").map((part) => part.trim());
  return parts?.filter((part) => part !== "") ?? null;
}
