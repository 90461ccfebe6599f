import { useMemo } from "react";
import { type Network, textAt } from "../../../core/model/index.ts";
import { VERDICTS } from "../../../core/redundancy/circuits/audit-circuits.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Popover } from "../../ui/popover.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";

export function FilterBar({ network }: { readonly network: Network }) {
  const { audit, circuits: said } = useWords();
  const filter = useApp((state) => state.circuitFilter);
  const { filterCircuits } = useApp.getState();
  const owners = useMemo(() => namesOf(network), [network]);
  const tiers = useMemo(() => tiersOf(network), [network]);
  const on = [filter.verdict, filter.owner, filter.tier].filter((each) => each !== null).length;
  return (
    <div className="circuits-filter">
      <TextField
        label={said.find}
        hideLabel
        placeholder={said.find}
        value={filter.text}
        onChange={(text) => filterCircuits({ text })}
      />
      <Popover icon="filter" label={on === 0 ? said.filter : said.filterOn(on)}>
        {() => (
          <div className="circuits-filter-form">
            <Chooser
              label={said.verdict}
              all={VERDICTS}
              value={filter.verdict}
              say={(verdict) => audit.verdicts[verdict]}
              onChange={(verdict) => filterCircuits({ verdict })}
            />
            {owners.length > 1 && (
              <Chooser
                label={said.owner}
                all={owners}
                value={filter.owner}
                say={(owner) => owner}
                onChange={(owner) => filterCircuits({ owner })}
              />
            )}
            {tiers.length > 1 && (
              <Chooser
                label={said.tier}
                all={tiers}
                value={filter.tier}
                say={(tier) => said.tierOf(tier)}
                onChange={(tier) => filterCircuits({ tier })}
              />
            )}
          </div>
        )}
      </Popover>
    </div>
  );
}

type ChooserProps<V> = {
  readonly label: string;
  readonly all: readonly V[];
  /** null: any. */
  readonly value: V | null;
  readonly say: (value: V) => string;
  readonly onChange: (value: V | null) => void;
};

function Chooser<V>({ label, all, value, say, onChange }: ChooserProps<V>) {
  const { circuits: said } = useWords();
  const at = value === null ? -1 : all.indexOf(value);
  const options = [{ value: "any", label: said.any }, ...all.map((each, i) => ({ value: `${i}`, label: say(each) }))];
  return (
    <Select
      label={label}
      value={at < 0 ? "any" : `${at}`}
      options={options}
      onChange={(chosen) => onChange(chosen === "any" ? null : (all[Number(chosen)] ?? null))}
    />
  );
}

function namesOf({ circuits }: Network): string[] {
  const found = Array.from({ length: circuits.count }, (_, row) => textAt(circuits.columns.owner, row));
  return [...new Set(found.filter((name) => name !== null))].sort((a, b) => a.localeCompare(b));
}

function tiersOf({ circuits }: Network): number[] {
  const found = circuits.columns.tier.values.filter((tier) => !Number.isNaN(tier));
  return [...new Set(found)].sort((a, b) => a - b);
}
