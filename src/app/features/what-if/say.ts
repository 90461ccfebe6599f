/** What was switched off, in words. */
import { type Network, nameOf, type OffPick, textAt } from "../../../core/model/index.ts";
import type { DarkPart } from "../../../core/redundancy/outages/dark-parts.ts";
import type { Words } from "../../../words/index.ts";

/** The tables whose rows can be named. */
const TABLE_OF = { spans: "spans", sites: "sites", groups: "groups", areas: "areas" } as const;

export function sayPick(network: Network, pick: OffPick, words: Words): string {
  const { whatif } = words;
  if (pick.kind === "polygon") return whatif.polygon(pick.shape[0]?.[0]?.length ?? 0);
  if (pick.kind === "strip") return whatif.strip(pick.withinM);
  const [first = "", ...more] = pick.of;
  return whatif.panel.named(whatif.picks[pick.kind], whatif.panel.more(nameOfPicked(network, pick.kind, first, words), more.length)); // biome-ignore format: one line
}

function nameOfPicked(
  network: Network,
  kind: Exclude<OffPick["kind"], "polygon" | "strip">,
  name: string,
  { model }: Words,
): string {
  if (kind === "owners") return name;
  if (kind !== "layings") return nameOf(network, TABLE_OF[kind], name);
  const modes: Readonly<Record<string, string>> = model.choices.spans.laying;
  return Object.hasOwn(modes, name) ? (modes[name] ?? name) : name;
}

/** What is left to a part that is cut off; empty where nothing is known. */
export function sayEscapes(network: Network, { planned, satellite, other }: DarkPart, words: Words): string[] {
  const { whatif, backup } = words;
  const nameAt = (table: "sites" | "spans", row: number) =>
    nameOf(network, table, textAt(network[table].columns.id, row) ?? "");
  const owner = other === null ? "" : (textAt(network.sites.columns.owner, other.site) ?? "");
  return [
    ...(planned.length > 0 ? [whatif.planned(Array.from(planned, (span) => nameAt("spans", span)).join(" + "))] : []),
    ...(satellite.length > 0 ? [whatif.satellite(satellite.length)] : []),
    ...(other === null ? [] : [whatif.other(nameAt("sites", other.site), backup.km(other.metres), owner)]),
  ];
}
