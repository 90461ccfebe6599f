/**
 * How hard does a typhoon blow at its worst at every site and along every span? The strongest wind of its whole way
 * (models/wind-field.ts): mean over one minute, 10 m above open ground. Beyond 300 km from its way nothing is said; what
 * lies there is taken as untouched, and counted. Cost of a place: the steps that could blow hardest there.
 */
import type { Report } from "../../analysis.ts";
import type { Range, Refusal } from "../../engineering-model.ts";
import type { TyphoonEvent } from "../../model/index.ts";
import type { TrackFault } from "../models/storm-fixes.ts";
import { followStorm, type StormWay } from "../models/storm-track.ts";
import { PROFILES } from "../models/wind.ts";
import { REACH_KM, windField } from "../models/wind-field.ts";
import { comesNear } from "./comes-near.ts";
import type { EventNote } from "./event-note.ts";
import type { EventQuestion } from "./event-question.ts";
import { isOnEarth } from "./on-earth.ts";
import { refuse } from "./refuse.ts";
import type { Strengths } from "./strengths.ts";
import { strengthsByField } from "./strengths-by-field.ts";

const FILLED = ["pcHpa", "vMaxMs", "rmKm", "penvHpa"] as const;
/** Beyond what any storm was: a figure outside is a slip of the pen. Nothing above 0 stands for what was not measured. */
const RANGES = {
  pcHpa: { unit: "hPa", least: 800, most: 1050 },
  vMaxMs: { unit: "m/s", least: 0, most: 130 },
  rmKm: { unit: "km", least: 0, most: 1000 },
  penvHpa: { unit: "hPa", least: 900, most: 1080 },
} as const;
const isWithin = (value: number, { least, most }: Range) => value >= least && value <= most;

export function typhoonStrengths(
  { network }: EventQuestion,
  { profile, fixes }: TyphoonEvent,
  report?: Report,
): Strengths | Refusal {
  if (!PROFILES.includes(profile)) return refuse("unknown", "profile", profile);
  const away = fixes.findIndex(({ at }) => !isOnEarth(at));
  if (away >= 0) return refuse("missing", "fix-place", away + 1);
  for (const [fix, said] of fixes.entries()) {
    const wrong = FILLED.find((of) => (said[of] ?? 0) > 0 && !isWithin(said[of] as number, RANGES[of]));
    if (wrong !== undefined)
      return refuse("out-of-range", "fix-figure", `${fix + 1}: ${wrong} ${said[wrong]}`, RANGES[wrong]);
  }
  const way = wayOf({ profile, fixes });
  if ("fault" in way) return refusalOf(way);
  const blows = windField(way, profile);
  const found = strengthsByField(
    network,
    {
      measures: ["windMs"],
      comes: comesNear([way.steps.map(({ place }) => place)], REACH_KM),
      at(lon, lat, into) {
        const strongest = blows.strongest(lon, lat);
        if (strongest === null) return false;
        into[0] = strongest.ms;
        return true;
      },
      outside: (hit) => ({ code: "beyond-reach", km: REACH_KM, ...hit }),
    },
    report,
  );
  const notes: EventNote[] = [];
  for (const of of FILLED) if (way.found[of] > 0) notes.push({ code: "storm-filled", of, fixes: way.found[of] });
  if (way.gaps.length > 0) notes.push({ code: "storm-gap", fixes: way.gaps });
  if (way.leaps.length > 0) notes.push({ code: "storm-leap", fixes: way.leaps });
  return { ...found, notes: [...notes, ...found.notes] };
}

/** The storm at every step of its way; or what is wrong with its track. */
export function wayOf({ profile, fixes }: Pick<TyphoonEvent, "profile" | "fixes">): StormWay | TrackFault {
  const column = (of: (fix: TyphoonEvent["fixes"][number]) => number | null) =>
    Float64Array.from(fixes, (fix) => of(fix) ?? Number.NaN);
  return followStorm(
    {
      hours: column(({ hour }) => hour),
      lons: column(({ at }) => at[0]),
      lats: column(({ at }) => at[1]),
      pcHpa: column(({ pcHpa }) => pcHpa),
      vMaxMs: column(({ vMaxMs }) => vMaxMs),
      rmKm: column(({ rmKm }) => rmKm),
      penvHpa: column(({ penvHpa }) => penvHpa),
    },
    profile,
  );
}

/** Fixes are counted from 1 where people read them. */
function refusalOf({ fault, fix }: TrackFault): Refusal {
  switch (fault) {
    case "no-fixes":
      return refuse("missing", "fixes");
    case "no-place":
      return refuse("missing", "fix-place", fix + 1);
    case "time-goes-back":
      return refuse("conflict", "fix-time", fix + 1);
    case "no-strength":
      return refuse("missing", "storm-strength");
  }
}
