import type { FileJoins } from "../../../core/import/assemble/assemble-study.ts";
import { readNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { wishImport } from "../../platform/studies/import-files.ts";
import type { PendingImport } from "../../store/import-slice.ts";
import { TextField } from "../../ui/text-field.tsx";
import { Toggle } from "../../ui/toggle.tsx";

const FARTHEST_M = 1000;

/** How the ends of lines that name no site find each other. */
export function Joining({ pending: { reading, wishes } }: { readonly pending: PendingImport }) {
  const { importing: say, model } = useWords();
  const joined = reading?.answer.ok === true ? reading.answer.joined : [];
  const sum = (of: (file: FileJoins) => number) => joined.reduce((all, file) => all + of(file), 0);
  const snapped = sum(({ snappedEnds }) => snappedEnds);
  const met = sum(({ joinedEnds }) => joinedEnds);
  const junctions = sum(({ newJunctions }) => newJunctions);
  if (snapped + junctions === 0) return null;
  const setSnap = (text: string) => {
    const snapM = readNumber(text);
    if (snapM >= 0 && snapM <= FARTHEST_M) wishImport((before) => ({ ...before, snapM }));
  };
  return (
    <section className="import-part" aria-label={say.joining}>
      <h3>{say.joining}</h3>
      <p>
        {say.joinedEnds(
          snapped,
          met,
          junctions,
          sum(({ splitSpans }) => splitSpans),
        )}
      </p>
      <TextField
        label={say.snap}
        value={String(wishes.snapM)}
        unit={model.units.m}
        inputMode="decimal"
        note={say.snapWhy}
        className="import-snap"
        onCommit={setSnap}
      />
      <Toggle
        label={say.splitTees}
        checked={wishes.splitTees}
        onChange={(splitTees) => wishImport((before) => ({ ...before, splitTees }))}
      />
    </section>
  );
}
