/** Answers: at which pixel of the page is this place now? */
import type { Page } from "playwright-core";
import type { Position } from "../../src/core/model/index.ts";
import type { Words } from "../../src/words/index.ts";
import { textOf } from "./text-of.ts";

/** Two readings of the coordinates under the pointer give the scale; Web Mercator does the rest. */
export async function placeOnMap(page: Page, words: Words, [lon, lat]: Position): Promise<[number, number]> {
  const map = page.getByRole("application", { name: words.map.label });
  const box = await map.boundingBox();
  if (box === null) throw new Error("there is no map");
  const at = (share: number) => [box.x + box.width * share, box.y + box.height * share] as const;
  const [a, b] = [at(0.45), at(0.55)];
  const [lonA, latA] = await coordinatesAt(page, words, ...a);
  const [lonB, latB] = await coordinatesAt(page, words, ...b);
  const between = (value: number, one: number, two: number) => (value - one) / (two - one);
  const x = a[0] + between(lon, lonA, lonB) * (b[0] - a[0]);
  const y = a[1] + between(mercator(lat), mercator(latA), mercator(latB)) * (b[1] - a[1]);
  return [x, y];
}

async function coordinatesAt(page: Page, words: Words, x: number, y: number): Promise<Position> {
  const output = page.getByRole("status", { name: words.maptools.coordinates });
  await page.mouse.move(x - 40, y);
  const before = await textOf(output);
  await page.mouse.move(x, y);
  for (let tries = 0; tries < 100 && (await textOf(output)) === before; tries++) await page.waitForTimeout(50);
  const [lon, lat] = (await textOf(output)).split(",").map(Number.parseFloat);
  if (lon === undefined || lat === undefined) throw new Error("the coordinates do not read as longitude, latitude");
  return [lon, lat];
}

function mercator(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
}
