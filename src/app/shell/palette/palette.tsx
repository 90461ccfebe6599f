import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Command } from "../../commands/command.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { useBooks } from "../../store/use-books.ts";
import { Icon } from "../../ui/icon.tsx";
import { findResults, type PaletteResult } from "./find-results.ts";
import { goToRow } from "./go-to-row.ts";
import { PaletteOption } from "./palette-option.tsx";
import { useTitleBook } from "./use-title-book.ts";
import "./palette.css";

type PaletteProps = { readonly commands: readonly Command[]; readonly onClose: () => void };

/** Near enough to see what stands at a place. */
const PLACE_ZOOM = 13;

/** One line that finds everything with a name, every place and every command. A combobox over a grouped list. */
export function Palette({ commands: all, onClose }: PaletteProps) {
  const words = useWords();
  const { shell } = words;
  const id = useId();
  const network = useApp((state) => state.network);
  const { books, ready } = useBooks();
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState(0);
  const asked = useDeferredValue(query);
  // What is open already is not offered.
  const commands = useMemo(() => all.filter(({ id: one }) => one !== "palette"), [all]);
  const titles = useMemo(() => commands.map(({ title }) => title(words)), [commands, words]);
  const titleBook = useTitleBook(titles);
  const groups = useMemo(
    () => findResults(asked, { commands, titleBook, network, books }),
    [asked, commands, titleBook, network, books],
  );
  const results = groups.flatMap((group) => group.results);
  const current = results[Math.min(chosen, results.length - 1)];
  useEffect(
    () => document.getElementById(`${id}-${current?.key}`)?.scrollIntoView({ block: "nearest" }),
    [id, current],
  );
  const previous = useRef(document.activeElement);
  const close = () => {
    onClose();
    if (previous.current instanceof HTMLElement) previous.current.focus();
  };
  const choose = (result: PaletteResult | undefined) => {
    if (result === undefined || (result.kind === "command" && result.command.enabled?.() === false)) return;
    close();
    run(result);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const count = Math.max(1, results.length);
    const at = Math.min(chosen, count - 1);
    if (event.key === "ArrowDown") setChosen((at + 1) % count);
    else if (event.key === "ArrowUp") setChosen((at + count - 1) % count);
    else if (event.key === "Enter") choose(current);
    else if (event.key === "Escape" || event.key === "Tab") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="palette" aria-label={shell.palette}>
      <div className="palette-query">
        <Icon name="search" />
        <input
          // The palette opens to be typed into.
          ref={(input) => input?.focus()}
          className="palette-input"
          role="combobox"
          aria-label={shell.palette}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={current && `${id}-${current.key}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={shell.palettePlaceholder}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={onClose}
        />
      </div>
      <div className="palette-list" id={`${id}-list`} role="listbox" aria-label={shell.palette}>
        {groups.map(({ group, results: shown }) => (
          <fieldset key={group} className="palette-group" aria-label={shell.paletteGroups[group]}>
            <div className="palette-group-name" aria-hidden="true">
              {shell.paletteGroups[group]}
            </div>
            {shown.map((result) => (
              <PaletteOption
                key={result.key}
                id={`${id}-${result.key}`}
                result={result}
                selected={result === current}
                onChoose={() => choose(result)}
              />
            ))}
          </fieldset>
        ))}
      </div>
      <p className="palette-foot" role="status">
        {!ready
          ? shell.paletteIndexing
          : asked.trim() === ""
            ? shell.paletteHint
            : results.length === 0
              ? shell.paletteNothing(asked)
              : shell.paletteCount(results.length)}
      </p>
    </search>
  );
}

function run(result: PaletteResult): void {
  if (result.kind === "command") result.command.run();
  else if (result.kind === "row") goToRow(result.table, result.row);
  else useApp.getState().flyTo({ center: result.place.position, zoom: PLACE_ZOOM });
}
