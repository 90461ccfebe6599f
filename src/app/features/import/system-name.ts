/** Says how positions are written, in the words of the trade. */
import { readCrs } from "../../../core/geo/crs-text.ts";
import type { Words } from "../../../words/index.ts";

/** crs: as ReadOptions.crs takes it; the name a file gives its own system stays as it is. */
export function systemName(crs: string, { importing: say, maptools }: Words): string {
  const writing = readCrs(crs);
  if (writing === null) return crs;
  const { system, order, notation } = writing;
  if (system === null) return say.ownGrid;
  const { id, family, zone, centralMeridian, hemisphere, zonePrefix } = system;
  const name = maptools.system(family, zone, centralMeridian, hemisphere);
  const more = [
    ...(zonePrefix ? [say.zonePrefix] : []),
    ...(order === "yx" ? [say.swapped] : []),
    ...(notation === "decimal" ? [] : [say.notations[notation]]),
    ...(id.startsWith("EPSG:") ? [id] : []),
  ];
  return say.list([name, ...more]);
}
