/** Answers: how strong is a field that can be asked about any place, at every site and along every span it reaches? */
import type { Report } from "../../analysis.ts";
import type { Network } from "../../model/index.ts";
import type { Comes } from "./comes-near.ts";
import type { EventNote, Hit } from "./event-note.ts";
import { type CutFiner, cutPieces } from "./pieces.ts";
import type { Strength, Strengths } from "./strengths.ts";

export type PlaceField = {
  readonly measures: readonly Strength[];
  /** What stands where the field does not come; 0 unless said. */
  readonly none?: number;
  readonly comes: Comes;
  /** Writes one number for each measure, NaN where it is not known; false where the field does not come. */
  at(lon: number, lat: number, into: Float64Array): boolean;
  /** What to say of what the field does not come to. */
  readonly outside?: (hit: Hit) => EventNote;
  readonly finer?: CutFiner;
};

const REPORT_EVERY = 0x400;
const OUTSIDE = 0;
const TOUCHED = 1;
const NOWHERE = 2;
/** The field comes there, and does nothing. */
const QUIET = 3;

export function strengthsByField(network: Network, field: PlaceField, report?: Report): Strengths {
  const { sites, spans } = network;
  const { measures } = field;
  const pieces = cutPieces(network, field.comes, field.finer);
  const total = sites.count + pieces.lengthM.length;
  const ofSites = ask(field, sites.geometry.coordinates, (done) => report?.(done, total));
  const ofPieces = ask(field, pieces.middles, (done) => report?.(sites.count + done, total));
  const spanHas = (span: number, is: (piece: number) => boolean) => {
    for (let piece = pieces.starts[span] as number; piece < (pieces.starts[span + 1] as number); piece++)
      if (is(piece)) return true;
    return false;
  };
  const count = (ofSite: (site: number) => boolean, ofPiece: (piece: number) => boolean): Hit => ({
    sites: countOf(sites.count, ofSite),
    spans: countOf(spans.count, (span) => spanHas(span, ofPiece)),
  });
  const within = (state: number) =>
    count(
      (site) => ofSites.state[site] === state,
      (piece) => ofPieces.state[piece] === state,
    );
  const [touched, nowhere] = [within(TOUCHED), within(NOWHERE)];
  const inside = count(
    (site) => ofSites.state[site] !== OUTSIDE,
    (piece) => ofPieces.state[piece] !== OUTSIDE,
  );
  const notes: EventNote[] = [];
  const outside = { sites: sites.count - inside.sites, spans: spans.count - inside.spans };
  if (touched.sites + touched.spans === 0) notes.push({ code: "untouched" });
  else if (field.outside !== undefined && outside.sites + outside.spans > 0) notes.push(field.outside(outside));
  if (nowhere.sites + nowhere.spans > 0) notes.push({ code: "no-place", ...nowhere });
  measures.forEach((of, k) => {
    const unknown = count(
      (site) => ofSites.state[site] === TOUCHED && Number.isNaN(ofSites.values[k]?.[site]),
      (piece) => ofPieces.state[piece] === TOUCHED && Number.isNaN(ofPieces.values[k]?.[piece]),
    );
    if (unknown.sites + unknown.spans > 0) notes.push({ code: "no-value", of, ...unknown });
  });
  const named = (values: readonly Float64Array[]) =>
    Object.fromEntries(measures.map((measure, k) => [measure, values[k] as Float64Array]));
  return {
    sites: named(ofSites.values),
    pieces: { ...pieces, strengths: named(ofPieces.values) },
    sigmaLn: {},
    zones: [],
    notes,
  };
}

function ask({ measures, none = 0, at }: PlaceField, coordinates: Float64Array, report: (done: number) => void) {
  const count = coordinates.length / 2;
  const values = measures.map(() => new Float64Array(count).fill(none));
  const state = new Uint8Array(count);
  const into = new Float64Array(measures.length);
  for (let i = 0; i < count; i++) {
    if (i % REPORT_EVERY === 0) report(i);
    const [lon, lat] = [coordinates[2 * i] as number, coordinates[2 * i + 1] as number];
    const isPlace = Number.isFinite(lon) && Number.isFinite(lat);
    if (!isPlace) into.fill(Number.NaN);
    else if (!at(lon, lat, into)) continue;
    state[i] = !isPlace ? NOWHERE : into.every((value) => value === none) ? QUIET : TOUCHED;
    for (let k = 0; k < measures.length; k++) (values[k] as Float64Array)[i] = into[k] as number;
  }
  return { values, state };
}

function countOf(rows: number, is: (row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < rows; row++) if (is(row)) count++;
  return count;
}
