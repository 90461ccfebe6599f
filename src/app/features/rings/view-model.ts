import { type Network, nameOf } from "../../../core/model/index.ts";
import type { Rings } from "../../../core/redundancy/rings/measure-rings.ts";

export type AreaRow = {
  readonly id: string | null;
  /** null collects the sites of no known area. */
  readonly name: string | null;
  readonly sites: number;
  readonly onRing: number;
  readonly rate: number;
};

/** Ring rate by area under the area's own name, the worst first. */
export function areaRows(rings: Rings, network: Network): AreaRow[] {
  return rings.areas.map(({ area, sites, onRing }) => ({
    id: area,
    name: area === null ? null : nameOf(network, "areas", area),
    sites,
    onRing,
    rate: onRing / sites,
  }));
}

/** Rows of the spans whose loss alone separates something, those that part the most first. */
export function bridgeRows({ bridge, parted }: Rings): number[] {
  return rowsWhere(bridge, 1).sort((a, b) => (parted[b] as number) - (parted[a] as number) || a - b);
}

/** Rows of sites in service that lie on no ring. */
export function offRingRows({ onRing, component }: Rings): number[] {
  return rowsWhere(onRing, 0).filter((row) => (component[row] ?? -1) >= 0);
}

function rowsWhere(mask: Uint8Array, value: 0 | 1): number[] {
  const rows: number[] = [];
  for (let row = 0; row < mask.length; row++) if (mask[row] === value) rows.push(row);
  return rows;
}
