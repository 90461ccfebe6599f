import { findRow, type Settings, SITE_KINDS, type Study } from "../core/model/index.ts";
import { branchNetwork } from "../core/study/branches.ts";
import type { Options, Values } from "./command.ts";
import { wrongUsage } from "./failure.ts";

export const GATEWAY_OPTION = {
  gateways: { type: "string", value: "id,id|kind=core|all-largest", say: (words) => words.options.gateways },
  enough: { type: "string", value: "K", say: (words) => words.options.enough },
} as const satisfies Options;

/**
 * The study with the gateways a person named, and how many of them are enough.
 * all-largest: no site serves; the largest remaining part counts as served.
 */
export function withGateways(study: Study, { gateways, enough }: Values<typeof GATEWAY_OPTION>): Study {
  if (gateways === undefined && enough === undefined) return study;
  return {
    ...study,
    settings: {
      gateways: gateways === undefined ? study.settings.gateways : parseGateways(study, gateways),
      enough: enough === undefined ? study.settings.enough : readCount("--enough", enough),
    },
  };
}

function readCount(option: string, text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw wrongUsage(({ cli }) => cli.failures.badValue(option, text, "1, 2, 3, …"));
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
