/**
 * Answers: where did which storms pass, and how strong, going by best tracks of fixed columns? Those of the Japan
 * Meteorological Agency (RSMC Tokyo: knots, mean of 10 minutes) and of the China Meteorological Administration
 * (Shanghai Typhoon Institute: m/s, mean of 2 minutes). One layer with a point for each position; `storm` names its track.
 * Columns: www.jma.go.jp/jma/jma-eng/jma-center/rsmc-hp-pub-eg/Besttracks/e_format_bst.html and tcdata.typhoon.org.cn.
 */
import {
  buildColumn,
  buildPoints,
  type Field,
  type HazardLayer,
  type Issue,
  type Position,
  type RejectedRow,
} from "../../../model/index.ts";
import { headText } from "../../bytes/sniff-bytes.ts";
import { decodeText } from "../../bytes/text-codec.ts";
import type { Reading, ReadOptions } from "../../format.ts";
import { issueAt } from "../../issue.ts";
import { refuseFile } from "../../refuse-file.ts";
import { stemOf } from "./guess-hazard.ts";
import { type Fix, readFix, readStorm, type StormHead, seasonOf } from "./track-lines.ts";

const MOST_SAID = 100;

export function isTracks(bytes: Uint8Array): boolean {
  return /^(\u00ef\u00bb\u00bf)?66666 [\d ]{4}\s+\d/.test(headText(bytes, 32));
}

export function readTracks(bytes: Uint8Array, file: string, options: ReadOptions = {}): Reading {
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded.ok) return refuseFile(file, decoded.rule, { encoding: decoded.encoding, bytes: bytes.length });
  const reader = new TrackReader(file);
  const lines = decoded.text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
  for (const [i, line] of lines.entries()) reader.read(line, i + 1);
  return reader.finish(decoded.encoding);
}

/** id: 201501, its season and its number in it; 1975-0032 where it has no number. */
type Storm = { readonly id: string; readonly name: string; readonly season: number };
type Placed = Fix & { readonly storm: Storm };

class TrackReader {
  readonly #fixes: Placed[] = [];
  readonly #issues: Issue[] = [];
  readonly #rejected: RejectedRow[] = [];
  readonly #storms = new Map<string, number>();
  #head: StormHead | null = null;
  /** Known with the first position. */
  #storm: Storm | null = null;
  #found = 0;
  #lines = 0;
  #orphans = 0;

  constructor(readonly file: string) {}

  read(line: string, row: number): void {
    if (line.trim() === "") return;
    const head = readStorm(line);
    if (head !== null) {
      this.#close();
      [this.#head, this.#storm, this.#found] = [head, null, 0];
      return;
    }
    this.#lines++;
    if (this.#head === null) {
      this.#orphans++;
      this.#reject(line, row, "track.before-header", {});
      return;
    }
    const fix = readFix(line);
    if (fix === null) this.#reject(line, row, "track.bad-line", { found: line.trim().slice(0, 40) });
    else if (Math.abs(fix.lat) > 90 || Math.abs(fix.lon) > 360)
      this.#reject(line, row, "track.bad-position", { lat: fix.lat, lon: fix.lon });
    else {
      this.#found++;
      this.#storm ??= this.#open(this.#head, Number(fix.time.slice(0, 4)));
      this.#fixes.push({ ...fix, storm: this.#storm });
    }
  }

  finish(encoding: string): Reading {
    this.#close();
    const { file } = this;
    if (this.#orphans > 0)
      this.#issues.push(issueAt(file, null, "track.before-header", "general", { lines: this.#orphans }));
    if (this.#fixes.length === 0) return refuseFile(file, "track.nothing");
    return {
      ok: true,
      content: { kind: "rows", rows: {}, hazards: [layerOf(this.#fixes, file)] },
      issues: this.#issues,
      rejected: this.#rejected,
      total: this.#lines,
      coordinates: { detected: "EPSG:4326", used: "EPSG:4326", confidence: "by-format" },
      encoding,
    };
  }

  #open({ number, serial, name }: StormHead, year: number): Storm {
    const season = number === null ? year : seasonOf(number);
    const id = number === null ? `${season}-${serial}` : `${season}${number.slice(2)}`;
    // Storms of one number, such as parts of one, are tracks of their own.
    const count = (this.#storms.get(id) ?? 0) + 1;
    this.#storms.set(id, count);
    return { id: count === 1 ? id : `${id}/${count}`, name, season };
  }

  #close(): void {
    const head = this.#head;
    if (head === null || this.#found === head.lines) return;
    const values = {
      storm: `${head.name} ${head.number ?? head.serial}`.trim(),
      promised: head.lines,
      found: this.#found,
    };
    this.#issues.push(issueAt(this.file, null, "track.lines-missing", "general", values));
  }

  #reject(line: string, row: number, rule: string, values: Issue["values"]): void {
    this.#rejected.push({ table: this.file, row, rule, values, headers: ["line"], cells: [line] });
    if (rule !== "track.before-header" && this.#rejected.length <= MOST_SAID)
      this.#issues.push(issueAt(this.file, row, rule, "general", values));
  }
}

function layerOf(fixes: readonly Placed[], file: string): HazardLayer {
  const column = (field: Field, of: (fix: Placed) => string | number | null) => buildColumn(field, fixes.map(of));
  const text: Field = { type: "text" };
  const number: Field = { type: "number", unit: "1" };
  const [first] = fixes;
  const isOne = fixes.at(-1)?.storm === first?.storm;
  const single = isOne && first !== undefined ? `${first.storm.name} ${first.storm.season}`.trim() : null;
  const isJma = first?.agency === "JMA";
  return {
    id: stemOf(file),
    name: single ?? stemOf(file),
    kind: "typhoon",
    measure: "windMs",
    unit: "m/s",
    returnPeriodYears: null,
    time: single === null ? null : (first?.time ?? null),
    source: isJma ? "JMA (RSMC Tokyo) best track" : "CMA (STI) best track",
    status: "given",
    track: "storm",
    features: {
      count: fixes.length,
      columns: {
        storm: column(text, ({ storm }) => storm.id),
        name: column(text, ({ storm }) => storm.name || null),
        season: column(number, ({ storm }) => storm.season),
        time: column(text, ({ time }) => time),
        category: column(text, ({ category }) => category),
        pressureHpa: column(number, ({ pressureHpa }) => pressureHpa),
        windMs: column(number, ({ windMs }) => windMs),
        windMeanMin: column(number, ({ agency }) => (agency === "JMA" ? 10 : 2)),
        ...(isJma && {
          wind50Toward: column(text, ({ wind50 }) => wind50?.toward ?? null),
          wind50LongKm: column(number, ({ wind50 }) => wind50?.longKm ?? null),
          wind50ShortKm: column(number, ({ wind50 }) => wind50?.shortKm ?? null),
          wind30Toward: column(text, ({ wind30 }) => wind30?.toward ?? null),
          wind30LongKm: column(number, ({ wind30 }) => wind30?.longKm ?? null),
          wind30ShortKm: column(number, ({ wind30 }) => wind30?.shortKm ?? null),
        }),
      },
      geometry: buildPoints(fixes.map(({ lon, lat }): Position => [lon > 180 ? lon - 360 : lon, lat])),
    },
    grid: null,
  };
}
