import { useMemo, useState } from "react";
import { type HazardScenario, isHazard, type Scenario } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useEvent } from "./ask.ts";
import { keepScenario, openScenario, removeScenario, renameScenario } from "./keep.ts";

const NONE: readonly Scenario[] = [];

/** Puts the event under a name into the study. */
export function KeepEvent() {
  const { scenario: said } = useWords();
  const kept = useKept();
  const isOwner = useApp((state) => state.access === "owner");
  const event = useEvent();
  const [name, setName] = useState("");
  const wanted = name.trim();
  const canKeep = isOwner && event !== null && wanted !== "";
  return (
    <div className="scenario-part">
      <form
        className="scenario-keep"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          if (!canKeep) return;
          keepScenario(wanted);
          setName("");
        }}
      >
        <TextField label={said.name} value={name} onChange={setName} disabled={!isOwner} />
        <Button type="submit" disabled={!canKeep}>
          {kept.some((scenario) => scenario.name === wanted) ? said.replace : said.save}
        </Button>
      </form>
      {!isOwner && <p className="scenario-soft">{said.readOnly}</p>}
      {kept.length === 0 && <p className="scenario-soft">{said.none}</p>}
    </div>
  );
}

/** Those that were kept, to be opened again. */
export function KeptScenarios() {
  const { scenario: said } = useWords();
  const kept = useKept();
  const isOwner = useApp((state) => state.access === "owner");
  const [leaving, setLeaving] = useState<HazardScenario | null>(null);
  if (kept.length === 0) return null;
  return (
    <div className="scenario-part">
      <h4>{said.keepTitle}</h4>
      <ul className="scenario-list">
        {kept.map((scenario) => (
          <KeptLine key={scenario.id} scenario={scenario} isOwner={isOwner} onRemove={() => setLeaving(scenario)} />
        ))}
      </ul>
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

function useKept(): readonly HazardScenario[] {
  const all = useApp((state) => state.study?.scenarios ?? NONE);
  return useMemo(() => all.filter(isHazard), [all]);
}

type KeptLineProps = {
  readonly scenario: HazardScenario;
  readonly isOwner: boolean;
  readonly onRemove: () => void;
};

function KeptLine({ scenario, isOwner, onRemove }: KeptLineProps) {
  const { scenario: said } = useWords();
  const isOpened = useApp((state) => state.disaster.opened === scenario.id);
  const [isNaming, setNaming] = useState(false);
  const { id, name, event, returnPeriodYears } = scenario;
  const facts = [said.form.kinds[event.kind], ...(returnPeriodYears === null ? [] : [said.every(returnPeriodYears)])];
  if (isNaming) {
    return (
      <li className="scenario-line">
        <TextField
          label={said.newName}
          hideLabel
          value={name}
          autoFocus
          onCommit={(next) => next.trim() !== "" && renameScenario(id, next.trim())}
          onBlurCapture={() => setNaming(false)}
          onKeyUp={({ key }) => (key === "Enter" || key === "Escape") && setNaming(false)}
        />
      </li>
    );
  }
  return (
    <li className="scenario-line" aria-current={isOpened || undefined}>
      <span className="scenario-name">
        {name}
        <span className="scenario-soft">{facts.join(" · ")}</span>
      </span>
      <span className="scenario-tools">
        <Button aria-label={said.open(name)} onClick={() => openScenario(scenario)}>
          {said.openShort}
        </Button>
        <IconButton icon="pencil" label={said.rename(name)} disabled={!isOwner} onClick={() => setNaming(true)} />
        <IconButton icon="trash" label={said.removeOne(name)} disabled={!isOwner} onClick={onRemove} />
      </span>
    </li>
  );
}
