/** Repairs that connect: an end to what it stops short of, a line to what lies on it, two lines where they cross. */
import { measureDistance } from "../geo/distance.ts";
import { type Edit, type Finding, findRow, lineAt, type Network, type Position, textAt } from "../model/index.ts";
import { type FootOnLine, findFoot } from "../topology/find-foot.ts";
import { type SpanToCut, splitEdits } from "../topology/split-edits.ts";
import { spanEnds, topologyColumns } from "../topology/topology.ts";
import * as edit from "./edit-network.ts";
import type { Repair } from "./topology-rules.ts";

type Values = Finding["values"];
type End = {
  readonly span: number;
  readonly end: edit.EndName;
  readonly site: number;
  readonly place: Position | null;
};

/** A network that changed by less than this is the one the finding speaks of. */
const SAME_M = 0.5;

export function placeJunction(network: Network, values: Values): Repair | null {
  const end = endOf(network, values.span, values.end);
  if (end === null || end.site >= 0 || end.place === null) return null;
  const junction = edit.newJunction(network, String(values.span), end.place);
  const edits = [edit.addSite(junction), ...edit.moveEnd(network, end.span, end.end, junction.id, null)];
  return { intent: "join", why: "repair.place-junction", edits };
}

export function joinNearMiss(network: Network, values: Values): Repair | null {
  const edits = values.span === undefined ? siteEdits(network, values) : endEdits(network, values);
  if (edits === null) return null;
  return { intent: values.to === "line" ? "split" : "join", why: "repair.join-near-miss", edits };
}

/** An end that leads nowhere is led to what it stops short of. */
function endEdits(network: Network, values: Values): Edit[] | null {
  const loose = endOf(network, values.span, values.end);
  if (loose === null || loose.place === null || !isStill(network, loose.site, values.site)) return null;
  const { span, end, site, place } = loose;
  const isLoose = site < 0 || (edit.isJunction(network, site) && edit.endsAt(network, site).length === 1);
  if (!isLoose) return null;
  const leave = site < 0 ? [] : edit.removeJunction(network, site);
  if (values.to === "site") {
    const target = rowOf(network, "sites", values.other);
    const to = edit.placeOfSite(network, target);
    if (to === null || target === site || isFar(place, to, values)) return null;
    return [...edit.moveEnd(network, span, end, String(values.other), to), ...leave];
  }
  if (values.to === "end") {
    const target = endOf(network, values.other, values.otherEnd);
    if (target === null || target.place === null || isFar(place, target.place, values)) return null;
    if (target.site >= 0) {
      if (target.site === site) return null;
      const id = edit.idAt(network, "sites", target.site);
      return [...edit.moveEnd(network, span, end, id, target.place), ...leave];
    }
    const { site: own, edits } = siteFor(network, loose, target.place);
    const other = edit.moveEnd(network, target.span, target.end, own, null);
    return [...edits, ...edit.moveEnd(network, span, end, own, target.place), ...other];
  }
  const line = rowOf(network, "spans", values.other);
  const foot = footOn(network, line, place);
  if (foot === null || line === span || foot.metres > Number(values.metres) + SAME_M) return null;
  const { site: own, edits } = siteFor(network, loose, foot.position);
  if (touches(network, line, own)) return null;
  const cut = splitEdits(network, [{ span: line, cuts: [{ ...foot, site: own }] }]);
  return [...edits, ...edit.moveEnd(network, span, end, own, foot.position), ...cut];
}

/** The junction of a loose end, moved to where it meets something; a new one where it has none. */
function siteFor(network: Network, { span, site }: End, position: Position): { site: string; edits: Edit[] } {
  if (site < 0) {
    const junction = edit.newJunction(network, edit.idAt(network, "spans", span), position);
    return { site: junction.id, edits: [edit.addSite(junction)] };
  }
  const id = edit.idAt(network, "sites", site);
  const before = edit.placeOfSite(network, site);
  return { site: id, edits: [{ kind: "reshape", table: "sites", id, shape: position, before }] };
}

/** What passes or ends beside a site without spans is led to it. */
function siteEdits(network: Network, values: Values): Edit[] | null {
  const site = rowOf(network, "sites", values.site);
  const place = edit.placeOfSite(network, site);
  if (place === null || edit.endsAt(network, site).length > 0) return null;
  const id = String(values.site);
  if (values.to === "line") {
    const line = rowOf(network, "spans", values.other);
    const foot = footOn(network, line, place);
    if (foot === null || foot.metres > Number(values.metres) + SAME_M) return null;
    return splitEdits(network, [{ span: line, cuts: [{ ...foot, site: id, via: place }] }]);
  }
  const end = values.to === "end" ? endOf(network, values.other, values.otherEnd) : null;
  if (values.to === "end" && (end?.place == null || isFar(place, end.place, values))) return null;
  if (end !== null && end.site < 0) return edit.moveEnd(network, end.span, end.end, id, place);
  const junction = end?.site ?? rowOf(network, "sites", values.other);
  if (junction < 0 || !edit.isJunction(network, junction)) return null;
  const ends = edit.endsAt(network, junction);
  const at = edit.placeOfSite(network, junction);
  if (ends.length === 0 || (end === null && (at === null || isFar(place, at, values)))) return null;
  return [
    ...ends.flatMap(({ span, end: name }) => edit.moveEnd(network, span, name, id, place)),
    ...edit.repointSite(network, junction, id),
    edit.removeSite(network, junction),
  ];
}

export function connectTouch(network: Network, values: Values): Repair | null {
  const line = rowOf(network, "spans", values.span);
  const site = values.site === "" ? -1 : rowOf(network, "sites", values.site);
  const end = values.site === "" ? endOf(network, values.other, values.otherEnd) : null;
  const stands = end === null ? edit.placeOfSite(network, site) : end.place;
  const place: Position = [Number(values.lon), Number(values.lat)];
  if (stands === null || (end !== null && end.site >= 0)) return null;
  if (measureDistance(stands, place) > (end === null ? Number(values.withinM) : SAME_M)) return null;
  const foot = footOn(network, line, place);
  if (foot === null || foot.metres > Number(values.metres) + SAME_M) return null;
  const made = site < 0 && end !== null ? edit.newJunction(network, String(values.other), place) : null;
  const id = made?.id ?? String(values.site);
  if (touches(network, line, id)) return null;
  const ends =
    made === null || end === null
      ? []
      : [edit.addSite(made), ...edit.moveEnd(network, end.span, end.end, made.id, null)];
  const cut = splitEdits(network, [{ span: line, cuts: [{ ...foot, site: id }] }]);
  return { intent: "split", why: "repair.connect-touch", edits: [...ends, ...cut] };
}

export function connectCrossing(network: Network, values: Values): Repair | null {
  const place: Position = [Number(values.lon), Number(values.lat)];
  const junction = edit.newJunction(network, String(values.span), place);
  const toCut = [values.span, values.other].flatMap((id): SpanToCut[] => {
    const span = rowOf(network, "spans", id);
    const foot = footOn(network, span, place);
    return foot === null || foot.metres > SAME_M ? [] : [{ span, cuts: [{ ...foot, site: junction.id }] }];
  });
  if (toCut.length < 2 || toCut[0]?.span === toCut[1]?.span) return null;
  const edits = [edit.addSite(junction), ...splitEdits(network, toCut)];
  return { intent: "split", why: "repair.connect-crossing", edits };
}

/** Takes an end of a span off the site it was joined to: it gets a junction of its own at the end of its line. */
export function takeOffSite(network: Network, span: string, end: edit.EndName): Repair | null {
  const found = endOf(network, span, end);
  if (found === null || found.place === null || found.site < 0) return null;
  if (edit.isJunction(network, found.site) && edit.endsAt(network, found.site).length === 1) return null;
  const junction = edit.newJunction(network, span, found.place);
  const edits = [edit.addSite(junction), ...edit.moveEnd(network, found.span, end, junction.id, null)];
  return { intent: "set", why: "repair.take-off-site", edits };
}

/** Where a line can be cut for a place; null where that is one of its ends. */
function footOn(network: Network, span: number, place: Position): FootOnLine | null {
  const line = span < 0 ? null : lineAt(network.spans.geometry, span);
  const foot = line && findFoot(line, place);
  return line === null || foot === null || foot.at <= 0 || foot.at >= line.length - 1 ? null : foot;
}

/** Whether the span ends there already. */
function touches(network: Network, span: number, site: string): boolean {
  const { from, to } = network.spans.columns;
  return textAt(from, span) === site || textAt(to, span) === site;
}

function endOf(network: Network, span: unknown, end: unknown): End | null {
  const row = rowOf(network, "spans", span);
  if (row < 0 || (end !== "from" && end !== "to")) return null;
  const site = spanEnds(topologyColumns(network))[end][row] ?? -1;
  return { span: row, end, site, place: edit.placeOfEnd(network, row, end) };
}

function rowOf(network: Network, table: "sites" | "spans", id: unknown): number {
  return typeof id === "string" ? findRow(network[table].columns.id, id) : -1;
}

function isStill(network: Network, site: number, id: unknown): boolean {
  return site < 0 ? id === "" : edit.idAt(network, "sites", site) === id;
}

function isFar(a: Position, b: Position, { metres }: Values): boolean {
  return measureDistance(a, b) > Number(metres) + SAME_M;
}
