/** The slow and obvious way: every route there is, and every set of them that shares nothing. */
export type Route = { readonly links: readonly number[]; readonly nodes: readonly number[]; readonly length: number };

export function allRoutes(
  ends: readonly (readonly [number, number] | null)[],
  lengths: readonly number[],
  from: number,
  to: number,
): Route[] {
  const found: Route[] = [];
  const walk = (nodes: readonly number[], links: readonly number[], length: number) => {
    const here = nodes.at(-1) as number;
    if (here === to) {
      found.push({ links, nodes, length });
      return;
    }
    ends.forEach((pair, e) => {
      if (pair === null || !pair.includes(here) || pair[0] === pair[1]) return;
      const next = pair[0] === here ? pair[1] : pair[0];
      if (!nodes.includes(next)) walk([...nodes, next], [...links, e], length + (lengths[e] as number));
    });
  };
  walk([from], [], 0);
  return found;
}

/** The least total length of k routes that share nothing; infinite where there are not so many. */
export function leastTotal(routes: readonly Route[], k: number, level: "span" | "site"): number {
  let least = Number.POSITIVE_INFINITY;
  const choose = (first: number, chosen: readonly Route[], total: number) => {
    if (total >= least) return;
    if (chosen.length === k) {
      least = total;
      return;
    }
    for (let i = first; i < routes.length; i++) {
      const route = routes[i] as Route;
      const shares = chosen.some((other) =>
        level === "span"
          ? other.links.some((link) => route.links.includes(link))
          : other.nodes.slice(1, -1).some((node) => route.nodes.slice(1, -1).includes(node)) ||
            other.links.some((link) => route.links.includes(link)),
      );
      if (!shares) choose(i + 1, [...chosen, route], total + route.length);
    }
  };
  choose(0, [], 0);
  return least;
}
