import { expect, test } from "vitest";
import type { Command } from "../../../../src/app/commands/command.ts";
import { buildBook, SEARCHED_TABLES } from "../../../../src/app/shell/palette/build-books.ts";
import { commandBook, findResults } from "../../../../src/app/shell/palette/find-results.ts";
import { runInSlices } from "../../../../src/app/shell/palette/run-in-slices.ts";
import { loadSpell } from "../../../../src/app/shell/palette/spell-pinyin.ts";
import { buildNetwork, type Row, type Value } from "../../../../src/core/model/index.ts";
import { words } from "../../../../src/words/index.ts";

const row = (id: string, values: Record<string, Value>): Row => ({ id, values, shape: null });
const network = buildNetwork({
  areas: [row("513221", { name: "汶川县" })],
  sites: [row("S1", { name: "汶川" }), row("S2", { name: "理县" })],
  spans: [row("L1", { from: "S1", to: "S2" }), row("L2", { name: "沿江直埋", from: "S1", to: "S2" })],
  circuits: [row("C1", { from: "S2", to: "S1" })],
});
const commands: readonly Command[] = [
  { id: "undo", title: (all) => all.shell.undo, run: () => {} },
  { id: "theme", title: (all) => all.shell.toTheme.dark, run: () => {} },
];
const spell = await loadSpell();
const never = new AbortController().signal;
const books = Object.fromEntries(
  await Promise.all(
    SEARCHED_TABLES.map(async (table) => [table, await runInSlices(buildBook(network, table, spell), never)] as const),
  ),
);

function ask(query: string): string[] {
  const groups = findResults(query, {
    commands,
    commandBook: commandBook(commands, words.zh, spell),
    network,
    books,
    near: null,
  });
  return groups.flatMap(({ results }) => results.map(({ key }) => key));
}

test("one word finds the place in every table, wide things first", () => {
  expect(ask("wenchuan")).toEqual(["areas-0", "sites-0", "spans-0", "circuits-0"]);
});

test("a span without a name goes by its two ends", () => {
  expect(ask("汶川 – 理县")).toEqual(["spans-0", "circuits-0"]);
  expect(ask("yanjiang")).toEqual(["spans-1"]);
});

test("commands are found by their title, in Chinese and by sound", () => {
  expect(ask("撤销")).toEqual(["command-undo"]);
  expect(ask("shense")).toEqual(["command-theme"]);
});

test("coordinates are places, likeliest first", () => {
  expect(ask("31.47, 103.59")[0]).toBe("place-EPSG:4326-lat-lon");
});

test("an empty query offers what can be done", () => {
  expect(ask("")).toEqual(["command-undo", "command-theme"]);
});

test("work that is called off gives no answer", async () => {
  const stop = new AbortController();
  stop.abort();
  function* long() {
    const end = performance.now() + 30;
    while (performance.now() < end) yield;
    return "done";
  }
  expect(await runInSlices(long(), stop.signal)).toBeNull();
  expect(await runInSlices(long(), never)).toBe("done");
});
