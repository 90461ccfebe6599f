import { useMemo, useState } from "react";
import { LAYING_MODES, type Network, nameOf } from "../../../core/model/index.ts";
import { choiceLabel } from "../../../words/describe.ts";
import { formatNumber, readNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { WeakFilter, WeakList } from "../../store/redundancy-slice.ts";
import { useApp } from "../../store/store.ts";
import { Popover } from "../../ui/popover.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { TABLE_OF_LIST, tableOf, valuesOf } from "./sift.ts";

type FilterBarProps = { readonly network: Network; readonly list: WeakList };

export function FilterBar({ network, list }: FilterBarProps) {
  const words = useWords();
  const { weakpoints: said } = words;
  const filter = useApp((state) => state.weakFilter);
  const { filterWeak } = useApp.getState();
  const owners = useMemo(() => optionsOf(valuesOf(tableOf(network, list).columns.owner)), [network, list]);
  const areas = useMemo(() => {
    const named = valuesOf(network.sites.columns.area).map((id) => ({
      value: id,
      label: nameOf(network, "areas", id),
    }));
    return named.sort((a, b) => a.label.localeCompare(b.label));
  }, [network]);
  const layings = LAYING_MODES.map((mode) => ({ value: mode, label: choiceLabel(words, "spans", "laying", mode) }));
  const chooser = (field: "laying" | "owner" | "area", options: readonly Named[]) => (
    <Chooser
      label={said[field]}
      options={options}
      value={filter[field]}
      onChange={(value) => filterWeak({ [field]: value } satisfies Partial<WeakFilter>)}
    />
  );
  const isOfSpans = TABLE_OF_LIST[list] === "spans";
  const { people, laying, owner, area } = filter;
  const set = [people > 0, isOfSpans && laying !== null, owner !== null, list !== "groups" && area !== null];
  const on = set.filter(Boolean).length;
  return (
    <div className="weak-filter">
      <TextField
        label={said.find}
        hideLabel
        placeholder={said.find}
        value={filter.text}
        onChange={(text) => filterWeak({ text })}
      />
      <Popover icon="filter" label={on === 0 ? said.filter : said.filterOn(on)}>
        {() => (
          <div className="weak-filter-form">
            <AtLeast />
            {isOfSpans && chooser("laying", layings)}
            {owners.length > 1 && chooser("owner", owners)}
            {list !== "groups" && areas.length > 1 && chooser("area", areas)}
          </div>
        )}
      </Popover>
    </div>
  );
}

type Named = { readonly value: string; readonly label: string };

function optionsOf(values: readonly string[]): Named[] {
  return values.map((value) => ({ value, label: value }));
}

type ChooserProps = {
  readonly label: string;
  readonly options: readonly Named[];
  /** null: any. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

/** A choice of before that is none of these counts as any. */
function Chooser({ label, options, value, onChange }: ChooserProps) {
  const { weakpoints: said } = useWords();
  const at = options.findIndex((option) => option.value === value);
  const all = [{ value: "any", label: said.any }, ...options.map((option, i) => ({ ...option, value: `${i}` }))];
  return (
    <Select
      label={label}
      value={at < 0 ? "any" : `${at}`}
      options={all}
      onChange={(chosen) => onChange(chosen === "any" ? null : (options[Number(chosen)]?.value ?? null))}
    />
  );
}

function AtLeast() {
  const { weakpoints: said } = useWords();
  const people = useApp((state) => state.weakFilter.people);
  const { filterWeak } = useApp.getState();
  const [isWrong, setWrong] = useState(false);
  return (
    <TextField
      label={said.atLeast}
      value={people === 0 ? "" : formatNumber(people)}
      inputMode="numeric"
      error={isWrong ? said.atLeastError : undefined}
      onCommit={(typed) => {
        const number = typed.trim() === "" ? 0 : readNumber(typed);
        const isRight = Number.isInteger(number) && number >= 0;
        setWrong(!isRight);
        if (isRight) filterWeak({ people: number });
      }}
    />
  );
}
