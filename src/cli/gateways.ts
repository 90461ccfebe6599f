import { findRow, type Settings, SITE_KINDS, type Study } from "../core/model/index.ts";
import { branchNetwork } from "../core/study/branches.ts";
import type { Options } from "./command.ts";
import { wrongUsage } from "./failure.ts";

export const GATEWAY_OPTION = {
  gateways: { type: "string", value: "id,id|kind=core|all-largest", say: (words) => words.options.gateways },
} as const satisfies Options;

/** The study with the gateways a person named. all-largest: no site serves; the largest remaining part counts as served. */
export function withGateways(study: Study, said: string | undefined): Study {
  return said === undefined
    ? study
    : { ...study, settings: { ...study.settings, gateways: parseGateways(study, said) } };
}

function parseGateways(study: Study, said: string): Settings["gateways"] {
  if (said === "all-largest") return { kinds: [] };
  if (said.startsWith("kind=")) {
    const kinds = listOf(said.slice("kind=".length));
    const known: readonly string[] = SITE_KINDS;
    const wrong = kinds.find((kind) => !known.includes(kind));
    if (wrong !== undefined || kinds.length === 0) {
      throw wrongUsage(({ cli }) => cli.failures.badValue("--gateways kind=", wrong ?? "", SITE_KINDS.join(", ")));
    }
    return { kinds };
  }
  const ids = listOf(said);
  const { id: known } = branchNetwork(study).sites.columns;
  const unknown = ids.filter((id) => findRow(known, id) < 0);
  if (unknown.length > 0 || ids.length === 0) throw wrongUsage(({ cli }) => cli.failures.unknownGateways(unknown));
  return { ids };
}

function listOf(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
