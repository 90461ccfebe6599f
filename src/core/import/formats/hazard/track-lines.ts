/** Answers: what does one line of a best track say? Latitudes and longitudes are tenths of degrees. */

/** What opens the lines of a storm. */
export type StormHead = {
  readonly name: string;
  /** The last two digits of its season and its number in it; null where it got none. */
  readonly number: string | null;
  readonly serial: string;
  /** Positions that are to follow. */
  readonly lines: number;
};

export type Fix = {
  readonly agency: "JMA" | "CMA";
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly category: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly pressureHpa: number | null;
  readonly windMs: number | null;
  /** How far winds of 50 and of 30 knots reach. */
  readonly wind50: Reach | null;
  readonly wind30: Reach | null;
};

export type Reach = { readonly toward: string | null; readonly longKm: number; readonly shortKm: number };

const KNOT_MS = 1852 / 3600;
const MILE_KM = 1.852;
const JMA_GRADES: Readonly<Record<string, string>> = { 2: "TD", 3: "TS", 4: "STS", 5: "TY", 6: "ET", 9: "TS+" };
const CMA_GRADES: Readonly<Record<string, string>> = {
  ...{ 0: "<TD", 1: "TD", 2: "TS", 3: "STS", 4: "TY", 5: "STY", 6: "SuperTY", 9: "ET" },
};
const DIRECTIONS = [null, "NE", "E", "SE", "S", "SW", "W", "NW", "N", null];

/** 66666, number of the storm, count of lines, two more numbers, two flags, name, day of revision. */
const STORM = /^66666 ([\d ]{4}) +(\d+) ([\d ]{4}) ([\d ]{4}) (.) (.)(.*)$/;
const REVISED = /(?:^|\s)\d{8}\s*$/;

export function readStorm(line: string): StormHead | null {
  const found = STORM.exec(line);
  if (found === null) return null;
  const [, international = "", lines = "", serial = "", national = "", , , rest = ""] = found;
  const numbers = [international, national].map((each) => each.trim());
  const number = numbers.find((each) => /^\d{4}$/.test(each) && each !== "0000") ?? null;
  return { name: rest.replace(REVISED, "").trim(), number, serial: serial.trim(), lines: Number(lines) };
}

/** The season of a storm that has a number. */
export function seasonOf(number: string): number {
  return fullYear(Number(number.slice(0, 2)));
}

/** null where the line is none of either agency, or cut off before its pressure. */
export function readFix(line: string): Fix | null {
  return readJma(line) ?? readCma(line);
}

function readJma(line: string): Fix | null {
  if (!/^\d{8} \d{3} \d [ \d]{2}\d [ \d]{3}\d [ \d]{4}/.test(line)) return null;
  const part = (from: number, to: number) => line.slice(from, to).trim();
  const time = timeOf(fullYear(Number(part(0, 2))), part(2, 4), part(4, 6), part(6, 8));
  if (time === null) return null;
  const knots = Number(part(33, 36));
  return {
    agency: "JMA",
    time,
    category: JMA_GRADES[part(13, 14)] ?? null,
    lat: Number(part(15, 18)) / 10,
    lon: Number(part(19, 23)) / 10,
    pressureHpa: Number(part(24, 28)) || null,
    // Winds below 35 knots are not told: 000.
    windMs: knots > 0 ? rounded(knots * KNOT_MS, 100) : null,
    wind50: reachOf(line, 41),
    wind30: reachOf(line, 52),
  };
}

/** A digit for the direction of the longest radius, four for it, a blank, four for the shortest; in nautical miles. */
function reachOf(line: string, from: number): Reach | null {
  const found = /^(\d)(\d{4}) (\d{4})/.exec(line.slice(from));
  if (found === null) return null;
  const [, direction, longest, shortest] = found;
  return {
    toward: DIRECTIONS[Number(direction)] ?? null,
    longKm: rounded(Number(longest) * MILE_KM, 10),
    shortKm: rounded(Number(shortest) * MILE_KM, 10),
  };
}

/** Winds below 10 m/s stand as 9, unknown ones as 0. */
function readCma(line: string): Fix | null {
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d) +(\d) +(-?\d{1,3}) +(-?\d{1,4}) +(\d{3,4})(?: +(\d{1,3}))?(?=\s|$)/.exec(
    line,
  );
  if (found === null) return null;
  const [, year, month = "", day = "", hour = "", grade = "", lat, lon, pressure, wind] = found;
  const time = timeOf(Number(year), month, day, hour);
  if (time === null) return null;
  return {
    agency: "CMA",
    time,
    category: CMA_GRADES[grade] ?? null,
    lat: Number(lat) / 10,
    lon: Number(lon) / 10,
    pressureHpa: Number(pressure) || null,
    windMs: Number(wind ?? 0) || null,
    wind50: null,
    wind30: null,
  };
}

function timeOf(year: number, month: string, day: string, hour: string): string | null {
  const isTime = inside(month, 1, 12) && inside(day, 1, 31) && inside(hour, 0, 23) && year >= 1800;
  return isTime ? `${year}-${month}-${day}T${hour}:00:00Z` : null;
}

function inside(text: string, least: number, most: number): boolean {
  const number = Number(text);
  return number >= least && number <= most;
}

/** Tracks begin in 1951. */
function fullYear(year: number): number {
  return year < 51 ? 2000 + year : 1900 + year;
}

function rounded(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
