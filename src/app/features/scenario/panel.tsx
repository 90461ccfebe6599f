import { Refusal } from "../../../core/engineering-model.ts";
import { useWords } from "../../i18n/use-words.ts";
import { SCENARIO_VIEWS } from "../../store/disaster-slice.ts";
import { useApp } from "../../store/store.ts";
import { Button } from "../../ui/button.tsx";
import { classNames } from "../../ui/class-names.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { useRisk, useTimeline } from "./ask.ts";
import { Make } from "./make.tsx";
import { Play } from "./play.tsx";
import { Read } from "./read.tsx";
import { Refused } from "./refused.tsx";
import { RunLine } from "./run-line.tsx";
import "./panel.css";
import "./results.css";

const PANEL = "scenario-view";

/** One disaster: made, run, read, played. */
export function ScenarioPanel() {
  const { scenario: said } = useWords();
  const network = useApp((state) => state.network);
  const view = useApp((state) => state.disaster.view);
  const { changeDisaster } = useApp.getState();
  if (network.sites.count === 0) {
    return (
      <Section title={said.title}>
        <EmptyState icon="disaster" title={said.nothing} />
      </Section>
    );
  }
  return (
    <Section title={said.title}>
      <p className="scenario-soft">{said.question}</p>
      <div className="scenario-tabs">
        <Tabs
          label={said.viewsLabel}
          tabs={SCENARIO_VIEWS.map((value) => ({ value, label: said.views[value] }))}
          value={view}
          onChange={(next) => changeDisaster({ view: next })}
          panelId={PANEL}
        />
      </div>
      <div id={PANEL} role="tabpanel" aria-labelledby={`${PANEL}-${view}`} className="scenario-view">
        {view === "make" && <Make />}
        {view !== "play" && (
          <div className={classNames(view === "make" && "scenario-foot")}>
            <RunLine />
          </div>
        )}
        {view === "read" && <Result />}
        {view === "play" && <Playing />}
      </div>
    </Section>
  );
}

function Result() {
  const { scenario: said } = useWords();
  const network = useApp((state) => state.network);
  const { output, risk, stale, running } = useRisk();
  if (risk !== null) {
    return (
      <div className={classNames("scenario-view", stale && "scenario-stale")}>
        <Read risk={risk} network={network} />
      </div>
    );
  }
  if (output instanceof Refusal && !stale) return <Refused refusal={output} />;
  if (running) return null;
  return (
    <p className="scenario-soft">
      {said.notYet}{" "}
      <Button look="plain" onClick={() => useApp.getState().changeDisaster({ view: "make" })}>
        {said.toMake}
      </Button>
    </p>
  );
}

function Playing() {
  const { scenario: said } = useWords();
  const network = useApp((state) => state.network);
  const { timeline, running, ask } = useTimeline();
  if (timeline !== null) return <Play timeline={timeline} network={network} />;
  if (running || ask === null) return <p role="status">{running ? said.play.running : said.play.notYet}</p>;
  return (
    <div className="scenario-run">
      <Button look="main" icon="play" onClick={ask}>
        {said.play.begin}
      </Button>
    </div>
  );
}
