import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readTracks } from "../../../../../src/core/import/formats/hazard/read-tracks.ts";
import { findFormat } from "../../../../../src/core/import/formats.ts";
import { type HazardLayer, type Position, pointAt, type Value, valueAt } from "../../../../../src/core/model/index.ts";
import { issues as words } from "../../../../../src/words/en/issues.ts";
import { random } from "../../../../builders/random.ts";
import { hazardsOf, rulesOf } from "./hazards-of.ts";

const JMA = `66666 1501  003 0001 1501 0 6             MEKKHALA              20150217        
15011300 002 2 087 1429 1006     000                                            
15011706 002 4 119 1260  975     060     90050 0050 80210 0120                  
15011712 002 3 124 1850  990     045     00000 0000 30210 0120                  
66666 5101  001 0002 5101 0 6                                      19510217        
51021900 002 5 200 1385 1010                                                    
`;
const CMA = `66666 0000    2 0001 0000 0 6 (nameless)                        20070808
2006041206 0  87 1353 1008       0
2006041212 1  86 1345 1004      15      20
66666 0000    1 0002 0601 0 6 Chanchu                           20070808
2006051106 6 110 1330  960      55
`;

const layerOf = (text: string): HazardLayer => {
  const [layer] = hazardsOf(readTracks(Buffer.from(text), "bst.txt"));
  if (layer === undefined) throw new Error("no layer");
  return layer;
};

type Fix = Readonly<Record<string, Value>> & { readonly at: Position | null };

function rowsOf({ features: { columns, geometry, count } }: HazardLayer): Fix[] {
  return Array.from({ length: count }, (_, row) => {
    const values = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, valueAt(column, row)]));
    return { ...values, at: geometry.type === "points" ? pointAt(geometry, row) : null } as Fix;
  });
}

describe("best tracks", () => {
  test("of the Japan Meteorological Agency: knots are m/s, miles kilometres, and 000 is unknown", () => {
    const layer = layerOf(JMA);
    expect(layer).toMatchObject({ kind: "typhoon", measure: "windMs", unit: "m/s", track: "storm", name: "bst" });
    const rows = rowsOf(layer);
    expect(rows[0]).toMatchObject({
      ...{ at: [142.9, 8.7], storm: "201501", name: "MEKKHALA", season: 2015, time: "2015-01-13T00:00:00Z" },
      ...{ category: "TD", pressureHpa: 1006, windMs: null, windMeanMin: 10, wind50LongKm: null },
    });
    // 60 kn = 30.87 m/s; 50 nautical miles = 92.6 km all round; 210 = 388.9 km to the north.
    expect(rows[1]).toMatchObject({ category: "STS", windMs: 30.87, wind50Toward: null, wind50LongKm: 92.6 });
    expect(rows[1]).toMatchObject({ wind30Toward: "N", wind30LongKm: 388.9, wind30ShortKm: 222.2 });
    expect(rows[3]).toMatchObject({
      storm: "195101",
      name: null,
      season: 1951,
      time: "1951-02-19T00:00:00Z",
      category: "TY",
    });
  });

  test("beyond the 180th meridian a position is in the west", () => {
    expect(rowsOf(layerOf(JMA))[2]?.at).toEqual([-175, 12.4]);
  });

  test("of the China Meteorological Administration, where winds are m/s", () => {
    const rows = rowsOf(layerOf(CMA));
    expect(rows[0]).toMatchObject({
      storm: "2006-0001",
      name: "(nameless)",
      category: "<TD",
      windMs: null,
      pressureHpa: 1008,
    });
    expect(rows[2]).toMatchObject({
      ...{
        at: [133, 11],
        storm: "200601",
        name: "Chanchu",
        season: 2006,
        category: "SuperTY",
        windMs: 55,
        windMeanMin: 2,
      },
    });
    expect(Object.keys(rows[0] ?? {})).not.toContain("wind50LongKm");
  });

  test("one storm names its layer", () => {
    expect(layerOf(JMA.slice(0, JMA.indexOf("66666 5101")))).toMatchObject({
      name: "MEKKHALA 2015",
      time: "2015-01-13T00:00:00Z",
    });
  });

  test("storms of one number are tracks of their own", () => {
    expect(rowsOf(layerOf(CMA + CMA)).map(({ storm }) => storm)).toEqual([
      ...["2006-0001", "2006-0001", "200601", "2006-0001/2", "2006-0001/2", "200601/2"],
    ]);
  });

  test("are known by how they begin", () => {
    expect(findFormat(Buffer.from(JMA), "bst_all.txt")?.id).toBe("storm-tracks");
    expect(findFormat(Buffer.from(CMA), "CH2006BST.txt")?.id).toBe("storm-tracks");
  });

  test("a line that is none is rejected with its row, the others stay", () => {
    const lines = JMA.split("\n");
    lines[2] = "15011706 002 4 119 12";
    lines[3] = "15019912 002 3 124 1850  990     045";
    const reading = readTracks(Buffer.from(lines.join("\n")), "bst.txt");
    expect(reading.ok && [reading.total, reading.rejected.map(({ row, rule }) => [row, rule])]).toEqual([
      ...[
        4,
        [
          [3, "track.bad-line"],
          [4, "track.bad-line"],
        ],
      ],
    ]);
    expect(rulesOf(reading)).toEqual(["track.bad-line", "track.bad-line", "track.lines-missing"]);
    expect(rulesOf(readTracks(Buffer.from(JMA.replace("15011300 002 2 087", "15011300 002 2 987")), "b"))).toContain(
      "track.bad-position",
    );
    expect(rulesOf(readTracks(Buffer.from("66666 1501  003 0001 1501 0 6     X"), "b"))).toEqual(["track.nothing"]);
  });

  test("cut off and damaged, every line is a position or rejected", () => {
    const whole = Buffer.from(JMA + CMA);
    const dice = random(9);
    for (let i = 0; i < 300; i++) {
      const bytes = i % 2 === 0 ? whole.subarray(0, dice.below(whole.length)) : Buffer.from(whole);
      for (let k = 0; i % 2 === 1 && k < 4; k++) bytes[dice.below(bytes.length)] = 32 + dice.below(90);
      const reading = readTracks(bytes, "bst.txt");
      for (const rule of rulesOf(reading)) expect(Object.keys(words.rules)).toContain(rule);
      if (reading.ok)
        expect(hazardsOf(reading)[0]?.features.count).toBe((reading.total ?? 0) - reading.rejected.length);
    }
  });
});

const REAL = "../shared/data/hazards/typhoons/bst_all.txt";

test.skipIf(!existsSync(REAL))("all storms of a real file (skipped where ../shared/data is absent)", () => {
  const text = readFileSync(REAL, "latin1");
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const storms = lines.filter((line) => line.startsWith("66666"));
  const reading = readTracks(Buffer.from(text), "bst_all.txt");
  expect(rulesOf(reading)).toEqual([]);
  const rows = rowsOf(hazardsOf(reading)[0] as HazardLayer);
  expect(rows).toHaveLength(lines.length - storms.length);
  expect(new Set(rows.map(({ storm }) => storm)).size).toBe(storms.length);
  expect(rows.every(({ at }) => at !== null && Math.abs(at[0]) <= 180)).toBe(true);
});
