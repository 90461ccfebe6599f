/** What an audit of the two paths of each circuit finds. */
import { formatNumber as count, countOf } from "../format.ts";

const path = (which: string) => ({
  "unknown-span": (place: string) => `span ${place} of the ${which} path is not in the network`,
  "span-ends-unknown": (place: string) => `an end of span ${place} of the ${which} path is unknown`,
  "not-in-use": (place: string) => `span ${place} of the ${which} path is not in service`,
  gap: (place: string) => `the ${which} path has a gap before span ${place}`,
  "wrong-ends": () => `the ${which} path does not join the ends of the circuit`,
  "ends-unknown": () => `the ends of the circuit are unknown: the ${which} path cannot be checked`,
});
const working = path("working");
const protection = path("protection");

export const audit = {
  verdicts: { pass: "Kept apart", fail: "Not kept apart", unknown: "Not known" },
  reasons: {
    "shared-group": (names: string) => `both paths depend on: ${names}`,
    "shared-span": (names: string) => `both paths run over: ${names}`,
    "shared-site": (names: string) => `both paths pass: ${names}`,
    "working-empty": () => "no working path is recorded",
    "working-unknown-span": working["unknown-span"],
    "working-span-ends-unknown": working["span-ends-unknown"],
    "working-not-in-use": working["not-in-use"],
    "working-gap": working.gap,
    "working-wrong-ends": working["wrong-ends"],
    "working-ends-unknown": working["ends-unknown"],
    "protection-empty": () => "no protection path is recorded: there is none, or nobody has entered it",
    "protection-unknown-span": protection["unknown-span"],
    "protection-span-ends-unknown": protection["span-ends-unknown"],
    "protection-not-in-use": protection["not-in-use"],
    "protection-gap": protection.gap,
    "protection-wrong-ends": protection["wrong-ends"],
    "protection-ends-unknown": protection["ends-unknown"],
    "no-groups": () => "no risk groups are known",
  },
  several: (names: readonly string[], more: number) =>
    `${names.join(", ")}${more > 0 ? ` and ${count(more)} more` : ""}`,
  reroute: (names: string, km: string, groups: number, sites: number) =>
    `better protection path, ${km} km${
      groups + sites === 0
        ? ", nothing shared"
        : `, sharing ${[
            ...(groups > 0 ? [countOf(groups, "risk group", "risk groups")] : []),
            ...(sites > 0 ? [countOf(sites, "site", "sites")] : []),
          ].join(" and ")}`
    }: ${names}`,
  assumeNoGroups: "No risk groups are known, so that none is shared cannot be said.",
  assumeReroute:
    "Paths proposed keep to the owners a circuit runs over already, and to cable unless its working path goes by radio.",
  hazardIn: (layer: string, name: string | null) => (name === null ? layer : `${layer}: ${name}`),
  commonHazards: (names: string) => `both paths meet: ${names}`,
  assumeHazards:
    "A hazard counts as met by both paths where any part of each lies in the same feature, however strong it is there, and in a grid from where its first class begins. It is told beside the verdict, and does not change it.",
  assumeNoHazards: "The study has no hazard layers: whether both paths meet one hazard is not known.",
  assumeSeparation: (endM: number) =>
    `How far apart two paths run leaves out the first ${count(endM)} m at either end, or a tenth of a shorter path.`,
};
