import { expect, test } from "vitest";
import { isMainland } from "../../../src/core/geo/is-mainland.ts";
import type { Position } from "../../../src/core/model/index.ts";

const inside: Readonly<Record<string, Position>> = {
  北京: [116.39, 39.9],
  深圳福田: [114.055, 22.545],
  深圳罗湖: [114.118, 22.545],
  珠海拱北: [113.549, 22.2185],
  珠海横琴: [113.53, 22.14],
  厦门: [118.09, 24.48],
  三亚: [109.5, 18.25],
  舟山: [122.1, 30],
  瑞丽: [97.855, 24.013],
  丹东: [124.385, 40.125],
  黑河: [127.49, 50.245],
  霍尔果斯: [80.41, 44.21],
  塔什库尔干: [75.23, 37.77],
  亚东: [88.9, 27.48],
};
const outside: Readonly<Record<string, Position>> = {
  香港中环: [114.16, 22.28],
  香港上水: [114.128, 22.505],
  香港大屿山: [113.94, 22.25],
  澳门: [113.54, 22.195],
  澳门氹仔: [113.56, 22.157],
  台北: [121.5, 25.04],
  高雄: [120.3, 22.6],
  澎湖: [119.57, 23.57],
  河内: [105.8, 21],
  布拉戈维申斯克: [127.53, 50.28],
  新义州: [124.4, 40.09],
  加德满都: [85.3, 27.7],
  首尔: [127, 37.5],
  巴黎: [2.3, 48.8],
  nowhere: [Number.NaN, Number.NaN],
};

test.each(Object.entries(inside))("%s is in the mainland", (_, position) => {
  expect(isMainland(position)).toBe(true);
});

test.each(Object.entries(outside))("%s is not", (_, position) => {
  expect(isMainland(position)).toBe(false);
});
