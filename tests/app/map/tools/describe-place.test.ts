import { expect, test } from "vitest";
import { describePlace } from "../../../../src/app/map/tools/describe-place.ts";
import { findPlaces } from "../../../../src/core/geo/parse-coordinates.ts";
import { words } from "../../../../src/words/index.ts";

test("says what a reading takes for granted, in both languages", () => {
  const say = (text: string, language: "zh" | "en") =>
    findPlaces(text).map((place) => describePlace(place, words[language].maptools));
  expect(say("30.67, 104.06", "en")).toEqual([
    "WGS-84 · latitude, longitude · assumed",
    "GCJ-02 (Amap, Tencent) · latitude, longitude · assumed",
    "BD-09 (Baidu) · latitude, longitude · assumed",
  ]);
  expect(say("3456789 35456789", "zh")).toEqual(["CGCS2000 3° 带，中央经线 105°E · 北坐标、东坐标 · 假定"]);
  expect(say("48R 355000 3485000", "en")).toEqual(["UTM 48N · easting, northing"]);
});
