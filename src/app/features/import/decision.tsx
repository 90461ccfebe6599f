import { useEffect, useRef } from "react";
import { MOST_ROWS_IN_CHANGE } from "../../../core/import/join-edits.ts";
import { useWords } from "../../i18n/use-words.ts";
import { commitImport } from "../../platform/studies/commit-import.ts";
import { discardImport, mayJoin, wishImport } from "../../platform/studies/import-files.ts";
import { isCurrent, type PendingImport } from "../../store/import-slice.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";

/** Where it goes, and the one click that brings it there. */
export function Decision({ pending }: { readonly pending: PendingImport }) {
  const { importing: say } = useWords();
  const title = useApp((state) => state.study?.title ?? "");
  const mayChoose = useApp(mayJoin);
  const main = useRef<HTMLButtonElement>(null);
  const { into } = pending.wishes;
  const answer = pending.reading?.answer;
  const ready = isCurrent(pending) && answer?.ok === true;
  // Enter brings in what needs no word, unless a person is busy elsewhere on the page.
  useEffect(() => {
    if (ready && (document.activeElement === document.body || document.activeElement === null)) main.current?.focus();
  }, [ready]);
  const isUnion = into === "open" && answer?.ok === true && answer.edits === null;
  const why = { new: say.intoNewWhy, open: isUnion ? say.intoUnionWhy(title, MOST_ROWS_IN_CHANGE) : say.intoOpenWhy };
  return (
    <footer className="import-foot">
      {mayChoose && (
        <fieldset className="import-into">
          <legend className="visually-hidden">{say.into}</legend>
          {(["open", "new"] as const).map((one) => (
            <label key={one} className="import-choice">
              <input
                type="radio"
                name="import-into"
                checked={into === one}
                onChange={() => wishImport((wishes) => ({ ...wishes, into: one }))}
              />
              {one === "new" ? say.intoNew : say.intoOpen(title)}
            </label>
          ))}
          <p className="import-soft">{why[into]}</p>
        </fieldset>
      )}
      <div className="import-actions">
        <Button ref={main} look="main" icon="check" disabled={!ready} onClick={() => void commitImport()}>
          {into === "new" || isUnion ? say.make : say.add}
        </Button>
        <Button data-tip={say.discardWhy} onClick={discardImport}>
          {say.discard}
        </Button>
      </div>
    </footer>
  );
}
