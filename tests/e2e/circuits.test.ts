import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatNumber } from "../../src/words/format.ts";
import { askCli, askOfDemonstration } from "./ask-cli.ts";
import type { Faultline } from "./driver.ts";
import { type Opened, openFaultline } from "./open-faultline.ts";

const VERDICTS = ["fail", "unknown", "pass"] as const;

type Audit = {
  /** Failing circuits that have a path at hand which shares nothing. */
  readonly clearable: readonly string[];
  readonly summary: Readonly<Record<(typeof VERDICTS)[number], number>>;
  readonly circuits: readonly {
    readonly circuit: string;
    readonly verdict: string;
    readonly commonHazards: readonly unknown[];
  }[];
};

describe("circuits of the demonstration", () => {
  const folder = mkdtempSync(join(tmpdir(), "faultline-circuits-"));
  let opened: Opened;
  let faultline: Faultline;
  let before: Audit;

  beforeAll(async () => {
    opened = await openFaultline({ viewport: { width: 1440, height: 900 } });
    ({ faultline } = opened);
    before = await askOfDemonstration<Audit>("audit");
    await faultline.opensDemonstration();
    await faultline.goesTo("redundancy");
    await faultline.asks(faultline.words.circuits.tab);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await opened.close();
  });

  const showsCountsOf = async ({ summary }: Audit) => {
    const { verdicts } = faultline.words.audit;
    for (const verdict of VERDICTS) {
      await expect.poll(() => faultline.readsFigure(verdicts[verdict])).toBe(formatNumber(summary[verdict]));
    }
  };
  const auditOfSaved = async () => {
    const path = join(folder, "saved.faultline");
    writeFileSync(path, await faultline.savesStudy());
    await faultline.goesTo("redundancy");
    return await askCli<Audit>("audit", path);
  };
  /** The message about what was done has a way back too: the keys know only one. */
  const undoes = () => faultline.page.keyboard.press("Control+z");
  const showsRows = async (rows: number) => {
    const said = faultline.words.circuits.shown(rows, before.circuits.length);
    await faultline.page.getByRole("tabpanel").getByText(said).waitFor();
  };
  const list = () => faultline.page.getByRole("listbox", { name: faultline.words.circuits.list });

  test("the numbers on top are those of the command line", async () => {
    await showsCountsOf(before);
    const inHazards = before.circuits.filter(({ commonHazards }) => commonHazards.length > 0).length;
    expect(await faultline.readsFigure(faultline.words.circuits.inHazards)).toBe(formatNumber(inHazards));
    expect(before.clearable.length).toBeGreaterThan(1);
  });

  test("a number shows what it counts", async () => {
    const { audit, circuits: said } = faultline.words;
    const { pass } = before.summary;
    const figure = faultline.page.getByRole("button", {
      name: `${formatNumber(pass)}. ${said.showOnly(audit.verdicts.pass)}`,
    });
    await figure.click();
    await showsRows(pass);
    await figure.click();
    await showsRows(before.circuits.length);
  });

  test("a better path taken changes the verdict to what the command line says of the study, and undo brings it back", async () => {
    const { circuits: said } = faultline.words;
    const [id = ""] = before.clearable;
    await faultline.page.getByRole("textbox", { name: said.find }).fill(id);
    await showsRows(1);
    await list().getByRole("option").first().click();
    const card = faultline.page.getByRole("region", { name: said.card });
    await card.getByText(faultline.words.audit.verdicts.fail).waitFor();
    await card.getByText(said.downTime, { exact: true }).waitFor();
    await card.getByRole("button", { name: said.take, exact: true }).click();
    await card.getByText(said.passWhy).waitFor();
    const after = await auditOfSaved();
    expect(after.summary).toEqual({ ...before.summary, fail: before.summary.fail - 1, pass: before.summary.pass + 1 });
    expect(after.circuits.find(({ circuit }) => circuit === id)?.verdict).toBe("pass");
    await showsCountsOf(after);
    await undoes();
    await showsCountsOf(before);
    await card.getByText(faultline.words.audit.verdicts.fail).waitFor();
    await card.getByRole("button", { name: said.close }).click();
    await faultline.page.getByRole("textbox", { name: said.find }).fill("");
  });

  test("all such paths taken are one change, as many as the button says", async () => {
    const { circuits: said } = faultline.words;
    const many = before.clearable.length;
    await faultline.page.getByRole("button", { name: said.takeAll(many), exact: true }).click();
    await faultline.page.getByText(said.taken(many)).waitFor();
    const after = await auditOfSaved();
    expect(after.summary.pass).toBe(before.summary.pass + many);
    await showsCountsOf(after);
    await undoes();
    await showsCountsOf(before);
  });

  test("nothing went wrong on the way, and everybody can use it", async () => {
    expect(faultline.trouble).toEqual([]);
    expect(await faultline.seriousAccessibilityFaults()).toEqual([]);
  });
});
