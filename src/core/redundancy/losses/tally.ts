/** What ranges of a depth-first order hold: sites, people, circuits, gateways. Each range costs two look-ups. */
import type { DepthFirst } from "../../topology/depth-first.ts";

export type Weights = {
  readonly siteMask: Uint8Array;
  /** NaN where nobody knows. */
  readonly population: Float64Array;
  readonly circuitsAt: Uint32Array;
  readonly gateways: Uint8Array | null;
};

const COLUMNS = 5;
/** Sums of people are kept to a thousandth: differences of long sums have no more to say. */
const THOUSANDTHS = 1000;

/** Running totals over the places of an order, five numbers a place. */
export type RunningTotals = Float64Array;

export function runningTotals({ nodes }: DepthFirst, weights: Weights): RunningTotals {
  const { siteMask, population, circuitsAt, gateways } = weights;
  const totals = new Float64Array(COLUMNS * (nodes.length + 1));
  let [sites, people, unknown, circuits, serving] = [0, 0, 0, 0, 0];
  for (let place = 0, at = COLUMNS; place < nodes.length; place++, at += COLUMNS) {
    const site = nodes[place] as number;
    if (siteMask[site] !== 0) {
      const held = population[site] as number;
      sites++;
      if (Number.isNaN(held)) unknown++;
      else people += held;
      circuits += circuitsAt[site] ?? 0;
      serving += gateways?.[site] ?? 0;
    }
    totals[at] = sites;
    totals[at + 1] = people;
    totals[at + 2] = unknown;
    totals[at + 3] = circuits;
    totals[at + 4] = serving;
  }
  return totals;
}

/** A sum that is added to and taken from; used again and again, so that a million of them leave nothing behind. */
export class Tally {
  sites = 0;
  people = 0;
  /** Sites whose people nobody knows. */
  unknown = 0;
  circuits = 0;
  gateways = 0;

  clear(): this {
    this.sites = this.people = this.unknown = this.circuits = this.gateways = 0;
    return this;
  }

  /** Places from .. end; sign −1 takes them away. */
  addRange(totals: RunningTotals, from: number, end: number, sign = 1): this {
    const a = COLUMNS * from;
    const b = COLUMNS * end;
    this.sites += sign * ((totals[b] as number) - (totals[a] as number));
    this.people += sign * ((totals[b + 1] as number) - (totals[a + 1] as number));
    this.unknown += sign * ((totals[b + 2] as number) - (totals[a + 2] as number));
    this.circuits += sign * ((totals[b + 3] as number) - (totals[a + 3] as number));
    this.gateways += sign * ((totals[b + 4] as number) - (totals[a + 4] as number));
    return this;
  }

  add(other: Tally, sign = 1): this {
    this.sites += sign * other.sites;
    this.people += sign * other.people;
    this.unknown += sign * other.unknown;
    this.circuits += sign * other.circuits;
    this.gateways += sign * other.gateways;
    return this;
  }

  isLargerThan(other: Tally): boolean {
    return this.sites > other.sites || (this.sites === other.sites && this.people > other.people);
  }
}

/** Per row: what its loss cuts off. */
export type CutOff = {
  readonly sites: Uint32Array;
  /** Of those sites, the people known of. */
  readonly population: Float64Array;
  /** Sites among them whose people nobody knows. */
  readonly populationUnknown: Uint32Array;
  /** Ends of circuits at those sites. */
  readonly circuits: Uint32Array;
};

export function emptyCutOff(rows: number): CutOff {
  return {
    sites: new Uint32Array(rows),
    population: new Float64Array(rows),
    populationUnknown: new Uint32Array(rows),
    circuits: new Uint32Array(rows),
  };
}

export function writeCutOff(cutOff: CutOff, row: number, { sites, people, unknown, circuits }: Tally): void {
  cutOff.sites[row] = sites;
  cutOff.population[row] = Math.round(people * THOUSANDTHS) / THOUSANDTHS;
  cutOff.populationUnknown[row] = unknown;
  cutOff.circuits[row] = circuits;
}
