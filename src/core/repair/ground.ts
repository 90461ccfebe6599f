/** What every question about a network's topology starts from; looked up once. */
import { measureLengths } from "../geo/measure-length.ts";
import { type Finding, type Lines, type Network, type Points, textAt } from "../model/index.ts";
import { pointOfEnd } from "../topology/list-touchers.ts";
import { spanEnds, topologyColumns } from "../topology/topology.ts";

export class Ground {
  readonly sites: Points;
  readonly lines: Lines;
  /** Rows of sites, -1 where an end names none. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Ends of spans at each site. */
  readonly degree: Uint32Array;
  /** 1 for sites made where ends met. */
  readonly isJunction: Uint8Array;
  readonly lengthM: Float64Array;

  constructor(
    readonly network: Network,
    readonly toleranceM: number,
  ) {
    const { sites, spans } = network;
    this.sites = sites.geometry;
    this.lines = spans.geometry;
    ({ from: this.from, to: this.to } = spanEnds(topologyColumns(network)));
    this.degree = new Uint32Array(sites.count);
    for (const ends of [this.from, this.to]) {
      for (const site of ends) if (site >= 0) this.degree[site] = (this.degree[site] as number) + 1;
    }
    const junction = sites.columns.kind.options.indexOf("junction") + 1;
    this.isJunction = Uint8Array.from(sites.columns.kind.codes, (code) => (code === junction ? 1 : 0));
    this.lengthM = measureLengths(this.lines);
  }

  siteId(row: number): string {
    return textAt(this.network.sites.columns.id, row) ?? "";
  }

  spanId(row: number): string {
    return textAt(this.network.spans.columns.id, row) ?? "";
  }

  /** 2s for the first end of span s, 2s + 1 for its last. */
  siteOfEnd(end: number): number {
    return ((end & 1) === 1 ? this.to : this.from)[end >> 1] as number;
  }

  /** Where the line of a span ends; null where nobody knows. */
  placeOfEnd(end: number): readonly [lon: number, lat: number] | null {
    return this.#known(this.lines.coordinates, pointOfEnd(this.lines, end));
  }

  placeOfSite(row: number): readonly [lon: number, lat: number] | null {
    return this.#known(this.sites.coordinates, row);
  }

  #known(coordinates: Float64Array, at: number): readonly [lon: number, lat: number] | null {
    const lon = coordinates[2 * at] ?? Number.NaN;
    const lat = coordinates[2 * at + 1] ?? Number.NaN;
    return Number.isFinite(lon) && Number.isFinite(lat) ? [lon, lat] : null;
  }
}

export function endName(end: number): "from" | "to" {
  return (end & 1) === 1 ? "to" : "from";
}

/** Where to look, as values of a finding; nowhere, nothing. */
export function placeValues(place: readonly [lon: number, lat: number] | null): Finding["values"] {
  return place === null ? {} : { lon: place[0], lat: place[1] };
}
