import { formatDecimal } from "../../../core/geo/format-coordinates.ts";
import type { Words } from "../../../words/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { describePlace } from "../../map/tools/describe-place.ts";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icon-paths.ts";
import { Keys } from "../../ui/keys.tsx";
import type { PaletteResult } from "./find-results.ts";

type PaletteOptionProps = {
  readonly id: string;
  readonly result: PaletteResult;
  readonly selected: boolean;
  readonly onChoose: () => void;
};

const ROW_ICONS = { areas: "area", sites: "site", spans: "span", circuits: "circuit" } as const;

export function PaletteOption({ id, result, selected, onChoose }: PaletteOptionProps) {
  const words = useWords();
  const { icon, name, note } = describeResult(result, words);
  const disabled = result.kind === "command" && result.command.enabled?.() === false;
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className="palette-result"
      aria-selected={selected}
      aria-disabled={disabled}
      // The focus stays in the input: it leaves only when something was chosen.
      onPointerDown={(event) => event.preventDefault()}
      onPointerUp={onChoose}
    >
      <Icon name={icon} />
      <span className="palette-result-name">{name}</span>
      {note !== "" && <span className="palette-result-note">{note}</span>}
      {result.kind === "command" && result.command.keys && <Keys keys={result.command.keys} />}
    </div>
  );
}

function describeResult(result: PaletteResult, words: Words): { icon: IconName; name: string; note: string } {
  switch (result.kind) {
    case "command":
      return { icon: "command", name: result.command.title(words), note: "" };
    case "row":
      return { icon: ROW_ICONS[result.table], name: result.name, note: result.name === result.id ? "" : result.id };
    case "place":
      return {
        icon: "pin",
        name: formatDecimal(result.place.position),
        note: describePlace(result.place, words.maptools),
      };
  }
}
