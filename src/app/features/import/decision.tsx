import { useEffect, useRef } from "react";
import { MOST_ROWS_IN_CHANGE } from "../../../core/import/assemble/join-edits.ts";
import { useWords } from "../../i18n/use-words.ts";
import { commitImport } from "../../platform/studies/commit-import.ts";
import { discardImport, wishImport } from "../../platform/studies/import-files.ts";
import { mayJoin, updatableBy } from "../../platform/studies/newer-files.ts";
import { isCurrent, type PendingImport } from "../../store/import-slice.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";

/** Where it goes, and the one click that brings it there. */
export function Decision({ pending }: { readonly pending: PendingImport }) {
  const { importing: say, updating } = useWords();
  const title = useApp((state) => state.study?.title ?? "");
  const mayChoose = useApp(mayJoin);
  const main = useRef<HTMLButtonElement>(null);
  const { into } = pending.wishes;
  const answer = pending.reading?.answer;
  const update = pending.reading?.update ?? null;
  const earlier = mayChoose ? updatableBy(pending) : null;
  const changesNothing = into === "update" && !update?.edits?.length;
  const ready = isCurrent(pending) && answer?.ok === true && !changesNothing;
  // Enter brings in what needs no word, unless a person is busy elsewhere on the page.
  useEffect(() => {
    if (ready && (document.activeElement === document.body || document.activeElement === null)) main.current?.focus();
  }, [ready]);
  const isUnion = into === "open" && answer?.ok === true && answer.edits === null;
  const isTooMuch = update !== null && update.edits === null;
  const why = {
    new: say.intoNewWhy,
    open: isUnion ? say.intoUnionWhy(title, MOST_ROWS_IN_CHANGE) : say.intoOpenWhy,
    update: isTooMuch ? updating.tooMany(MOST_ROWS_IN_CHANGE) : updating.offerWhy,
  };
  const names = {
    new: say.intoNew,
    open: say.intoOpen(title),
    update: updating.offer(earlier ?? pending.files[0]?.name ?? ""),
  };
  const ways =
    earlier === null && into !== "update" ? (["open", "new"] as const) : (["update", "open", "new"] as const);
  return (
    <footer className="import-foot">
      {mayChoose && (
        <fieldset className="import-into">
          <legend className="visually-hidden">{say.into}</legend>
          {ways.map((one) => (
            <label key={one} className="import-choice">
              <input
                type="radio"
                name="import-into"
                checked={into === one}
                onChange={() => wishImport((wishes) => ({ ...wishes, into: one }))}
              />
              {names[one]}
            </label>
          ))}
          <p className="import-soft">{why[into]}</p>
        </fieldset>
      )}
      <div className="import-actions">
        <Button ref={main} look="main" icon="check" disabled={!ready} onClick={() => void commitImport()}>
          {into === "update" ? updating.apply : into === "new" || isUnion ? say.make : say.add}
        </Button>
        <Button data-tip={say.discardWhy} onClick={discardImport}>
          {say.discard}
        </Button>
      </div>
    </footer>
  );
}
