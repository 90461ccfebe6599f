import { useMemo, useState } from "react";
import { isOutage, type Network, type OutageScenario, type Scenario } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import { Compared } from "./compared.tsx";
import { appendStep, compareScenario, keepScenario, openStep, removeScenario } from "./keep.ts";

const NONE: readonly Scenario[] = [];

/** What is off, kept under a name; and what was kept, to be opened again and held side by side. */
export function Scenarios({ network }: { readonly network: Network }) {
  const { panel: said } = useWords().whatif;
  const all = useApp((state) => state.study?.scenarios ?? NONE);
  const scenarios = useMemo(() => all.filter(isOutage), [all]);
  const isOwner = useApp((state) => state.access === "owner");
  const isAnything = useApp((state) => state.whatIf.switched.some(({ isOff }) => isOff));
  const [name, setName] = useState("");
  const [leaving, setLeaving] = useState<OutageScenario | null>(null);
  const wanted = name.trim();
  const there = scenarios.find((scenario) => scenario.name === wanted);
  const canKeep = isOwner && isAnything && wanted !== "";
  const keep = (deed: () => void) => {
    deed();
    setName("");
  };
  return (
    <div className="what-part">
      <form
        className="what-keep"
        onSubmit={(event) => {
          event.preventDefault();
          if (canKeep) keep(() => keepScenario(wanted));
        }}
      >
        <TextField label={said.name} value={name} onChange={setName} disabled={!isOwner} />
        <Button type="submit" disabled={!canKeep}>
          {there === undefined ? said.save : said.replace}
        </Button>
        {there !== undefined && (
          <Button disabled={!canKeep} onClick={() => keep(() => appendStep(there))}>
            {said.append}
          </Button>
        )}
      </form>
      {!isOwner && <p className="what-soft">{said.readOnly}</p>}
      {scenarios.length === 0 ? (
        <p className="what-soft">{said.noScenarios}</p>
      ) : (
        <>
          <p className="what-soft">{said.tick}</p>
          <ul className="what-list">
            {scenarios.map((scenario) => (
              <ScenarioLine
                key={scenario.id}
                scenario={scenario}
                canRemove={isOwner}
                onRemove={() => setLeaving(scenario)}
              />
            ))}
          </ul>
        </>
      )}
      <Compared network={network} scenarios={scenarios} />
      <ConfirmDialog
        open={leaving !== null}
        title={said.removeTitle(leaving?.name ?? "")}
        confirm={said.removeDo}
        onConfirm={() => leaving !== null && removeScenario(leaving.id)}
        onClose={() => setLeaving(null)}
      >
        {said.removeWhy}
      </ConfirmDialog>
    </div>
  );
}

type ScenarioLineProps = {
  readonly scenario: OutageScenario;
  readonly canRemove: boolean;
  readonly onRemove: () => void;
};

function ScenarioLine({ scenario: { id, name, event, createdAt }, canRemove, onRemove }: ScenarioLineProps) {
  const { panel: said } = useWords().whatif;
  const isCompared = useApp((state) => state.whatIf.compared.includes(id));
  return (
    <li className="what-line">
      <Toggle
        label={
          <>
            <span className="visually-hidden">{said.compare(name)}</span>
            <span className="what-name" aria-hidden="true">
              {name}
            </span>
            <span className="what-soft">{createdAt.slice(0, 10)}</span>
          </>
        }
        checked={isCompared}
        onChange={(checked) => compareScenario(id, checked)}
      />
      <span className="what-tools">
        {event.steps.map((step, i) => (
          <Button
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the order.
            key={i}
            aria-label={said.open(name, i + 1, event.steps.length)}
            onClick={() => openStep(step)}
          >
            {event.steps.length === 1 ? said.openShort : said.stepShort(i + 1)}
          </Button>
        ))}
        <IconButton icon="trash" label={said.removeScenario(name)} disabled={!canRemove} onClick={onRemove} />
      </span>
    </li>
  );
}
