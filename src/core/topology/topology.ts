import type { ChoiceColumn, Network } from "../model/index.ts";
import { type NumberColumn, resolveReferences, type TextColumn } from "../model/index.ts";

/** The few columns of a network that say how it hangs together: what an analysis in a worker is sent. */
export type TopologyColumns = {
  readonly siteIds: TextColumn;
  readonly siteStatus: ChoiceColumn;
  readonly siteKind: ChoiceColumn;
  readonly siteArea: TextColumn;
  readonly siteOwner: TextColumn;
  readonly sitePopulation: NumberColumn;
  readonly spanIds: TextColumn;
  readonly spanFrom: TextColumn;
  readonly spanTo: TextColumn;
  readonly spanStatus: ChoiceColumn;
  readonly spanLaying: ChoiceColumn;
};

export function topologyColumns({ sites, spans }: Network): TopologyColumns {
  return {
    siteIds: sites.columns.id,
    siteStatus: sites.columns.status,
    siteKind: sites.columns.kind,
    siteArea: sites.columns.area,
    siteOwner: sites.columns.owner,
    sitePopulation: sites.columns.population,
    spanIds: spans.columns.id,
    spanFrom: spans.columns.from,
    spanTo: spans.columns.to,
    spanStatus: spans.columns.status,
    spanLaying: spans.columns.laying,
  };
}

/** Ends of every span as site rows, -1 where an end names no known site. */
export type SpanEnds = { readonly from: Int32Array; readonly to: Int32Array };

export function spanEnds(columns: TopologyColumns): SpanEnds {
  return {
    from: resolveReferences(columns.spanFrom, columns.siteIds),
    to: resolveReferences(columns.spanTo, columns.siteIds),
  };
}

/**
 * 1 for every row in service. Planned and removed rows are not there to be used;
 * a row of unknown status is taken as existing, and whoever uses the mask says so with its answer.
 */
export function inServiceMask({ codes, options }: ChoiceColumn): Uint8Array {
  const inService = Uint8Array.of(1, ...options.map((option) => (option === "existing" ? 1 : 0)));
  const mask = new Uint8Array(codes.length);
  for (let row = 0; row < codes.length; row++) mask[row] = inService[codes[row] as number] as number;
  return mask;
}
