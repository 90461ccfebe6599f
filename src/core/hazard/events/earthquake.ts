/**
 * How hard does an earthquake shake every site, and every span along its line? By the Chinese relations
 * (models/shaking-field.ts). Beyond 400 km they say nothing; what lies there is taken as untouched, and counted.
 * Cost: some 2 µs a place within reach.
 */
import type { Report } from "../../analysis.ts";
import type { Refusal } from "../../engineering-model.ts";
import type { EarthquakeEvent } from "../../model/index.ts";
import { suspectStep } from "../models/attenuation.ts";
import { ATTENUATION } from "../models/read-attenuation.ts";
import { shakingField } from "../models/shaking-field.ts";
import { MOST_KM, MS_RANGE } from "../models/shaking-range.ts";
import { comesNear } from "./comes-near.ts";
import type { EventNote } from "./event-note.ts";
import type { EventQuestion } from "./event-question.ts";
import { groundFailure } from "./ground-failure.ts";
import { isOnEarth } from "./on-earth.ts";
import { refuse } from "./refuse.ts";
import type { Strengths } from "./strengths.ts";
import { type PlaceField, strengthsByField } from "./strengths-by-field.ts";

const GAL_OF_G = 980.665;
const MS = { unit: "Ms", ...MS_RANGE };

export function earthquakeStrengths(
  { network, hazards }: EventQuestion,
  { source, ms, region }: EarthquakeEvent,
  report?: Report,
): Strengths | Refusal {
  if (!(ms >= MS.least && ms <= MS.most)) return refuse("out-of-range", "ms", ms, MS);
  if (!Object.hasOwn(ATTENUATION.regions, region)) return refuse("unknown", "region", region);
  if (!("at" in source ? [source.at] : source.fault).every(isOnEarth)) return refuse("missing", "source");
  const shakes = shakingField({ source, ms, region });
  if (shakes === null) return refuse("missing", "source");
  const field: PlaceField = {
    measures: ["pgaG", "pgvCms", "intensity"],
    comes: comesNear(["at" in source ? [source.at] : source.fault], MOST_KM),
    at(lon, lat, into) {
      const shaking = shakes.at(lon, lat);
      if (shaking === null) return false;
      into[0] = shaking.pgaGal / GAL_OF_G;
      into[1] = shaking.pgvCms;
      into[2] = shaking.intensity;
      return true;
    },
    outside: (hit) => ({ code: "beyond-reach", km: MOST_KM, ...hit }),
  };
  const found = strengthsByField(network, field, report);
  const { motion } = ATTENUATION;
  const suspect = suspectStep(ATTENUATION, region, ms, null);
  const notes: EventNote[] = [];
  if (suspect !== null) {
    const of = suspect.curve === "pga" ? "pgaG" : "pgvCms";
    notes.push({ code: "suspect-constant", of, step: suspect.step, at: motion.splitMs });
  }
  if ("fault" in source && source.begins === "anywhere") notes.push({ code: "envelope" });
  const shaken = {
    ...found,
    sigmaLn: { pgaG: motion.sigmaLnPga, pgvCms: motion.sigmaLnPgv },
    notes: [...notes, ...found.notes],
  };
  return groundFailure({ network, found: shaken, magnitude: ms }, hazards, (lon, lat) => {
    const shaking = shakes.at(lon, lat);
    return shaking === null ? 0 : shaking.pgaGal / GAL_OF_G;
  });
}
