/** Seeded small networks in districts, with all that readiness is judged by, and much of it unknown. */
import { buildNetwork, type Row, type Value } from "../../../src/core/model/index.ts";
import { type Random, random } from "../../builders/random.ts";

export type Rows = { readonly [table: string]: readonly Row[] };

const KINDS = ["core", "aggregation", "station", "tower", "cabinet", "manhole", null] as const;
const AREAS = ["P", "P1", "P2", "T1", "empty", "unlisted", null] as const;

/** unknown: the share of values of sites that nobody knows. */
export function randomDistricts(seed: number, unknown = 0.2): Rows {
  const dice = random(seed + 91_000);
  const sites = 2 + dice.below(9);
  const maybe = (value: Value) => (dice.next() < unknown ? null : value);
  const at = () => [100 + 3 * dice.next(), 30 + 3 * dice.next()] as const;
  return {
    sites: Array.from({ length: sites }, (_, i) => ({
      id: `S${i}`,
      values: {
        kind: i === 0 ? "core" : dice.pick(KINDS),
        status: dice.next() < 0.1 ? "planned" : "existing",
        area: dice.pick(AREAS),
        population: maybe(dice.below(50)),
        ...powerOf(dice, maybe),
      },
      shape: dice.next() < 0.1 ? null : at(),
    })),
    spans: Array.from({ length: 1 + dice.below(14) }, (_, e) => {
      const ends = [dice.below(sites), dice.next() < 0.05 ? 99 : dice.below(sites)];
      const line = dice.next() < 0.1 ? null : [at(), at()];
      return { id: `L${e}`, values: { from: `S${ends[0]}`, to: `S${ends[1]}`, status: "existing" }, shape: line };
    }),
    groups: ["G0", "G1"].map((id) => ({ id, values: { kind: dice.pick(["trench", "substation"]) }, shape: null })),
    members: Array.from({ length: 5 }, (_, m) => {
      const of: Record<string, Value> =
        dice.next() < 0.7 ? { span: `L${dice.below(6)}` } : { site: `S${dice.below(6)}` };
      return { id: `M${m}`, values: { group: dice.pick(["G0", "G1"]), ...of }, shape: null };
    }),
    areas: [
      area("P", "prefecture", null, null),
      area("P1", "county", "P", dice.pick(["yes", "no", null])),
      area("P2", "county", "P", dice.pick(["yes", "no", null])),
      area("T1", "township", "P1", dice.pick(["yes", "no", null])),
      area("empty", "township", "P1", "yes"),
    ],
  };
}

function powerOf(dice: Random, maybe: (value: Value) => Value): Record<string, Value> {
  return {
    batteryH: maybe(dice.below(12)),
    generatorKw: maybe(dice.pick([0, 20])),
    fuelH: maybe(dice.pick([0, 8, 24])),
    satelliteBackup: maybe(dice.pick(["yes", "no", "no"])),
  };
}

function area(id: string, level: string, parent: string | null, remote: string | null): Row {
  return { id, values: { name: id, level, parent, remote, population: 7 }, shape: null };
}

/** The same with a value for whatever nobody knows of sites. */
export function filledIn(rows: Rows, seed: number): Rows {
  const dice = random(seed + 5);
  return {
    ...rows,
    sites: (rows.sites ?? []).map((row) => {
      const { kind, batteryH, generatorKw, fuelH, satelliteBackup } = row.values;
      const values = {
        ...row.values,
        kind: kind ?? dice.pick(["station", "tower", "cabinet"]),
        batteryH: batteryH ?? dice.pick([0, 2, 9, 30]),
        // Where there is fuel there is something that burns it.
        generatorKw: generatorKw ?? (typeof fuelH === "number" && fuelH > 0 ? 20 : dice.pick([0, 20])),
        fuelH: fuelH ?? dice.pick([0, 30]),
        satelliteBackup: satelliteBackup ?? dice.pick(["yes", "no"]),
      };
      return { ...row, values };
    }),
    areas: (rows.areas ?? []).map((row) => ({
      ...row,
      values: { ...row.values, remote: row.values.remote ?? dice.pick(["yes", "no"]) },
    })),
  };
}

export const networkOf = (rows: Rows) => buildNetwork(rows as Parameters<typeof buildNetwork>[0]);
