/**
 * Answers: which hazards do both paths of a circuit meet, and along how many metres each?
 *
 * A path meets a feature where any part of any of its spans does, however strong it is there; cells of a grid from where
 * the first class begins, all of them as one. Only the lines of spans that some circuit runs over are looked at.
 */
import type { Report } from "../../analysis.ts";
import { exposeTo } from "../../hazard/measure-exposure.ts";
import { nameOfFeature } from "../../hazard/name-of-feature.ts";
import { buildLines, buildPoints, type HazardLayer, type Lines } from "../../model/index.ts";
import type { CircuitPaths } from "./circuit-paths.ts";

export type CommonHazard = {
  /** Counted in the hazards asked about. */
  readonly layer: number;
  /** −1 for the cells of its grid. */
  readonly feature: number;
  /** Of the feature; null where it has none. */
  readonly name: string | null;
  /** Metres of each path inside; 0 where it only crosses a line. */
  readonly workingM: number;
  readonly protectionM: number;
};

type Meeting = { readonly layer: number; readonly feature: number; readonly metres: number };
type Path = { readonly spans: readonly number[] };

export class HazardsOfSpans {
  /** In the order of layers and features. */
  readonly #met = new Map<number, Meeting[]>();
  readonly #lines: Lines;
  readonly #hazards: readonly HazardLayer[];

  constructor(lines: Lines, hazards: readonly HazardLayer[], circuits: CircuitPaths, report?: Report) {
    this.#lines = lines;
    this.#hazards = hazards;
    const onCircuits = linesOf(lines, [circuits.working.rows, circuits.protection.rows]);
    hazards.forEach((hazard, layer) => {
      const { spans, features, metres, classes } = exposeTo(hazard, onCircuits, buildPoints([]), report);
      spans.forEach((span, i) => {
        const feature = features[i] as number;
        if (feature < 0 && classes[i] === 0) return;
        const meeting = { layer, feature, metres: metres[i] as number };
        const known = this.#met.get(span);
        if (known === undefined) this.#met.set(span, [meeting]);
        else known.push(meeting);
      });
    });
  }

  /** A span without a line could lie in any hazard. */
  areKnown({ spans }: Path): boolean {
    const { starts } = this.#lines;
    return spans.every((span) => (starts[span + 1] as number) - (starts[span] as number) > 1);
  }

  commonTo(working: Path, protection: Path): CommonHazard[] {
    const [one, other] = [this.#along(working), this.#along(protection)];
    return [...one].flatMap(([key, { layer, feature, metres }]) => {
      const there = other.get(key);
      if (there === undefined) return [];
      const name = feature < 0 ? null : nameOfFeature(this.#hazards[layer] as HazardLayer, feature);
      return [{ layer, feature, name, workingM: metres, protectionM: there.metres }];
    });
  }

  #along({ spans }: Path): Map<string, Meeting> {
    const found = new Map<string, Meeting>();
    for (const span of new Set(spans)) {
      for (const meeting of this.#met.get(span) ?? []) {
        const key = `${meeting.layer} ${meeting.feature}`;
        found.set(key, { ...meeting, metres: meeting.metres + (found.get(key)?.metres ?? 0) });
      }
    }
    return found;
  }
}

/** The same rows, with lines only where they are named. */
function linesOf({ starts, coordinates }: Lines, named: readonly Int32Array[]): Lines {
  const isNamed = new Uint8Array(starts.length - 1);
  for (const rows of named) for (const row of rows) if (row >= 0) isNamed[row] = 1;
  return buildLines(
    Array.from(isNamed, (is, row) =>
      is === 0 ? null : coordinates.subarray(2 * (starts[row] as number), 2 * (starts[row + 1] as number)),
    ),
  );
}
