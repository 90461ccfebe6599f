import { useCallback, useMemo } from "react";
import { type Network, wordAt, wordCount } from "../../../../core/model/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { useApp } from "../../../store/store.ts";
import { ComboField } from "../../../ui/combo-field.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";

type SubstationsFieldProps = {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

const FOUND = 12;

/** Substations that sites of the network name. */
export function SubstationsField({ chosen, onChange }: SubstationsFieldProps) {
  const { form: said } = useWords().scenario;
  const network = useApp((state) => state.network);
  const names = useMemo(() => substationsOf(network), [network]);
  const find = useCallback(
    (typed: string) =>
      names
        .filter((name) => name.toLowerCase().includes(typed.toLowerCase()))
        .slice(0, FOUND)
        .map((name) => ({ key: name, name, note: "" })),
    [names],
  );
  if (names.length === 0) return <p className="scenario-soft">{said.noSubstations}</p>;
  return (
    <>
      <ComboField
        label={said.substation}
        value=""
        placeholder={said.addSubstation}
        find={find}
        onChoose={(name) => !chosen.includes(name) && onChange([...chosen, name])}
        nothing={said.found}
      />
      <ul className="scenario-list">
        {chosen.map((name) => (
          <li key={name} className="scenario-line">
            <span className="scenario-name">{name}</span>
            <IconButton
              icon="trash"
              label={said.remove(name)}
              onClick={() => onChange(chosen.filter((each) => each !== name))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function substationsOf({ sites }: Network): readonly string[] {
  const { words } = sites.columns.substations;
  return Array.from({ length: wordCount(words) }, (_, i) => wordAt(words, i)).sort();
}
