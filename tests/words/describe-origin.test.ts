import { expect, test } from "vitest";
import { REPAIR_REASONS } from "../../src/core/repair/topology-rules.ts";
import { describeOrigin } from "../../src/words/describe-origin.ts";
import { LANGUAGES, words } from "../../src/words/index.ts";
import { aChange } from "../builders/a-study.ts";

test.each(LANGUAGES)("repairs are told in words, and what a person wrote as it stands, in %s", (language) => {
  const told = REPAIR_REASONS.map((why) => describeOrigin(words[language], { ...aChange("a"), why, who: "import" }));
  for (const [i, [why, who]] of told.entries()) {
    expect(why).not.toBe(REPAIR_REASONS[i]);
    expect(who).toBe(words[language].repairs.byImport);
  }
  expect(describeOrigin(words[language], { ...aChange("a"), why: "constructor" })).toEqual(["constructor", "tester"]);
});
