/** Elements as the core counts them: rows of sites, then rows of spans, then sites again by their mains. */
import type { Network } from "../../../core/model/index.ts";

export type Element = { readonly table: "sites" | "spans"; readonly row: number };

export function elementAt({ sites, spans }: Network, element: number): Element {
  if (element < sites.count) return { table: "sites", row: element };
  if (element < sites.count + spans.count) return { table: "spans", row: element - sites.count };
  return { table: "sites", row: element - sites.count - spans.count };
}
