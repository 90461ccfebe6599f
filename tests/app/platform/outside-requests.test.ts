import { expect, test } from "vitest";
import { isOutside } from "../../../src/app/platform/outside-requests.ts";

test.each([
  ["http://localhost:4173/assets/a.js", false],
  ["ws://localhost:4173/", false],
  ["https://localhost:4173/", false],
  ["http://localhost:4174/", true],
  ["https://tiles.example/1/2/3.png", true],
  ["wss://tiles.example/", true],
  ["blob:http://localhost:4173/6f", false],
  ["data:image/png;base64,AA", false],
  ["inline", false],
  ["eval", false],
  ["", false],
])("%s leaves the origin: %s", (address, left) => {
  expect(isOutside(address, "localhost:4173")).toBe(left);
});
