/**
 * Answers: into which pieces does the loss of one span or site break its component, and which of them are still served?
 * A piece is served if it holds enough gateways; where no site is a gateway, the largest piece is.
 * Pieces are ranges of a depth-first order: the runs below that hang on what is lost, and the rest.
 */
import type { DepthFirst } from "../../topology/depth-first.ts";
import { type RunningTotals, Tally } from "./tally.ts";

export type Service = {
  readonly order: DepthFirst;
  readonly totals: RunningTotals;
  readonly hasGateways: boolean;
  /** So many gateways serve a piece. */
  readonly enough: number;
};

/** Pieces of one component after another: begin says of which. What is given back is the same tally every time. */
export class Pieces {
  readonly #cutOff = new Tally();
  readonly #kept = new Tally();
  readonly #whole = new Tally();
  readonly #rest = new Tally();
  readonly #piece = new Tally();
  readonly #service: Service;
  #isServed = false;

  constructor(service: Service) {
    this.#service = service;
  }

  /** The component of the places first .. after. Is it served while nothing is lost? */
  begin(first: number, after: number): boolean {
    const { totals, hasGateways, enough } = this.#service;
    this.#whole.clear().addRange(totals, first, after);
    this.#isServed = !hasGateways || this.#whole.gateways >= enough;
    return this.#isServed;
  }

  /** What the loss of the link that leads to this place cuts off; it is a bridge. */
  ofBridge(place: number): Tally {
    this.#loseNothing();
    this.#separate(place, this.#service.order.end[place] as number);
    return this.#finish();
  }

  /** What the loss of the site at this place cuts off, itself included; hangs: is there a run that hangs on it? */
  ofSite(place: number, hangs: boolean): Tally {
    const { order, totals, hasGateways, enough } = this.#service;
    if (!hangs) {
      // The usual case: the rest stays in one piece, and serves as before.
      this.#cutOff.clear();
      if (!this.#isServed) return this.#cutOff;
      this.#cutOff.addRange(totals, place, place + 1);
      if (!hasGateways || this.#whole.gateways - this.#cutOff.gateways >= enough) return this.#cutOff;
    }
    this.#loseNothing();
    this.#rest.addRange(totals, place, place + 1, -1);
    forEachHanging(order, place, (from, end) => this.#separate(from, end));
    return this.#finish();
  }

  #loseNothing(): void {
    this.#rest.clear().add(this.#whole);
    this.#kept.clear();
  }

  #separate(from: number, end: number): void {
    this.#piece.clear().addRange(this.#service.totals, from, end);
    this.#rest.add(this.#piece, -1);
    this.#keep(this.#piece);
  }

  #keep(piece: Tally): void {
    if (!this.#service.hasGateways) {
      if (piece.isLargerThan(this.#kept)) this.#kept.clear().add(piece);
    } else if (piece.gateways >= this.#service.enough) this.#kept.add(piece);
  }

  #finish(): Tally {
    this.#cutOff.clear();
    if (!this.#isServed) return this.#cutOff;
    this.#keep(this.#rest);
    return this.#cutOff.add(this.#whole).add(this.#kept, -1);
  }
}

/** The runs below a place that reach nothing above it: they hang on the site there. */
export function forEachHanging(
  { end, low }: DepthFirst,
  place: number,
  visit: (from: number, end: number) => void,
): void {
  const last = end[place] as number;
  for (let below = place + 1; below < last; below = end[below] as number) {
    if ((low[below] as number) >= place) visit(below, end[below] as number);
  }
}

export function countHanging(order: DepthFirst, place: number): number {
  // Most sites of a network end a spur, and have nothing below.
  if (order.end[place] === place + 1) return 0;
  let count = 0;
  forEachHanging(order, place, () => count++);
  return count;
}
