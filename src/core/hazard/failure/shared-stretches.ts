/**
 * Answers: which stretches of which spans fail together, and with what? A stretch in a risk group that stands; where groups
 * overlap each metre belongs to one of them, that of the most spans, so that nothing is counted twice. What was inferred
 * and nobody accepted decides nothing yet. A substation is no place where cable lies.
 */
import { choiceAt, type Network, resolveReferences, textAt } from "../../model/index.ts";
import { standingGroups } from "../standing-groups.ts";

/** group: its id; empty for what lies alone. */
export type Stretch = { readonly fromM: number; readonly toM: number; readonly group: string };

type Member = { readonly fromM: number; readonly toM: number; readonly group: number };

export class SharedStretches {
  readonly notAccepted: number;
  readonly #groupIds: readonly string[];
  /** Per group row: how many members that are spans. */
  readonly #sizes: Uint32Array;
  readonly #ofSpan = new Map<number, Member[]>();

  constructor(network: Network) {
    const { groups, members, spans } = network;
    const stands = standingGroups(network);
    this.notAccepted = stands.reduce((sum, is, g) => sum + (is === 0 && isLeftOpen(network, g) ? 1 : 0), 0);
    this.#groupIds = Array.from({ length: groups.count }, (_, g) => textAt(groups.columns.id, g) ?? "");
    this.#sizes = new Uint32Array(groups.count);
    const group = resolveReferences(members.columns.group, groups.columns.id);
    const span = resolveReferences(members.columns.span, spans.columns.id);
    for (let m = 0; m < members.count; m++) {
      const [g, e] = [group[m] as number, span[m] as number];
      if (e < 0 || stands[g] !== 1 || choiceAt(groups.columns.kind, g) === "substation") continue;
      this.#sizes[g] = (this.#sizes[g] as number) + 1;
      const known = this.#ofSpan.get(e) ?? [];
      const [a, b] = [members.columns.fromM.values[m] as number, members.columns.toM.values[m] as number];
      const [fromM, toM] = [Number.isNaN(a) ? 0 : a, Number.isNaN(b) ? Number.POSITIVE_INFINITY : b];
      known.push({ fromM: Math.min(fromM, toM), toM: Math.max(fromM, toM), group: g });
      this.#ofSpan.set(e, known);
    }
  }

  /** All of a span so long, in order; null where it lies alone. */
  ofSpan(span: number, lengthM: number): Stretch[] | null {
    const members = this.#ofSpan.get(span);
    if (members === undefined) return null;
    const inside = (metres: number) => Math.min(lengthM, Math.max(0, metres));
    const cuts = [0, lengthM, ...members.flatMap(({ fromM, toM }) => [inside(fromM), inside(toM)])].sort(
      (a, b) => a - b,
    );
    const stretches: Stretch[] = [];
    for (let i = 1; i < cuts.length; i++) {
      const [fromM, toM] = [cuts[i - 1] as number, cuts[i] as number];
      if (!(toM > fromM)) continue;
      const group = this.#largest(members.filter((member) => member.fromM <= fromM && member.toM >= toM));
      const last = stretches.at(-1);
      if (last?.group === group) stretches[stretches.length - 1] = { fromM: last.fromM, toM, group };
      else stretches.push({ fromM, toM, group });
    }
    return stretches;
  }

  #largest(members: readonly Member[]): string {
    let [largest, size] = ["", 0];
    for (const { group } of members) {
      const [id, spans] = [this.#groupIds[group] as string, this.#sizes[group] as number];
      if (spans > size || (spans === size && id < largest)) [largest, size] = [id, spans];
    }
    return largest;
  }
}

const isLeftOpen = ({ groups }: Network, g: number): boolean =>
  choiceAt(groups.columns.accepted, g) === null && choiceAt(groups.columns.source, g) === "inferred";
