/**
 * Answers: of stretches of a span, how many metres lie in which area?
 *
 * Where areas have outlines: what lies inside, exactly; an area without one holds what the outlined areas below it hold.
 * Where none has an outline a span lies in the area that the sites at both its ends name, and else in none of them.
 * O(outlines and lines that meet), as meet-polygons.ts says, once for all layers.
 */
import { joinStretches, lengthOf, type Stretches, withoutOf } from "../geo/stretches.ts";
import { buildLines, type Network, resolveReferences, textAt, withAreasAbove } from "../model/index.ts";
import { meetPolygons } from "./meet-polygons.ts";
import { PolygonParts } from "./polygon-parts.ts";

export type AreaShares = {
  readonly by: "outlines" | "ends";
  /** Per area that holds any of it the metres of each list; null is no area. A place without length counts its span. */
  split(span: number, lists: readonly Stretches[]): Map<string | null, number[]>;
};

type Placed = Pick<Network, "sites" | "spans" | "areas">;

/** rows: the spans that will be asked about, rising. */
export function splitByArea(network: Placed, rows: Uint32Array): AreaShares {
  return (network.areas.geometry?.polygonStarts.at(-1) ?? 0) > 0 ? byOutlines(network, rows) : byEnds(network);
}

function byOutlines({ spans, areas }: Placed, rows: Uint32Array): AreaShares {
  const { columns, geometry } = areas;
  const idOf = (row: number) => textAt(columns.id, row);
  const hasOutline = (row: number) => geometry.polygonStarts[row + 1] !== geometry.polygonStarts[row];
  const outlined = new Set(
    Array.from({ length: areas.count }, (_, row) => row)
      .filter(hasOutline)
      .map(idOf),
  );
  const inAreas = new Map<number, { readonly holders: readonly (string | null)[]; readonly stretches: Stretches }[]>();
  const { starts, coordinates } = spans.geometry;
  const only = buildLines(
    Array.from(rows, (row) => coordinates.subarray(2 * (starts[row] as number), 2 * (starts[row + 1] as number))),
  );
  meetPolygons(only, new PolygonParts(geometry), (line, area, stretches) => {
    const span = rows[line] as number;
    const list = inAreas.get(span) ?? [];
    list.push({ holders: holdersOf(idOf(area)), stretches });
    inAreas.set(span, list);
  });
  /** Itself, and the areas without an outline above it up to one that has its own. */
  function holdersOf(area: string | null): (string | null)[] {
    const holders: (string | null)[] = [];
    for (const above of withAreasAbove(area, columns)) {
      if (above !== area && outlined.has(above)) break;
      holders.push(above);
    }
    return holders;
  }
  return {
    by: "outlines",
    split(span, lists) {
      const shares = new Map<string | null, number[]>();
      const add = (to: string | null, parts: readonly Stretches[]) => {
        if (parts.every(({ length }) => length === 0)) return;
        const known = shares.get(to);
        const metres = parts.map(lengthOf);
        shares.set(to, known === undefined ? metres : known.map((each, list) => each + (metres[list] as number)));
      };
      const held = inAreas.get(span) ?? [];
      for (const { holders, stretches } of held) {
        // What is left without what lies outside: unlike what both have in common, it keeps places without a length.
        const inside = lists.map((list) => withoutOf(list, withoutOf(list, stretches)));
        for (const holder of holders) add(holder, inside);
      }
      const covered = joinStretches(held.flatMap(({ stretches }) => [...stretches]));
      add(
        null,
        lists.map((list) => withoutOf(list, covered)),
      );
      return shares;
    },
  };
}

function byEnds({ sites, spans, areas }: Placed): AreaShares {
  const [from, to] = [spans.columns.from, spans.columns.to].map((ends) => resolveReferences(ends, sites.columns.id));
  const areaOf = (site: number | undefined) =>
    site === undefined || site < 0 ? null : textAt(sites.columns.area, site);
  return {
    by: "ends",
    split(span, lists) {
      const [one, other] = [areaOf(from?.[span]), areaOf(to?.[span])];
      const metres = lists.map(lengthOf);
      const both = withAreasAbove(one, areas.columns);
      const held = [...withAreasAbove(other, areas.columns)].filter((area) => area !== null && both.has(area));
      return new Map((held.length === 0 ? [null] : held).map((area) => [area, [...metres]]));
    },
  };
}
