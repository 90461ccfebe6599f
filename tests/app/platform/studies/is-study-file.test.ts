import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { isStudyFile } from "../../../../src/app/platform/studies/is-study-file.ts";
import { writeStudy } from "../../../../src/core/study/write-study.ts";
import { aStudy } from "../../../builders/a-study.ts";

const study = writeStudy(aStudy());
const file = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name);

test("a study is known by its name, and without it by its first entry", async () => {
  expect(await isStudyFile(file("a.faultline", new Uint8Array(0)))).toBe(true);
  expect(await isStudyFile(file("a.FAULTLINE", study))).toBe(true);
  expect(await isStudyFile(file("a (1).zip", study))).toBe(true);
  expect(await isStudyFile(file("a.zip", study.slice(0, 500)))).toBe(true);
});

test("other zips are files of a network", async () => {
  const kmz = zipSync({ "doc.kml": strToU8("<kml/>") }) as Uint8Array<ArrayBuffer>;
  expect(await isStudyFile(file("route.kmz", kmz))).toBe(false);
  expect(await isStudyFile(file("spans.zip", zipSync({ "spans.shp": strToU8("") }) as typeof kmz))).toBe(false);
  expect(await isStudyFile(file("a.csv", new Uint8Array(0)))).toBe(false);
});
