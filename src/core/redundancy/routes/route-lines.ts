/** Answers: along which lines does a route run, each in the direction it is taken? null where one of its spans has none. */
import { type LineShape, type Lines, lineAt } from "../../model/index.ts";
import type { FoundRoute } from "./find-disjoint-routes.ts";

export function routeLines(
  lines: Lines,
  from: Int32Array,
  { spans, sites }: Pick<FoundRoute, "spans" | "sites">,
): readonly LineShape[] | null {
  const found: LineShape[] = [];
  for (const [i, span] of spans.entries()) {
    const line = lineAt(lines, span);
    if (line === null || line.length < 2) return null;
    found.push(from[span] === sites[i] ? line : line.toReversed());
  }
  return found;
}
