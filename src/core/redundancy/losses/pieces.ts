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

/** Places of the component: first .. after. */
export type Component = { readonly first: number; readonly after: number };

export class Pieces {
  readonly #cutOff = new Tally();
  readonly #kept = new Tally();
  readonly #whole = new Tally();
  readonly #rest = new Tally();
  readonly #piece = new Tally();
  readonly #service: Service;

  constructor(service: Service) {
    this.#service = service;
  }

  areServed({ first, after }: Component): boolean {
    const { totals, hasGateways, enough } = this.#service;
    return !hasGateways || this.#whole.clear().addRange(totals, first, after).gateways >= enough;
  }

  /** What the loss of the link that leads to this place cuts off; it is a bridge. */
  ofBridge(place: number, component: Component): Tally {
    this.#begin(component);
    this.#separate(place, this.#service.order.end[place] as number);
    return this.#finish();
  }

  /** What the loss of the site at this place cuts off, itself included. */
  ofSite(place: number, component: Component): Tally {
    this.#begin(component);
    this.#rest.addRange(this.#service.totals, place, place + 1, -1);
    forEachHanging(this.#service.order, place, (from, end) => this.#separate(from, end));
    return this.#finish();
  }

  #begin({ first, after }: Component): void {
    this.#whole.clear().addRange(this.#service.totals, first, after);
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
    if (this.#service.hasGateways && this.#whole.gateways < this.#service.enough) return this.#cutOff;
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
