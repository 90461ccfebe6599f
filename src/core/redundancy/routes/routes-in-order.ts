/**
 * Answers: which routes between two sites are there, the shortest first, no site twice on any?
 * Yen, "Finding the k shortest loopless paths in a network", Management Science 17 (1971): what is not yet listed is kept
 * in classes by where it leaves a listed route, each known by its shortest. One search per span of each route listed.
 */
import type { Csr } from "../../topology/csr.ts";
import { cheapestRoute, type PricedRoute, Tolls } from "./cheapest-route.ts";

type Class = {
  readonly shortest: PricedRoute;
  /** All begin with so many spans of the shortest, and then take none of these. */
  readonly begun: number;
  readonly notNext: readonly number[];
};

type Ground = { readonly csr: Csr; readonly lengths: Float64Array; readonly from: number; readonly to: number };

/** close: what no route may use. search: false where no further search is allowed; the list then ends before its end. */
export function* routesInOrder(
  { csr, lengths, from, to }: Ground,
  close: (tolls: Tolls) => void,
  search: () => boolean,
): Generator<PricedRoute> {
  const tolls = new Tolls(lengths.length, csr.nodeCount);
  const classes: Class[] = [];
  const add = (begun: PricedRoute | null, length: number, notNext: readonly number[]) => {
    if (!search()) return;
    tolls.clear();
    close(tolls);
    const sites = begun?.sites.slice(0, length) ?? [];
    for (const site of sites) tolls.raiseSite(site, Number.POSITIVE_INFINITY);
    for (const span of notNext) tolls.raiseSpan(span, Number.POSITIVE_INFINITY);
    const rest = cheapestRoute(csr, lengths, begun?.sites[length] ?? from, to, tolls);
    if (rest === null) return;
    const spans = [...(begun?.spans.slice(0, length) ?? []), ...rest.spans];
    const metres = spans.reduce((sum, span) => sum + (lengths[span] as number), 0);
    classes.push({
      shortest: { spans, sites: [...sites, ...rest.sites], metres, cost: metres },
      begun: length,
      notNext,
    });
  };
  add(null, 0, []);
  while (classes.length > 0) {
    const at = classes.reduce(
      (least, each, i) => (each.shortest.metres < (classes[least] as Class).shortest.metres ? i : least),
      0,
    );
    const { shortest, begun, notNext } = classes.splice(at, 1)[0] as Class;
    yield shortest;
    for (let length = begun; length < shortest.spans.length; length++) {
      add(shortest, length, [...(length === begun ? notNext : []), shortest.spans[length] as number]);
    }
  }
}
