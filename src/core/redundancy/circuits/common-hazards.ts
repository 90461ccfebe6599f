/**
 * Answers: which hazards do both paths of a circuit meet, and along how many metres each?
 *
 * A path meets a feature where any part of any of its spans does, however strong it is there; cells of a grid from where
 * the first class begins, all of them as one. Only the lines of spans that some circuit runs over are looked at.
 */
import type { Report } from "../../analysis.ts";
import { exposeTo } from "../../hazard/measure-exposure.ts";
import { nameOfFeature } from "../../hazard/name-of-feature.ts";
import { buildLines, type HazardLayer, type Lines, type Points } from "../../model/index.ts";
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
  /** It holds an end of the circuit, so that every path meets it. */
  readonly atEnd: boolean;
};

export type HazardsToMeet = {
  /** Per span row, and per site row. */
  readonly lines: Lines;
  readonly places: Points;
  readonly hazards: readonly HazardLayer[];
  readonly circuits: CircuitPaths;
};

type Meeting = { readonly layer: number; readonly feature: number; readonly metres: number };
type Path = { readonly spans: readonly number[] };

export class HazardsOfSpans {
  /** In the order of layers and features. */
  readonly #met = new Map<number, Meeting[]>();
  readonly #lines: Lines;
  readonly #hazards: readonly HazardLayer[];
  /** Per end of a circuit the features that hold it. */
  readonly #held = new Map<number, Set<string>>();

  constructor({ lines, places, hazards, circuits }: HazardsToMeet, report?: Report) {
    this.#lines = lines;
    this.#hazards = hazards;
    const onCircuits = linesOf(lines, [circuits.working.rows, circuits.protection.rows]);
    const ends = pointsOf(places, [circuits.from, circuits.to]);
    hazards.forEach((hazard, layer) => {
      const { spans, features, metres, classes, sites } = exposeTo(hazard, onCircuits, ends, report);
      sites.rows.forEach((site, i) => {
        const held = this.#held.get(site) ?? new Set();
        this.#held.set(site, held.add(keyOf({ layer, feature: sites.features[i] as number })));
      });
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

  /** ends: site rows. */
  commonTo(working: Path, protection: Path, ends: readonly number[]): CommonHazard[] {
    const [one, other] = [this.#along(working), this.#along(protection)];
    const common = [...one].flatMap(([key, { layer, feature, metres }]) => {
      const there = other.get(key);
      if (there === undefined) return [];
      const name = feature < 0 ? null : nameOfFeature(this.#hazards[layer] as HazardLayer, feature);
      const atEnd = ends.some((site) => this.#held.get(site)?.has(key) === true);
      return [{ layer, feature, name, workingM: metres, protectionM: there.metres, atEnd }];
    });
    return common.sort((a, b) => a.layer - b.layer || a.feature - b.feature);
  }

  #along({ spans }: Path): Map<string, Meeting> {
    const found = new Map<string, Meeting>();
    for (const span of new Set(spans)) {
      for (const meeting of this.#met.get(span) ?? []) {
        const key = keyOf(meeting);
        found.set(key, { ...meeting, metres: meeting.metres + (found.get(key)?.metres ?? 0) });
      }
    }
    return found;
  }
}

function keyOf({ layer, feature }: Pick<Meeting, "layer" | "feature">): string {
  return `${layer} ${feature}`;
}

/** The same rows, with places only where they are named. */
function pointsOf({ coordinates }: Points, named: readonly Int32Array[]): Points {
  const kept = new Float64Array(coordinates.length).fill(Number.NaN);
  for (const rows of named)
    for (const row of rows) if (row >= 0) kept.set(coordinates.subarray(2 * row, 2 * row + 2), 2 * row);
  return { type: "points", coordinates: kept };
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
