import type { Issue } from "../../core/model/index.ts";
import { countOf, formatNumber } from "../format.ts";

type Values = Issue["values"];
type Say = (values: Values) => string;
const of = (values: Values, key: string) => String(values[key] ?? "");
const number = (values: Values, key: string) => Number(values[key] ?? 0);

/** What speaks most for a way of reading positions. */
function why(v: Values): string {
  const names = () => countOf(number(v, "matched"), "name", "names");
  switch (v.why) {
    case "known-sites":
      return `: ${countOf(number(v, "matched"), "known site lies", "known sites lie")} ${formatNumber(number(v, "m"))} m from there`;
    case "named-towns":
      return `: ${names()} of towns lie ${formatNumber(number(v, "km"))} km from there`;
    case "far-from-named-towns":
      return `, though ${names()} of towns lie ${formatNumber(number(v, "km"))} km from there`;
    case "zone-prefix":
      return `: the eastings begin with the zone's number ${of(v, "zone")}`;
    case "minutes-under-60":
      return ": no minutes reach 60";
    default:
      return "";
  }
}

export const importRulesCoordinates = {
  "import.crs-needed": (v) =>
    `the positions (such as ${of(v, "x")}, ${of(v, "y")}) may lie in several places and nothing says which${of(v, "best") === "" ? "" : `; the likeliest is ${of(v, "best")}`}. Choose where they land, or say it with faultline import --crs, such as EPSG:4547`,
  "import.crs-guessed": (v) =>
    `no file says the coordinate system; the positions were read as ${of(v, "crs")} (${of(v, "percent")} % sure)${why(v)}`,
  "import.crs-unsure": (v) =>
    `the positions were read as longitude and latitude of WGS-84, but may be ${of(v, "crs")} (${of(v, "percent")} %)${why(v)}`,
  "import.crs-doubtful": (v) =>
    `the positions were read as the file says, yet ${of(v, "crs")} fits them better (${of(v, "percent")} %)${why(v)}`,
  "import.crs-not-that": (v) => `the positions cannot be in ${of(v, "crs")}, which the file names`,
  "import.shift-unknown": () =>
    "nothing says whether the positions are WGS-84 or the shifted GCJ-02 or BD-09 of Chinese web maps; they were read as WGS-84, and lie 300 m to 1.2 km off if they are not",
  "import.positions-local": () =>
    "the positions are pixels or metres of a grid of its own: where the network lies is unknown; the numbers are kept",
  "import.north-first": (v) => `the north or latitude comes first, as in ${of(v, "x")}, ${of(v, "y")}; it was read so`,
  "import.inexact-datum": (v) =>
    `${of(v, "crs")} has no exact public transform: positions may be some hundred metres off`,
  "import.damaged-text": (v) =>
    `some bytes are no text in any known encoding; read as ${of(v, "encoding")}, where they show as � or as wrong letters: check the names, and choose the encoding if it is another`,
  "import.encoding-guessed": (v) =>
    `no file says the encoding; the text was read as ${of(v, "encoding")}, for it makes more common words than ${of(v, "other")}`,
} satisfies Readonly<Record<string, Say>>;
