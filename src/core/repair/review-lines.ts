/** Answers: which spans are odd by themselves: in their ends, their line, their length, their parts? O(points). */
import { ellipsoidDistance } from "../geo/distance.ts";
import { type Finding, findRow, type TextColumn, textAt } from "../model/index.ts";
import type { FindingList } from "./finding-list.ts";
import { endName, type Ground, placeValues } from "./ground.ts";

/** Points this near to each other are one. */
const NO_LENGTH_M = 0.01;
/** Cable is laid with slack and drawn with fewer bends than it has. */
const LONG = { times: 2, moreM: 200 };
/** Drawn points and stated lengths are rounded. */
const SHORT = { times: 0.95, lessM: 50 };
const DETOUR = { times: 5, moreM: 1000 };

export function reviewEnds(ground: Ground, found: FindingList): void {
  const { from, network, toleranceM } = ground;
  for (let end = 0; end < 2 * from.length; end++) {
    const site = ground.siteOfEnd(end);
    const place = ground.placeOfEnd(end);
    if (site < 0) {
      found.add("topology.dangling-end", 0, () => {
        const named = textAt(network.spans.columns[endName(end)], end >> 1) ?? "";
        return aboutEnd(ground, end, "general", { site: named, ...placeValues(place) });
      });
      continue;
    }
    const stands = ground.placeOfSite(site);
    if (place === null || stands === null) continue;
    const metres = ellipsoidDistance(place[0], place[1], stands[0], stands[1]);
    if (metres <= toleranceM) continue;
    found.add("topology.end-off-site", -metres, () =>
      aboutEnd(ground, end, "low", { site: ground.siteId(site), metres, ...placeValues(place) }),
    );
  }
}

function aboutEnd(ground: Ground, end: number, severity: Finding["severity"], values: Finding["values"]) {
  const id = ground.spanId(end >> 1);
  return { severity, subject: { table: "spans", id }, values: { span: id, end: endName(end), ...values } } as const;
}

export function reviewLengths(ground: Ground, found: FindingList): void {
  const { from, to, lengthM, network } = ground;
  const stated = network.spans.columns.lengthM.values;
  for (let span = 0; span < from.length; span++) {
    const drawn = lengthM[span] as number;
    const [a, b] = [from[span] as number, to[span] as number];
    const subject = () => ({ table: "spans", id: ground.spanId(span) }) as const;
    const place = () => placeValues(ground.placeOfEnd(2 * span) ?? ground.placeOfSite(a));
    const said = stated[span] as number;
    if (a >= 0 && a === b) {
      found.add("topology.self-loop", 0, () => ({
        severity: "general",
        subject: subject(),
        values: { span: ground.spanId(span), site: ground.siteId(a), metres: drawn || said || 0, ...place() },
      }));
    }
    if (drawn < NO_LENGTH_M) {
      found.add("topology.zero-length", 0, () => ({
        severity: "general",
        subject: subject(),
        values: { span: ground.spanId(span), ...place() },
      }));
      continue;
    }
    const straight = straightM(ground, a, b);
    const misfit = misfitOf(said, drawn, straight);
    if (misfit === null) continue;
    const [what, metres, times] = misfit;
    found.add("topology.length-far-from-stated", -Math.abs(Math.log(times)), () => ({
      severity: "general",
      subject: subject(),
      values: { span: ground.spanId(span), what, stated: what === "detour" ? drawn : said, metres, ...place() },
    }));
  }
}

/** What does not fit, the length it is held against, and how many times the one is the other. */
function misfitOf(said: number, drawn: number, straight: number): readonly [string, number, number] | null {
  const line = Number.isNaN(drawn) ? straight : drawn;
  if (said > LONG.times * line + LONG.moreM) return ["stated-long", line, said / Math.max(line, 1)];
  if (said < SHORT.times * straight - SHORT.lessM) return ["stated-short", straight, said / straight];
  if (drawn > DETOUR.times * straight + DETOUR.moreM) return ["detour", straight, drawn / Math.max(straight, 1)];
  return null;
}

/** From site to site; NaN where it is one, or nobody knows. */
function straightM(ground: Ground, a: number, b: number): number {
  const [one, other] = [ground.placeOfSite(a), ground.placeOfSite(b)];
  if (a === b || one === null || other === null) return Number.NaN;
  return ellipsoidDistance(one[0], one[1], other[0], other[1]);
}

/** Files have lines of several parts; read, they are spans of their own, called id/1, id/2, … */
export function reviewParts(ground: Ground, found: FindingList): void {
  const { from, to, network } = ground;
  const ids = network.spans.columns.id;
  for (let span = 0; span < from.length; span++) {
    if (!mayBePart(ids, span)) continue;
    const id = ground.spanId(span);
    const [, stem = "", part = ""] = /^(.*)\/([1-9]\d*)$/.exec(id) ?? [];
    const before = Number(part) < 2 ? -1 : findRow(ids, `${stem}/${Number(part) - 1}`);
    if (before < 0) continue;
    const sites = [from[before], to[before]].filter((site) => site !== -1);
    if (sites.includes(from[span]) || sites.includes(to[span])) continue;
    const metres = gapBetween(ground, before, span);
    found.add("topology.parts-apart", metres, () => ({
      severity: "low",
      subject: { table: "spans", id },
      values: { span: id, other: ground.spanId(before), metres, ...placeValues(ground.placeOfEnd(2 * span)) },
    }));
  }
}

/** Whether a slash and a digit end the id; a million ids are not made into text to see that none does. */
function mayBePart({ codes, words: { units, starts } }: TextColumn, row: number): boolean {
  const word = (codes[row] as number) - 1;
  if (word < 0) return false;
  const isDigit = (at: number) => (units[at] as number) >= 48 && (units[at] as number) <= 57;
  const first = starts[word] as number;
  let at = (starts[word + 1] as number) - 1;
  while (at > first && isDigit(at)) at--;
  return units[at] === 47;
}

function gapBetween(ground: Ground, a: number, b: number): number {
  const gaps = [2 * a, 2 * a + 1].flatMap((end) =>
    [2 * b, 2 * b + 1].map((other) => {
      const [one, two] = [ground.placeOfEnd(end), ground.placeOfEnd(other)];
      return one === null || two === null ? Number.NaN : ellipsoidDistance(one[0], one[1], two[0], two[1]);
    }),
  );
  return Math.min(...gaps);
}
