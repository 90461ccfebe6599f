/** What water does to one asset by itself. */
import { engineeringModel } from "../../engineering-model.ts";
import { type DamageCurve, damageShare, FLOOD, isUnderWater } from "../flood-damage.ts";

const { damage, equipmentBaseM } = FLOOD;

export const floodModel = engineeringModel({
  inputs: {
    depthM: { unit: "m", least: 0, most: 30 },
    curve: { choices: damage.map(({ id }) => id), fallback: damage[0]?.id ?? "" },
    floorHeightM: { unit: "m", least: 0, most: 100, fallback: equipmentBaseM.value },
    powerHeightM: { unit: "m", least: 0, most: 100, fallback: null },
  },
  outputs: { damageShare: "1", functionLost: "1" },
  source: `Depth and damage: data/hazards/flood.json; function is lost where water reaches the lowest of equipment and power. ${equipmentBaseM.source}`,
  status: "derived",
  run({ depthM, curve, floorHeightM, powerHeightM = floorHeightM }, asked) {
    const found = damage.find(({ id }) => id === curve) as DamageCurve;
    const { id: of, source, status, analogy } = found;
    asked.note({ code: "source", of, source, status, analogy });
    const lost = isUnderWater(depthM, Math.min(floorHeightM, powerHeightM));
    return { damageShare: damageShare(found, depthM), functionLost: lost === null ? null : Number(lost) };
  },
});
