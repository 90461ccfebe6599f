/**
 * Answers: what fails together? Trenches that links share where they leave a town the same way, entrances of houses,
 * ducts of town rings, bridges, pole lines. Some is known from registers, some only inferred from the map.
 */
import { kmOfPlace, type LaidLink } from "./backbone.ts";
import { chainageNear, type Draft, type DraftMember, type DraftSite, type DraftSpan } from "./draft.ts";
import { shortTown } from "./names.ts";
import { distance, lineLength, type Point, pointAlong } from "./plane.ts";
import { stream } from "./random.ts";

const ENTRANCE_M = 60;
const POLES_M = 800;

export function groupTrenches(draft: Draft, laid: readonly LaidLink[]): void {
  const users = new Map<string, LaidLink[]>();
  for (const link of laid) {
    for (const { key } of link.segments) users.set(key, [...(users.get(key) ?? []), link]);
  }
  for (const [key, links] of users) {
    if (links.length < 2) continue;
    const segment = links[0]?.segments.find((one) => one.key === key);
    if (segment === undefined) continue;
    const { from, to } = segment;
    const members = links.flatMap((link) => membersBetween(link, from, to));
    const name = `${shortTown(from)}—${shortTown(to)} 多条干线同沟`;
    draft.addGroup({ name, kind: "trench", evidence: "竣工资料：同沟敷设（示意）", members });
  }
}

/** The spans of a link between two places, the ones at the ends by the stretch that lies between. */
function membersBetween(laid: LaidLink, from: string, to: string): DraftMember[] {
  const ends = [kmOfPlace(laid, from), kmOfPlace(laid, to)].sort((a, b) => a - b);
  const [low, high] = [ends[0] ?? 0, ends[1] ?? 0];
  let km = 0;
  return laid.spans.flatMap((span): DraftMember[] => {
    const start = km;
    km += lineLength(span.line);
    if (km < low + 0.2 || start > high - 0.2) return [];
    if (start > low - 0.2 && km < high + 0.2) return [{ span }];
    const fromM = start >= low ? 0 : chainageNear(span, pointAlong(laid.line, low));
    const toM = km <= high ? span.lengthM : chainageNear(span, pointAlong(laid.line, high));
    return [{ span, fromM, toM }];
  });
}

export function groupEntrances(draft: Draft): void {
  for (const site of draft.sites) {
    if (site.role !== "town" && site.role !== "centre") continue;
    // Of the other houses it is not known whether they have one entrance or two.
    if (!stream("entrance", site.id).chance(0.4)) continue;
    const members = fibresAt(draft, site).map((span) => stretchAt(span, site, ENTRANCE_M));
    if (members.length < 2) continue;
    draft.addGroup({
      name: `${site.name} 进局管道`,
      kind: "building-entrance",
      evidence: "单一进局管道（示意）",
      members,
    });
  }
}

export function groupRingDucts(draft: Draft): void {
  for (const seat of draft.sites) {
    if (seat.role !== "town" || !stream("ring duct", seat.id).chance(0.35)) continue;
    const ring = fibresAt(draft, seat).filter(({ from, to }) => from.role === "ring" || to.role === "ring");
    if (ring.length < 2) continue;
    const members = ring.slice(0, 2).map((span) => stretchAt(span, seat, Math.round(span.lengthM * 0.3)));
    const name = `${seat.name} 出局主干管道`;
    draft.addGroup({ name, kind: "duct", evidence: "县城环两侧出局同管道（示意）", members });
  }
}

export function groupBridges(draft: Draft): void {
  for (const span of draft.spans.filter(({ laying }) => laying === "bridge-attached")) {
    const county = span.from.county;
    const trunk = draft.spans.find(
      ({ id, from }) => /^(?:GX|YG)/.test(id) && from.county === county && from.role !== "relay",
    );
    const members: DraftMember[] = [{ span }];
    if (trunk !== undefined) members.push({ span: trunk, fromM: 300, toM: 700 });
    const name = `${shortTown(county.name)}跨河公路桥`;
    draft.addGroup({ name, kind: "bridge", evidence: "桥上附挂（示意）", members });
  }
}

/** Two pole lines that leave a station in nearly one direction: probably one. Nobody has looked yet. */
export function inferPoleLines(draft: Draft): void {
  for (const site of draft.sites.filter(({ role }) => role === "township" || role === "relay")) {
    const poles = fibresAt(draft, site).filter(({ laying, id }) => laying === "aerial" && id.startsWith("JR"));
    const [first, second] = poles.filter((span) =>
      poles.some((other) => other !== span && bend(site, span, other) < 0.9),
    );
    if (first === undefined || second === undefined) continue;
    draft.addGroup({
      name: `${site.name} 出线杆路`,
      kind: "pole-line",
      source: "inferred",
      evidence: "图上推断：出线方向相近，疑似同杆",
      members: [first, second].map((span) => stretchAt(span, site, POLES_M)),
    });
  }
}

function fibresAt(draft: Draft, site: DraftSite): DraftSpan[] {
  return draft.spans.filter(
    ({ from, to, laying, status }) => (from === site || to === site) && laying !== "microwave" && status === "existing",
  );
}

function stretchAt(span: DraftSpan, site: DraftSite, metres: number): DraftMember {
  const length = Math.min(metres, span.lengthM);
  if (span.from === site) return { span, fromM: 0, toM: length };
  return { span, fromM: Math.round((span.lengthM - length) * 10) / 10, toM: span.lengthM };
}

/** How far apart, in km, two spans are one kilometre out. */
function bend(site: DraftSite, a: DraftSpan, b: DraftSpan): number {
  const out = ({ from, line }: DraftSpan): Point => pointAlong(from === site ? line : [...line].reverse(), 1);
  return distance(out(a), out(b));
}
