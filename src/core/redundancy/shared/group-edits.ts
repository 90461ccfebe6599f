/**
 * Answers: which edits make an inferred group one of the network's risk groups? One row of groups with its evidence and
 * confidence, and one of members per stretch. The id follows from the spans, and the site they enter, so that the same
 * group is known again.
 */
import {
  choiceAt,
  type Edit,
  Fingerprint,
  findRow,
  type Network,
  nameOfRow,
  type Row,
  textAt,
} from "../../model/index.ts";
import type { InferredGroup, SharedQuestion } from "./measure-shared.ts";

export function inferredId({ spans, sites }: Pick<Network, "spans" | "sites">, group: InferredGroup): string {
  const ids = group.spans.map((row) => textAt(spans.columns.id, row) ?? "").sort();
  const print = new Fingerprint().addText(group.kind);
  for (const id of ids) print.addText(id);
  // Two spans may enter the building at either end together.
  if (group.site >= 0) print.addText(textAt(sites.columns.id, group.site) ?? "");
  return `${group.kind}-${print.text()}`;
}

/** The site that is entered, or the first two spans and how many more: the same in every language. */
function nameOfInferred(network: Network, { spans, site }: InferredGroup): string {
  if (site >= 0) return nameOfRow(network, "sites", site);
  const [one = "", other = ""] = spans.slice(0, 2).map((row) => nameOfRow(network, "spans", row));
  return `${one} ∥ ${other}${spans.length > 2 ? ` +${spans.length - 2}` : ""}`;
}

/** Ids and numbers, the same in every language. */
export function evidenceOf(group: InferredGroup, { withinM, overM }: Pick<SharedQuestion, "withinM" | "overM">) {
  const metres = (value: number) => Math.round(value * 10) / 10;
  return {
    ...{ withinM, overM, lengthM: metres(group.lengthM), minM: metres(group.minM), meanM: metres(group.meanM) },
    lon: Math.round(group.at[0] * 1e6) / 1e6,
    lat: Math.round(group.at[1] * 1e6) / 1e6,
  };
}

/** What a person said of the group before; null where nobody has. */
export function verdictOn(network: Network, group: InferredGroup): "yes" | "no" | null {
  const row = findRow(network.groups.columns.id, inferredId(network, group));
  if (row < 0) return null;
  return choiceAt(network.groups.columns.accepted, row) === "no" ? "no" : "yes";
}

/** Edits after which this is the verdict on the group: a group turned down stands there too, so that it is known again. */
export function groupEdits(
  network: Network,
  group: InferredGroup,
  asked: Pick<SharedQuestion, "withinM" | "overM">,
  accepted: "yes" | "no" = "yes",
): Edit[] {
  const id = inferredId(network, group);
  const before = verdictOn(network, group);
  if (before === accepted) return [];
  if (before !== null) {
    const said = choiceAt(network.groups.columns.accepted, findRow(network.groups.columns.id, id));
    return [{ kind: "set", table: "groups", id, field: "accepted", value: accepted, before: said }];
  }
  const evidence = Object.entries(evidenceOf(group, asked)).map(([key, value]) => `${key}=${value}`);
  const values = {
    name: nameOfInferred(network, group),
    kind: group.kind,
    source: "inferred",
    evidence: evidence.join(" "),
    confidence: group.confidence,
    accepted,
  };
  const members = group.members.map(({ span, fromM, toM }, i): Row => {
    const metres = (value: number) => Math.round(value * 1000) / 1000;
    const of = { group: id, span: textAt(network.spans.columns.id, span) };
    return { id: `${id}-${i + 1}`, values: { ...of, fromM: metres(fromM), toM: metres(toM) }, shape: null };
  });
  return [
    { kind: "add", table: "groups", rows: [{ id, values, shape: null }] },
    { kind: "add", table: "members", rows: members },
  ];
}
