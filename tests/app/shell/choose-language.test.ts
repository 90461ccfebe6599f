import { expect, test } from "vitest";
import { chooseLanguage } from "../../../src/app/shell/choose-language.ts";

test("the first of the browser's languages that there is", () => {
  expect(chooseLanguage(["zh-CN", "en"])).toBe("zh");
  expect(chooseLanguage(["fr-FR", "zh-TW", "en-US"])).toBe("zh");
  expect(chooseLanguage(["en-GB", "zh"])).toBe("en");
});

test("English where there is none of them", () => {
  expect(chooseLanguage(["fr", "de"])).toBe("en");
  expect(chooseLanguage([])).toBe("en");
});
