import type { LineShape, Position, Row } from "../../src/core/model/index.ts";
import { type Random, random } from "./random.ts";

/** Metres east and north of a place. */
export function metres(east: number, north: number, [lon, lat]: Position = [0, 0]): Position {
  const degree = (Math.PI / 180) * 6_371_000;
  const x = lon + east / (degree * Math.cos((lat * Math.PI) / 180));
  return [x > 180 ? x - 360 : x < -180 ? x + 360 : x, lat + north / degree];
}

const ORIGINS: readonly Position[] = [
  [0, 0],
  [104, 30],
  [179.9996, -17],
  [-70, 62],
];

/**
 * Sites and lines as people draw them: ends that nearly meet, lines that stop on others or cross them, the same line
 * twice, rings and dots. None names its ends; whatever a network then says of its spans is said of these too.
 */
export function randomLines(seed: number): { readonly sites: Row[]; readonly spans: Row[]; readonly dice: Random } {
  const dice = random(seed);
  const origin = ORIGINS[seed % ORIGINS.length] as Position;
  const reach = dice.pick([60, 200, 600]);
  const at = (x: number, y: number): Position => metres(x, y, origin);
  const place = (): [number, number] => [dice.next() * reach, dice.next() * reach];
  const drawn: [number, number][][] = [];
  const near = ([x, y]: readonly [number, number]): [number, number] => {
    const off = dice.pick([0, 0, 2, 8, 30]);
    return [x + (dice.next() - 0.5) * off, y + (dice.next() - 0.5) * off];
  };
  const onLine = (): [number, number] => {
    const line = drawn[dice.below(drawn.length)] ?? [place(), place()];
    const i = dice.below(Math.max(1, line.length - 1));
    const [a, b, share] = [line[i] ?? place(), line[i + 1] ?? place(), dice.next()];
    return near([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]);
  };
  const point = () => {
    const kind = dice.next();
    if (kind < 0.3) return onLine();
    const line = drawn[dice.below(drawn.length)];
    return kind < 0.6 && line !== undefined ? near(line[dice.below(2) * (line.length - 1)] ?? place()) : place();
  };
  const lines = Array.from({ length: 1 + dice.below(10) }, () => {
    const kind = dice.next();
    const old = drawn[dice.below(drawn.length)];
    let line = Array.from({ length: 2 + dice.below(3) }, point);
    if (kind < 0.1 && old !== undefined) line = dice.next() < 0.5 ? old.map(near) : old.toReversed();
    else if (kind < 0.15) line = [line[0] ?? place(), line[0] ?? place()];
    else if (kind < 0.2) line = [...line, line[0] ?? place()];
    drawn.push(line);
    return line;
  });
  const sites = Array.from({ length: dice.below(5) }, (_, i): Row => {
    return { id: `S${i}`, values: { name: `S${i}` }, shape: dice.next() < 0.1 ? null : at(...point()) };
  });
  const spans = lines.map((line, i): Row => {
    const shape: LineShape | null = dice.next() < 0.05 ? null : line.map(([x, y]) => at(x, y));
    return { id: `L${i}`, values: { lengthM: dice.next() < 0.5 ? 1000 * dice.next() : null, owner: "x" }, shape };
  });
  return { sites, spans, dice };
}
