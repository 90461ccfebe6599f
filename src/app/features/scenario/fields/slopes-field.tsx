import { useState } from "react";
import { useWords } from "../../../i18n/use-words.ts";
import { TextField } from "../../../ui/text-field.tsx";
import { Toggle } from "../../../ui/toggle.tsx";

type SlopesFieldProps = {
  readonly names: readonly string[];
  /** Rows; null: all of them. */
  readonly chosen: readonly number[] | null;
  readonly onChange: (chosen: readonly number[] | null) => void;
};

const SHOWN = 60;

/** Which features of a layer give way: all of them, or those that are ticked. */
export function SlopesField({ names, chosen, onChange }: SlopesFieldProps) {
  const { form: said } = useWords().scenario;
  const [filter, setFilter] = useState("");
  const on = new Set(chosen ?? names.keys());
  const rows = [...names.keys()].filter((row) => names[row]?.includes(filter)).slice(0, SHOWN);
  const put = (next: Set<number>) => onChange(next.size === names.length ? null : [...next].sort((a, b) => a - b));
  const tick = (row: number, isOn: boolean) => {
    const next = new Set(on);
    if (isOn) next.add(row);
    else next.delete(row);
    put(next);
  };
  return (
    <details className="scenario-fold">
      <summary>
        {said.features}: {chosen === null ? said.allFeatures(names.length) : said.someFeatures(on.size, names.length)}
      </summary>
      <TextField label={said.filterFeatures} value={filter} onChange={setFilter} />
      <Toggle
        label={said.allFeatures(names.length)}
        checked={chosen === null}
        onChange={(all) => put(new Set(all ? names.keys() : []))}
      />
      <ul className="scenario-ticks">
        {rows.map((row) => (
          <li key={row}>
            <Toggle label={names[row]} checked={on.has(row)} onChange={(isOn) => tick(row, isOn)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
