import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { beginsAsStudy, STUDY_HEAD } from "../../../src/core/study/begins-as-study.ts";
import { writeStudy } from "../../../src/core/study/write-study.ts";
import { aStudy } from "../../builders/a-study.ts";

const head = (bytes: Uint8Array) => bytes.subarray(0, STUDY_HEAD);

test("a study is known by its first bytes, and no other zip is taken for one", () => {
  expect(beginsAsStudy(head(writeStudy(aStudy())))).toBe(true);
  expect(beginsAsStudy(head(zipSync({ "roads.shp": strToU8("x"), "manifest.json": strToU8("{}") })))).toBe(false);
  expect(beginsAsStudy(head(zipSync({ "manifest.json5": strToU8("x") })))).toBe(false);
  expect(beginsAsStudy(strToU8("PK"))).toBe(false);
  expect(beginsAsStudy(new Uint8Array())).toBe(false);
});
