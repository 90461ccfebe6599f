/** Just enough of GraphML for the Topology Zoo: nodes, and edges with their ends, parallel ones apart. */
export type Graphml = { readonly nodes: readonly string[]; readonly edges: readonly (readonly [string, string])[] };

export function readGraphml(text: string): Graphml {
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return {
    nodes: Array.from(text.matchAll(/<node\b[^>]*>/g), ([tag]) => attribute(tag, "id")),
    edges: Array.from(text.matchAll(/<edge\b[^>]*>/g), ([tag]) => [attribute(tag, "source"), attribute(tag, "target")]),
  };
}
