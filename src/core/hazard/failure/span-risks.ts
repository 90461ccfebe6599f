/**
 * Answers: how likely is each span cut? What harms it is added up over its pieces: breaks by their rate and length, pole
 * lines by stretches that fall together. A stretch that lies in a risk group shares the luck of the group, what lies alone
 * has its own; each piece is shared out by length, so that the parts add up to the span. Where it is not known how a span is
 * laid, the least of the ways and the most of them are the best and the worst case. Cost: O(pieces).
 */
import type { Report } from "../../analysis.ts";
import { choiceAt, type Network, textAt } from "../../model/index.ts";
import { inServiceMask } from "../../topology/topology.ts";
import type { Strengths } from "../events/strengths.ts";
import { RESTORATION } from "../restoration.ts";
import { type Harm, writeUnknown } from "./harm.ts";
import { type Harms, LAID_ON_LAND, type Mode } from "./harms-of.ts";
import { TOP } from "./levels.ts";
import { LEAST_LOAD, type PartList } from "./part-list.ts";
import { type FailureNote, LEVEL_COUNT } from "./risks.ts";
import { SharedStretches, type Stretch } from "./shared-stretches.ts";
import type { RiskLists } from "./site-risks.ts";
import { SpanSums } from "./span-sums.ts";
import type { Tally } from "./tally.ts";

const REPORT_EVERY = 0x1000;
const ALONE = [""];

export function addSpanRisks(
  network: Network,
  strengths: Strengths,
  lists: RiskLists,
  poleBlockKm: number,
  report?: Report,
): FailureNote[] {
  const { spans, sites } = network;
  const inService = inServiceMask(spans.columns.status);
  const shared = new SharedStretches(network);
  const risks = new SpanRisks(strengths, lists, 1000 * poleBlockKm);
  let bounded = 0;
  for (let span = 0; span < spans.count; span++) {
    if (span % REPORT_EVERY === 0) report?.(span, spans.count);
    if (inService[span] === 0 || !risks.take(span, shared)) continue;
    const mode = choiceAt(spans.columns.laying, span) as Mode | null;
    if (!risks.addParts(sites.count + span, textAt(spans.columns.id, span) ?? `#${span}`, mode)) continue;
    if (mode === null) {
      bounded++;
      lists.tally.add("span", "laying");
    }
  }
  report?.(spans.count, spans.count);
  return [
    { code: "laying-bounds", count: bounded },
    { code: "groups-not-accepted", count: shared.notAccepted },
  ];
}

class SpanRisks {
  readonly #pieces: Strengths["pieces"];
  readonly #soil: Strengths["soil"];
  readonly #harms: Harms;
  readonly #parts: PartList;
  readonly #tally: Tally;
  readonly #poleBlockM: number;
  readonly #ofMode = new Map<Mode, readonly Harm[]>();
  /** Of each way that the span may be laid in. */
  readonly #sums = LAID_ON_LAND.map(() => new SpanSums());
  readonly #least = new Float64Array(LEVEL_COUNT);
  readonly #most = new Float64Array(LEVEL_COUNT);
  /** The span at hand: its pieces, and with which groups it lies; null where it lies alone. */
  #first = 0;
  #after = 0;
  #totalM = 0;
  #stretches: readonly Stretch[] | null = null;
  /** One for each part; empty for what lies alone. */
  #groups: readonly string[] = ALONE;

  constructor({ pieces, soil }: Strengths, { harms, parts, tally }: RiskLists, poleBlockM: number) {
    this.#pieces = pieces;
    this.#soil = soil;
    this.#harms = harms;
    this.#parts = parts;
    this.#tally = tally;
    this.#poleBlockM = poleBlockM;
  }

  /** False where the event does not come. */
  take(span: number, shared: SharedStretches): boolean {
    const { starts, lengthM } = this.#pieces;
    this.#first = starts[span] as number;
    this.#after = starts[span + 1] as number;
    this.#totalM = 0;
    for (let p = this.#first; p < this.#after; p++) this.#totalM += lengthM[p] || 0;
    this.#stretches = shared.ofSpan(span, this.#totalM);
    this.#groups = this.#stretches === null ? ALONE : [...new Set(["", ...this.#stretches.map(({ group }) => group)])];
    this.#tally.next();
    return this.#after > this.#first;
  }

  /** False where nothing can happen to it. */
  addParts(element: number, name: string, mode: Mode | null): boolean {
    const modes = mode === null ? LAID_ON_LAND : [mode];
    modes.forEach((each, m) => {
      this.#addPieces(each, mode, this.#sums[m] as SpanSums);
    });
    const worst = this.#groups.map((_, part) => this.#worstOf(modes, part));
    const sums = this.#sums[0] as SpanSums;
    for (let m = 1; m < modes.length; m++) sums.widenTo(this.#sums[m] as SpanSums, this.#groups.length);
    let isAtRisk = false;
    this.#groups.forEach((group, part) => {
      const [of, harm] = worst[part] as readonly [Mode, Harm | undefined];
      if (harm === undefined) return;
      const [piece, isShared] = [this.#middleOf(group), group !== ""];
      const [lon, lat] = [this.#pieces.middles[2 * piece] as number, this.#pieces.middles[2 * piece + 1] as number];
      const key = isShared ? `group:${group}` : `span:${name}`;
      const fixH = RESTORATION.fixH[of]?.value ?? Number.NaN;
      const added = { element, key, isShared, cause: harm.cause, fixH, lon, lat };
      if (this.#parts.add(added, sums.least, sums.most, part * LEVEL_COUNT)) isAtRisk = true;
    });
    return isAtRisk;
  }

  /** laid: null where it is only one way of several that the span may be laid in. */
  #addPieces(mode: Mode, laid: Mode | null, into: SpanSums): void {
    const harms = this.#harmsOf(mode);
    const { lengthM, strengths } = this.#pieces;
    const [least, most] = [this.#least, this.#most];
    into.begin(this.#groups.length, harms.length);
    for (let h = 0; h < harms.length; h++) {
      const harm = harms[h] as Harm;
      const at = strengths[harm.measure] as Float64Array;
      const soil = harm.bySoil === true ? this.#soil?.pieces : undefined;
      let fromM = 0;
      for (let p = this.#first; p < this.#after; p++) {
        const [strength, metres] = [at[p] as number, lengthM[p] as number];
        const design = soil === undefined ? 0 : (soil[p] as number);
        if (Number.isNaN(strength + metres + design)) {
          writeUnknown(least, most);
          this.#tally.add(laid ?? "span", "strength");
          this.#share(into, h, 1, fromM, metres);
        } else {
          harm.write(strength, soil === undefined ? Number.NaN : design, least, most);
          if (harm.missing !== null && laid !== null && (most[TOP] as number) >= LEAST_LOAD) {
            this.#tally.add(laid, harm.missing);
          }
          this.#share(into, h, this.#timesOf(harm, metres), fromM, metres);
        }
        fromM += metres || 0;
      }
    }
  }

  #harmsOf(mode: Mode): readonly Harm[] {
    let harms = this.#ofMode.get(mode);
    if (harms === undefined) this.#ofMode.set(mode, (harms = this.#harms.ofMode(mode)));
    return harms;
  }

  #timesOf({ of }: Harm, metres: number): number {
    if (of === "km") return metres / 1000;
    // A line shorter than what falls together is one draw.
    if (of === "block") return metres / Math.min(this.#totalM, this.#poleBlockM);
    return metres > 0 ? 1 : 0;
  }

  #share(into: SpanSums, harm: number, times: number, fromM: number, metres: number): void {
    if (!(times > 0)) return;
    if (this.#stretches === null || !(metres > 0)) {
      into.add(0, harm, this.#least, this.#most, times);
      return;
    }
    for (const { fromM: from, toM, group } of this.#stretches) {
      const common = Math.min(toM, fromM + metres) - Math.max(from, fromM);
      if (common > 0) into.add(this.#groups.indexOf(group), harm, this.#least, this.#most, (times * common) / metres);
    }
  }

  #worstOf(modes: readonly Mode[], part: number): readonly [Mode, Harm | undefined] {
    const tops = modes.map((_, m) => (this.#sums[m] as SpanSums).top(part));
    const worst = tops.indexOf(Math.max(...tops));
    const mode = modes[worst] as Mode;
    return [mode, this.#harmsOf(mode)[(this.#sums[worst] as SpanSums).worstHarm(part)]];
  }

  /** The piece in the middle of what lies in a group, from its first stretch to its last. */
  #middleOf(group: string): number {
    const own = this.#stretches?.filter((stretch) => stretch.group === group) ?? [];
    const middleM = ((own[0]?.fromM ?? 0) + (own.at(-1)?.toM ?? this.#totalM)) / 2;
    let end = 0;
    for (let p = this.#first; p < this.#after; p++) {
      end += this.#pieces.lengthM[p] || 0;
      if (end >= middleM) return p;
    }
    return this.#after - 1;
  }
}
