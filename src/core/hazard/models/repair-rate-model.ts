/** Repairs of lines in the ground by themselves: after shaking, after ground failure, or after both. */
import { engineeringModel, Refusal } from "../../engineering-model.ts";
import { chanceOfCut, relationOf, repairsPerKm } from "../repair-rates.ts";

export const repairRateModel = engineeringModel({
  inputs: {
    pgvCms: { unit: "cm/s", least: 0, most: 500, fallback: null },
    pgdCm: { unit: "cm", least: 0, most: 1000, fallback: null },
    k: { unit: "1", least: 0, most: 20, fallback: 1 },
    relation: { choices: ["hazus", "ala-linear", "ala-power"], fallback: "hazus" },
    groundChance: { unit: "1", least: 0, most: 1, fallback: null },
    lengthKm: { unit: "km", least: 0, most: 100_000, fallback: null },
  },
  outputs: { perKm: "repairs/km", breaksPerKm: "breaks/km", cutChance: "1" },
  source:
    "Hazus: k · 0.0001 · PGV^2.25 (shaking, cm/s), k · PGD^0.56 · chance of ground failure (inches); American Lifelines Alliance, linear or power; cut by 1 − exp(−breaks/km · L)",
  status: "derived",
  run({ pgvCms, pgdCm, k, relation, groundChance = 1, lengthKm }, asked) {
    if (pgvCms === undefined && pgdCm === undefined) return new Refusal("missing", "pgvCms");
    let [perKm, breaksPerKm] = [0, 0];
    const add = (by: ReturnType<typeof relationOf>, strength: number, share: number) => {
      const { id: of, source, status, analogy } = by;
      asked.note({ code: "source", of, source, status, analogy });
      const repairs = share * repairsPerKm(by, strength, k);
      perKm += repairs;
      breaksPerKm += by.breakShare * repairs;
    };
    if (pgvCms !== undefined) add(relationOf(relation === "hazus" ? "hazus-shaking" : relation), pgvCms, 1);
    if (pgdCm !== undefined) add(relationOf("hazus-ground"), pgdCm, groundChance);
    return { perKm, breaksPerKm, cutChance: lengthKm === undefined ? null : chanceOfCut(breaksPerKm * lengthKm) };
  },
});
