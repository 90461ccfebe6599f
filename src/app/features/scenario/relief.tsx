import { useCallback, useMemo, useState } from "react";
import { Refusal } from "../../../core/engineering-model.ts";
import { isWhole } from "../../../core/hazard/editable-figures.ts";
import type { StagingQuestion } from "../../../core/hazard/restore/measure-staging.ts";
import { RELIEF_SETTINGS, reliefSettings } from "../../../core/hazard/restore/relief-settings.ts";
import type { Staging } from "../../../core/hazard/restore/stage-resources.ts";
import { type Network, nameOfRow, textAt } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { useAnswer } from "../../store/use-answer.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { RankedList } from "../../ui/ranked-list.tsx";
import { useRisk } from "./ask.ts";
import { NumberField } from "./fields/number-field.tsx";
import { flyToElement } from "./show.ts";

type Name = keyof typeof RELIEF_SETTINGS;
const NAMES = Object.keys(RELIEF_SETTINGS) as Name[];
type Changed = Readonly<Partial<Record<Name, number>>>;
const NOTHING: Changed = {};

/** Where generators, fuel, satellite kits and vehicles save most in this draw; reckoned when a person asks. */
export function Relief({ network }: { readonly network: Network }) {
  const { staging: said } = useWords().restore;
  const [changed, setChanged] = useState(NOTHING);
  const relief = useMemo(() => reliefSettings(changed), [changed]);
  const { risk, question, stale } = useRisk();
  const bound = useApp((state) => state.disaster.bound);
  const failed = risk === null || stale ? null : risk.typical[bound];
  const isAsked = useCallback(
    (input: StagingQuestion) => input.failed === failed && JSON.stringify(input.relief) === JSON.stringify(relief),
    [failed, relief],
  );
  const ask = () => {
    if (question === null || failed === null || typeof relief === "string") return;
    const unknowns = bound === "least" ? "hold" : "fail";
    void useApp.getState().analyse("staging", { ...question, failed, unknowns, relief });
  };
  const { output, stale: isOld, running } = useAnswer({ job: "staging", isAsked, ask, isWanted: false });
  const put = (name: Name, next: number | null) => {
    const { [name]: _before, ...others } = changed;
    setChanged(next === null || next === RELIEF_SETTINGS[name].value ? others : { ...others, [name]: next });
  };
  return (
    <details className="scenario-fold">
      <summary>{said.title}</summary>
      <div className="scenario-view">
        <p className="scenario-soft">{said.question}</p>
        <details className="scenario-fold">
          <summary>{said.figuresTitle}</summary>
          <ul className="scenario-settings">
            {NAMES.map((name) => (
              <ReliefLine key={name} name={name} changed={changed[name]} onChange={(next) => put(name, next)} />
            ))}
          </ul>
        </details>
        <Button icon="play" disabled={failed === null || running || typeof relief === "string"} onClick={ask}>
          {running ? said.running : said.run}
        </Button>
        {output instanceof Refusal || output === null || isOld || <Placed staging={output} network={network} />}
      </div>
    </details>
  );
}

type ReliefLineProps = {
  readonly name: Name;
  readonly changed: number | undefined;
  readonly onChange: (value: number | null) => void;
};

function ReliefLine({ name, changed, onChange }: ReliefLineProps) {
  const { restore, scenario, shell } = useWords();
  const { value, unit, least, most, status, source } = RELIEF_SETTINGS[name];
  return (
    <li>
      <NumberField
        label={restore.staging.figures[name]}
        unit={scenario.form.units(unit)}
        value={changed ?? value}
        whole={isWhole({ unit })}
        {...{ least, most, onChange }}
      />
      <span className="scenario-source">
        {status === "unconfirmed" && changed === undefined && <Badge tone="unconfirmed">{shell.unconfirmed}</Badge>}
        {source}
      </span>
    </li>
  );
}

function Placed({ staging, network }: { readonly staging: Staging; readonly network: Network }) {
  const { staging: said } = useWords().restore;
  const { placed, saved, lost, withinH, notAsked } = staging;
  const rows = useMemo(() => [...placed.keys()], [placed]);
  const chosen = useApp(({ selection }) => (selection?.table === "sites" ? selection.ids[0] : undefined));
  const siteOf = (row: number) => placed[row]?.site ?? -1;
  return (
    <>
      <p role="status">
        {said.lost(lost, withinH)} {rows.length === 0 ? said.none : said.saved(saved, lost)}
      </p>
      {rows.length > 0 && (
        <RankedList
          label={said.title}
          rows={rows}
          isChosen={(row) => chosen !== undefined && textAt(network.sites.columns.id, siteOf(row)) === chosen}
          onChoose={(row) => flyToElement(network, siteOf(row))}
        >
          {(row) => {
            const { kind, site, saves } = placed[row] as Staging["placed"][number];
            return (
              <>
                <span>{said.placed(said.kinds[kind], nameOfRow(network, "sites", site))}</span>
                <span className="scenario-soft">{said.saves(saves)}</span>
              </>
            );
          }}
        </RankedList>
      )}
      <ul className="scenario-plain scenario-soft">
        <li>{said.bounds(staging)}</li>
        {notAsked > 0 && <li>{said.notAsked(notAsked)}</li>}
        {said.assume.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
