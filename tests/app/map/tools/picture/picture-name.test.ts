import { expect, test } from "vitest";
import { localDay, pictureName } from "../../../../../src/app/map/tools/picture/picture-name.ts";

test("named after the study and the day", () => {
  expect(pictureName("川西演示", "2026-03-01")).toBe("川西演示 2026-03-01.png");
});

test("without what file systems refuse", () => {
  expect(pictureName('a/b\\c:"d"\n', "2026-03-01")).toBe("a-b-c-d- 2026-03-01.png");
  expect(pictureName("", "2026-03-01")).toBe("2026-03-01.png");
  expect(pictureName("长".repeat(300), "2026-03-01").length).toBeLessThan(130);
});

test("the day is the person's own", () => {
  expect(localDay(new Date(2026, 2, 1, 0, 30))).toBe("2026-03-01");
});
