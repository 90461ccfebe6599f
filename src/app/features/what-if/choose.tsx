import { useCallback, useMemo, useState } from "react";
import { LAYING_MODES, type Network, type TextColumn, textAt, wordAt, wordCount } from "../../../core/model/index.ts";
import { readNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { ComboField } from "../../ui/combo-field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useAsked } from "./ask.ts";
import { sayPick } from "./say.ts";
import {
  drawAndSwitchOff,
  drawLineAndSwitchOff,
  isAnyOff,
  keepSelectionOn,
  pickOfSelection,
  switchOffSelection,
} from "./switch.ts";

const WITHIN_M = "1000";

/** By hand, by drawing, by name. */
export function Choose({ network }: { readonly network: Network }) {
  const words = useWords();
  const { panel: said } = words.whatif;
  const selection = useApp((state) => state.selection);
  const asked = useAsked();
  const [within, setWithin] = useState(WITHIN_M);
  const pick = useMemo(() => pickOfSelection({ selection }), [selection]);
  const canKeep = useApp((state) => asked !== null && isAnyOff(state, asked.elements));
  const metres = readNumber(within);
  return (
    <div className="what-choose">
      {pick === null ? (
        <p className="what-soft">{said.selectFirst}</p>
      ) : (
        <div className="what-row">
          <Button look="main" onClick={switchOffSelection}>
            {said.choose}
          </Button>
          <span className="what-cut">{said.selected(sayPick(network, pick, words))}</span>
          {canKeep && (
            <Button look="plain" onClick={keepSelectionOn}>
              {said.keepSelection}
            </Button>
          )}
        </div>
      )}
      <div className="what-row">
        <Button onClick={() => void drawAndSwitchOff("polygon")}>{said.polygon}</Button>
        <Button onClick={() => void drawAndSwitchOff("rectangle")}>{said.rectangle}</Button>
        <div className="what-along">
          <Button onClick={() => void drawLineAndSwitchOff(metres)} disabled={!(metres > 0)}>
            {said.line}
          </Button>
          <div className="what-within">
            <TextField
              label={said.withinM}
              hideLabel
              value={within}
              onChange={setWithin}
              inputMode="numeric"
              unit={words.tworoutes.units.m}
              {...(metres > 0 ? {} : { error: said.withinError })}
            />
          </div>
        </div>
      </div>
      <ByName network={network} />
    </div>
  );
}

const KINDS = ["groups", "owners", "layings", "areas"] as const;
type Kind = (typeof KINDS)[number];
/** Fewer than that are a list to choose from; more are found by typing. */
const LISTED = 40;
const FOUND = 12;

function ByName({ network }: { readonly network: Network }) {
  const words = useWords();
  const { panel: said } = words.whatif;
  const [kind, setKind] = useState<Kind>("groups");
  const { switchOff } = useApp.getState();
  const all = useMemo(() => namesOf(network, kind, words.model.choices.spans.laying), [network, kind, words]);
  const find = useCallback(
    (typed: string) => {
      const wanted = typed.toLowerCase();
      const fits = ({ name, note }: Name) => `${name} ${note}`.toLowerCase().includes(wanted);
      return all.filter(fits).slice(0, FOUND);
    },
    [all],
  );
  const choose = (of: string) => {
    if (of !== "") switchOff({ kind, of: [of] });
  };
  return (
    <div className="what-by-name">
      <Select
        label={said.by}
        value={kind}
        options={KINDS.map((value) => ({ value, label: said.choices[value] }))}
        onChange={setKind}
      />
      {all.length <= LISTED ? (
        <Select
          label={said.byValue}
          value=""
          options={[{ value: "", label: said.pickOne }, ...all.map(({ key, name }) => ({ value: key, label: name }))]}
          onChange={choose}
          disabled={all.length === 0}
        />
      ) : (
        <ComboField
          label={said.byValue}
          value=""
          placeholder={said.find}
          find={find}
          onChoose={choose}
          nothing={said.found}
        />
      )}
    </div>
  );
}

type Name = { readonly key: string; readonly name: string; readonly note: string };

function namesOf(network: Network, kind: Kind, modes: Readonly<Record<string, string>>): readonly Name[] {
  switch (kind) {
    case "layings":
      return LAYING_MODES.map((mode) => ({ key: mode, name: modes[mode] ?? mode, note: "" }));
    case "owners": {
      const owners = new Set([...wordsOf(network.spans.columns.owner), ...wordsOf(network.sites.columns.owner)]);
      return [...owners].sort().map((owner) => ({ key: owner, name: owner, note: "" }));
    }
    default: {
      const { id, name } = network[kind].columns;
      return Array.from({ length: network[kind].count }, (_, row): Name => {
        const key = textAt(id, row) ?? "";
        return { key, name: textAt(name, row) ?? key, note: key };
      }).filter(({ key }) => key !== "");
    }
  }
}

/** Words that a row carries; the column may know more. */
function wordsOf({ codes, words }: TextColumn): string[] {
  const isUsed = new Uint8Array(wordCount(words) + 1);
  for (const code of codes) isUsed[code] = 1;
  return Array.from({ length: wordCount(words) }, (_, i) => i)
    .filter((i) => isUsed[i + 1] === 1)
    .map((i) => wordAt(words, i));
}
