/**
 * CodeMirror inside a shadow root. In the page itself it would write a <style> element, which the content security
 * policy forbids; in a shadow root it uses constructed style sheets, which it allows.
 */
import { type Completion, closeCompletion } from "@codemirror/autocomplete";
import { sql as sqlLanguage } from "@codemirror/lang-sql";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { Compartment, Prec } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { basicSetup, EditorView } from "codemirror";
import { quoteName } from "../../../core/tables/quote-name.ts";
import type { DatabaseTable } from "../../store/database-slice.ts";
import { DUCKDB } from "./dialect.ts";

export type SqlEditor = {
  /** Puts another text in; the same text leaves the cursor alone. */
  show(sql: string): void;
  /** Writes at the cursor. */
  insert(text: string): void;
  offer(tables: readonly DatabaseTable[]): void;
  focus(): void;
  close(): void;
};

type Options = {
  readonly label: string;
  readonly sql: string;
  readonly onChange: (sql: string) => void;
  readonly onRun: () => void;
};

const LOOK = EditorView.theme({
  "&": { height: "100%", fontSize: "var(--text-13)", color: "var(--ink)", backgroundColor: "var(--paper-raised)" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--paper-sunk)", color: "var(--ink-faint)", borderRight: "none" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "var(--paper-sunk)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "var(--accent-wash)",
  },
  ".cm-tooltip": { backgroundColor: "var(--paper-raised)", color: "var(--ink)", border: "1px solid var(--hairline)" },
  // Its signs come from a font that not every machine has.
  ".cm-completionIcon": { display: "none" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--accent-ink)",
  },
});

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--risk-major-ink)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--risk-low-ink)" },
  { tag: [tags.lineComment, tags.blockComment], color: "var(--ink-faint)", fontStyle: "italic" },
  { tag: [tags.typeName, tags.standard(tags.name)], color: "var(--ink-soft)" },
]);

export function openEditor(host: HTMLElement, { label, sql, onChange, onRun }: Options): SqlEditor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const language = new Compartment();
  const run = (asked: EditorView) => {
    // Names still on offer would lie over the answer.
    closeCompletion(asked);
    onRun();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    doc: sql,
    extensions: [
      Prec.highest(keymap.of([{ key: "Mod-Enter", run }])),
      basicSetup,
      language.of(languageOf([])),
      LOOK,
      syntaxHighlighting(COLOURS),
      EditorView.lineWrapping,
      EditorView.domEventHandlers({ beforeinput: typeOver }),
      EditorView.contentAttributes.of({ "aria-label": label }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
    ],
  });
  host.addEventListener("keydown", keepTyping);
  return {
    show(next) {
      const { doc } = view.state;
      if (doc.toString() !== next) view.dispatch({ changes: { from: 0, to: doc.length, insert: next } });
    },
    insert(text) {
      view.dispatch(view.state.replaceSelection(text));
      view.focus();
    },
    offer: (tables) => view.dispatch({ effects: language.reconfigure(languageOf(tables)) }),
    focus: () => view.focus(),
    close() {
      host.removeEventListener("keydown", keepTyping);
      view.destroy();
    },
  };
}

/** Left to itself, Chromium dresses what is typed over a selection in the selection's style, inline. */
function typeOver(event: InputEvent, view: EditorView): boolean {
  if (event.inputType !== "insertText" || event.isComposing || event.data === null) return false;
  if (view.state.selection.main.empty) return false;
  event.preventDefault();
  view.dispatch({ ...view.state.replaceSelection(event.data), userEvent: "input.type", scrollIntoView: true });
  return true;
}

/** Out here a press seems to come from a plain box, and single keys would be taken for commands. */
function keepTyping(event: KeyboardEvent): void {
  if (!event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d/.test(event.key)) event.stopPropagation();
}

function languageOf(tables: readonly DatabaseTable[]) {
  const schema: Record<string, Completion[]> = {};
  for (const table of tables) schema[table.name] = table.columns.map(({ name, type }) => offered(name, type));
  return sqlLanguage({ dialect: DUCKDB, schema, upperCaseKeywords: true });
}

function offered(name: string, type: string): Completion {
  return { label: name, type: "property", detail: type, apply: plainName(name) };
}

/** Quoted only where it must be. */
export function plainName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : quoteName(name);
}
