import { expect, test } from "vitest";
import type { TimelineQuestion } from "../../../../src/core/hazard/restore/measure-timeline.ts";
import { playRestoration } from "../../../../src/core/hazard/restore/play-restoration.ts";
import { restoreGround } from "../../../../src/core/hazard/restore/restore-ground.ts";
import type { Timeline } from "../../../../src/core/hazard/restore/timeline.ts";
import { verifyTimeline } from "../../../../src/core/hazard/verify/verify-timeline.ts";
import { randomRestoration } from "../../../builders/random-restoration.ts";

function randomCase(seed: number) {
  const given = randomRestoration(seed, { unknowns: seed % 3 === 0 });
  const unknowns = seed % 2 === 0 ? "hold" : "fail";
  const question: TimelineQuestion = { ...given.question, failed: given.failed, unknowns };
  const ground = restoreGround(given.question, given.strengths, given.risks);
  return { question, told: playRestoration(ground, given.failed, { unknowns }) };
}

test("what is played holds, 400 times", () => {
  for (let seed = 0; seed < 400; seed++) {
    const { question, told } = randomCase(seed);
    const proof = verifyTimeline(question, told);
    expect(proof.holds, `seed ${seed}, claim ${proof.checked}`).toBe(true);
  }
});

test("what is not so is seen: a curve, an area, a dark site, a repair left out", () => {
  const seen = { people: 0, userHours: 0, darkH: 0, lit: 0, happenings: 0 };
  for (let seed = 0; seed < 300; seed++) {
    const { question, told } = randomCase(seed);
    const lies = (over: Partial<Timeline>) => !verifyTimeline(question, { ...told, ...over }).holds;
    if (lies({ people: told.people.map((each) => each + 1) })) seen.people++;
    if (told.userHours > 0 && Number.isFinite(told.userHours)) {
      expect(lies({ userHours: told.userHours * 1.01 })).toBe(true);
      seen.userHours++;
    }
    const dark = told.darkH.findIndex((hours) => hours > 0 && Number.isFinite(hours));
    if (dark >= 0) {
      expect(lies({ darkH: told.darkH.map((each, site) => (site === dark ? 0 : each)) })).toBe(true);
      seen.darkH++;
    }
    if (lies({ lit: told.lit.map(() => 1) })) seen.lit++;
    if (lies({ happenings: told.happenings.filter(({ what }) => what !== "repaired") })) seen.happenings++;
  }
  expect(seen.people).toBe(300);
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(30);
});
