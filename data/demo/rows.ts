/** Turns the draft into the rows that a network is built from. */
import type { NetworkRows, Row, Value } from "../../src/core/model/index.ts";
import { areaRows } from "./areas.ts";
import type { Draft, DraftGroup, DraftSite, DraftSpan } from "./draft.ts";
import { stream } from "./random.ts";

export function networkRows(draft: Draft, cables: readonly Row[], circuits: readonly Row[]): NetworkRows {
  let member = 0;
  const members = draft.groups.flatMap((group) =>
    group.members.map((one): Row => {
      const id = `M${String(++member).padStart(5, "0")}`;
      const { fromM = null, toM = null } = "span" in one ? one : {};
      const values: Record<string, Value> =
        "span" in one ? { group: group.id, span: one.span.id, fromM, toM } : { group: group.id, site: one.site.id };
      return { id, values, shape: null };
    }),
  );
  return {
    sites: draft.sites.map(rowOfSite),
    spans: draft.spans.map(rowOfSpan),
    groups: draft.groups.map(rowOfGroup),
    members,
    cables,
    circuits,
    areas: areaRows(draft.counties),
  };
}

function rowOfSite({ id, name, kind, owner, county, position, values }: DraftSite): Row {
  return { id, values: { name, kind, status: "existing", area: county.code, owner, ...values }, shape: position };
}

export function rowOfSpan({ id, name, from, to, laying, owner, status, shape, lengthM, values }: DraftSpan): Row {
  return { id, values: { name, from: from.id, to: to.id, laying, status, owner, lengthM, ...values }, shape };
}

function rowOfGroup({ id, name, kind, source, owner, evidence }: DraftGroup): Row {
  const random = stream("group", id);
  const confidence = source === "inferred" ? Math.round(random.between(0.55, 0.9) * 100) / 100 : 1;
  const accepted = source === "given" ? "yes" : random.chance(0.25) ? "yes" : null;
  return { id, values: { name, kind, source, owner, evidence, confidence, accepted }, shape: null };
}
