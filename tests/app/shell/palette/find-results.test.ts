import { expect, test } from "vitest";
import type { Command } from "../../../../src/app/commands/command.ts";
import { findResults } from "../../../../src/app/shell/palette/find-results.ts";
import { buildNetwork, type Row, type Value } from "../../../../src/core/model/index.ts";
import { buildTableBook, buildTitleBook } from "../../../../src/core/search/build-books.ts";
import { SEARCHED_TABLES, searchedNames } from "../../../../src/core/search/searched-names.ts";
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
const books = Object.fromEntries(
  SEARCHED_TABLES.map((table) => [table, buildTableBook(searchedNames(network, table))]),
);
const titleBook = buildTitleBook(commands.map(({ title }) => title(words.zh)));

function ask(query: string, of = network): string[] {
  const groups = findResults(query, { commands, titleBook, network: of, books });
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

test("eastings without a zone are places near the network", () => {
  const sichuan = buildNetwork({ sites: [{ id: "S1", values: {}, shape: [104, 30.6] }] });
  // CGCS2000 / 3-degree Gauss-Krueger by central meridian 105, then by the meridians beside it.
  expect(ask("456789, 3456789", sichuan).slice(0, 3)).toEqual(
    [4544, 4543, 4545].map((code) => `place-EPSG:${code}-east-north`),
  );
});

test("an empty query offers what can be done", () => {
  expect(ask("")).toEqual(["command-undo", "command-theme"]);
});
