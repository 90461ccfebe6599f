import { expect, test } from "vitest";
import { joinStudy } from "../../../src/core/study/join-study.ts";
import { readJournal, writeJournal } from "../../../src/core/study/journal.ts";
import { aChange, aStudy } from "../../builders/a-study.ts";
import { random } from "../../builders/random.ts";
import { randomStudy } from "../../builders/random-study.ts";

const note = { keptAt: "2026-01-02T03:04:05Z", fileName: "川西.faultline", unsaved: true, view: '{"step":"plan"}' };

test("the tables and the journal together are the study", () => {
  for (let seed = 0; seed < 50; seed++) {
    const study = randomStudy(random(seed));
    const journal = readJournal(writeJournal(study, note));
    expect(journal?.note).toEqual(note);
    expect(journal && joinStudy(study.base, study.hazards, journal.about)).toEqual(study);
  }
});

test("a journal cut off anywhere is no journal, nor one with another character", () => {
  const text = writeJournal(randomStudy(random(3)), note);
  for (let length = 0; length < text.length; length++) expect(readJournal(text.slice(0, length))).toBeNull();
  const dice = random(4);
  for (let i = 0; i < 200; i++) {
    const at = dice.below(text.length);
    expect(readJournal(`${text.slice(0, at)}~${text.slice(at + 1)}`)).toBeNull();
  }
});

test("a journal of other tables does not join", () => {
  const removed = aChange("1", { kind: "remove", table: "sites", rows: [{ id: "A", values: {}, shape: null }] });
  const study = aStudy();
  const branches = study.branches.map((branch) => ({ ...branch, changes: [removed] }));
  const about = { ...study, branches };
  expect(joinStudy(study.base, [], about)).not.toBeNull();
  expect(joinStudy(aStudy({ base: study.base }).base, [], { ...about, activeBranch: "gone" as never })).toBeNull();
  const other = { ...study.base, sites: study.base.areas as never };
  expect(joinStudy(other, [], about)).toBeNull();
});
