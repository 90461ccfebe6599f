/** What a person switches off on the command line, as the one step of an outage. */
import { findRow, LAYING_MODES, type Network, type OffPick, type OutageStep } from "../core/model/index.ts";
import { readWindow } from "../core/redundancy/outages/works-window.ts";
import type { Options, Values } from "./command.ts";
import { wrongUsage } from "./failure.ts";
import { readLines, readPolygons } from "./read-shape-file.ts";

export const OUTAGE_OPTIONS = {
  off: { type: "string", value: "ID,ID", say: (words) => words.options.off },
  group: { type: "string", value: "ID,ID", say: (words) => words.options.offGroup },
  owner: { type: "string", value: "NAME,NAME", say: (words) => words.options.offOwner },
  laying: { type: "string", value: "duct,aerial,…", say: (words) => words.options.offLaying },
  area: { type: "string", value: "ID,ID", say: (words) => words.options.offArea },
  polygon: { type: "string", value: "FILE", say: (words) => words.options.offPolygon },
  line: { type: "string", value: "FILE", say: (words) => words.options.offLine },
  "within-m": { type: "string", value: "W", say: (words) => words.options.offWithinM },
  keep: { type: "string", value: "ID,ID", say: (words) => words.options.keepOn },
  from: { type: "string", value: "ISO", say: (words) => words.options.windowFrom },
  to: { type: "string", value: "ISO", say: (words) => words.options.windowTo },
} as const satisfies Options;

/** As far as anybody sees from a line: a whole country is chosen by its owner. */
const WIDEST_M = 500_000;

/** null where nothing is named. */
export async function readStep(options: Values<typeof OUTAGE_OPTIONS>, network: Network): Promise<OutageStep | null> {
  const window = windowOf(options);
  const off: OffPick[] = [];
  const name = (kind: "spans" | "sites" | "groups" | "owners" | "layings" | "areas", of: readonly string[]) => {
    if (of.length > 0) off.push({ kind, of });
  };
  const listed = byTable(network, options.off);
  name("spans", listed.spans);
  name("sites", listed.sites);
  name("groups", listOf(options.group));
  name("owners", listOf(options.owner));
  name("layings", layingModes(options.laying));
  name("areas", listOf(options.area));
  if (options.polygon !== undefined) off.push({ kind: "polygon", shape: await readPolygons(options.polygon) });
  if (options.line !== undefined) {
    const withinM = readWithin(options["within-m"]);
    off.push({ kind: "strip", lines: await readLines(options.line), withinM });
  }
  return off.length === 0 ? null : { off, kept: byTable(network, options.keep), window };
}

/** An id may be of a span, of a site, or of both. */
function byTable(network: Network, said: string | undefined): OutageStep["kept"] {
  const ids = listOf(said);
  const of = (table: "spans" | "sites") => ids.filter((id) => findRow(network[table].columns.id, id) >= 0);
  const kept = { spans: of("spans"), sites: of("sites") };
  const unknown = ids.find((id) => !kept.spans.includes(id) && !kept.sites.includes(id));
  if (unknown !== undefined) throw wrongUsage(({ cli }) => cli.failures.unknownElement(unknown));
  return kept;
}

function layingModes(said: string | undefined): string[] {
  const modes: readonly string[] = LAYING_MODES;
  const named = listOf(said);
  const wrong = named.find((mode) => !modes.includes(mode));
  if (wrong !== undefined) throw wrongUsage(({ cli }) => cli.failures.badValue("--laying", wrong, modes.join(", ")));
  return named;
}

function readWithin(said: string | undefined): number {
  if (said === undefined) throw wrongUsage(({ cli }) => cli.failures.needed("--within-m"));
  const metres = said.trim() === "" ? Number.NaN : Number(said);
  if (metres > 0 && metres <= WIDEST_M) return metres;
  throw wrongUsage(({ cli }) => cli.failures.badValue("--within-m", said, `0 … ${WIDEST_M}`));
}

function windowOf({ from, to }: Values<typeof OUTAGE_OPTIONS>): OutageStep["window"] {
  if (from === undefined && to === undefined) return null;
  const window = readWindow(from ?? "", to ?? "");
  if (window === null) throw wrongUsage(({ whatif }) => whatif.noWindow);
  return window;
}

function listOf(said: string | undefined): string[] {
  const parts = said?.split(",").map((part) => part.trim()) ?? [];
  return parts.filter((part) => part !== "");
}
