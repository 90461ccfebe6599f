/** Answers: what can this text in the palette mean? Commands, rows of the network, places on earth. */
import { boundsOf } from "../../../core/geo/bounds.ts";
import { findPlaces, type PlaceCandidate } from "../../../core/geo/parse-coordinates.ts";
import { type Network, type Position, textAt } from "../../../core/model/index.ts";
import { findEntries, type SearchBook } from "../../../core/search/search-book.ts";
import {
  SEARCHED_TABLES,
  type SearchedTable,
  searchedName,
  searchedNames,
} from "../../../core/search/searched-names.ts";
import type { Command } from "../../commands/command.ts";
import type { Books } from "../../store/use-books.ts";

export type PaletteResult =
  | { readonly kind: "command"; readonly key: string; readonly command: Command }
  | {
      readonly kind: "row";
      readonly key: string;
      readonly table: SearchedTable;
      readonly row: number;
      readonly name: string;
      readonly id: string;
    }
  | { readonly kind: "place"; readonly key: string; readonly place: PlaceCandidate };

export type PaletteGroup = {
  readonly group: "commands" | "places" | SearchedTable;
  readonly results: readonly PaletteResult[];
};

/** Of each group; a longer list is read in the table. */
const SHOWN = 8;
const PLACES = 4;

/** Groups with something in them. An empty query offers what can be done. */
export function findResults(
  query: string,
  from: {
    readonly commands: readonly Command[];
    /** Entry i is command i. */
    readonly titleBook: SearchBook;
    readonly network: Network;
    readonly books: Books;
  },
): readonly PaletteGroup[] {
  const empty = query.trim() === "";
  const found = empty ? from.commands.map((_, i) => i) : findEntries(from.titleBook, query, SHOWN);
  const commands = found.flatMap((i): PaletteResult[] => {
    const command = from.commands[i];
    return command ? [{ kind: "command", key: `command-${command.id}`, command }] : [];
  });
  const isPlace = findPlaces(query).length > 0;
  const places = (isPlace ? findPlaces(query, middleOf(from.network)) : [])
    .slice(0, PLACES)
    .map((place): PaletteResult => ({ kind: "place", key: `place-${place.system.id}-${place.order}`, place }));
  const rows = SEARCHED_TABLES.map((table) => ({ group: table, results: findRows(query, table, from) }));
  const groups: readonly PaletteGroup[] = [
    { group: "places", results: places },
    ...rows,
    { group: "commands", results: commands },
  ];
  return groups.filter(({ results }) => results.length > 0);
}

/** Where the network lies: eastings that do not name their zone are read as near it. */
function middleOf({ sites, spans }: Network): Position | null {
  const bounds = boundsOf(sites.geometry) ?? boundsOf(spans.geometry);
  return bounds && [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
}

function findRows(
  query: string,
  table: SearchedTable,
  { network, books }: { readonly network: Network; readonly books: Books },
): PaletteResult[] {
  const book = books[table];
  if (book === undefined) return [];
  const names = searchedNames(network, table);
  return findEntries(book, query, SHOWN).map((row) => {
    const id = textAt(names.rows.id, row) ?? "";
    return { kind: "row", key: `${table}-${row}`, table, row, name: searchedName(names, row) ?? id, id };
  });
}
