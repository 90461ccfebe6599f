import { countWithoutLine } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { EXPOSURE_VIEWS } from "../../store/exposure-slice.ts";
import { useApp } from "../../store/store.ts";
import { isCheap } from "../../store/use-answer.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import { Tabs } from "../../ui/tabs.tsx";
import { Classes } from "./classes.tsx";
import { Crossings } from "./crossings.tsx";
import { Layers } from "./layers.tsx";
import { Sites, Spans } from "./lists.tsx";
import { Sums } from "./sums.tsx";
import { type Found, type LayerFound, useCrossings, useExposure, useHazards, useShownLayer } from "./use-exposure.ts";
import { Worst } from "./worst.tsx";
import "./panel.css";

const PANEL = "exposure-view";

export function ExposurePanel() {
  const { panel: said } = useWords().exposure;
  const network = useApp((state) => state.network);
  const hazards = useHazards();
  const found = useExposure();
  const shown = useShownLayer(found.layers);
  if (network.spans.count + network.sites.count === 0 || hazards.length === 0) {
    return (
      <Section title={said.title}>
        <EmptyState icon="disaster" title={hazards.length === 0 ? said.noLayers : said.nothing}>
          {hazards.length === 0 && said.addLayers}
        </EmptyState>
      </Section>
    );
  }
  return (
    <>
      <Section title={said.title}>
        <p className="exposure-question">{said.question}</p>
        <Layers hazards={hazards} layers={found.layers} shown={shown} />
        <Status found={found} />
      </Section>
      {shown !== null && <Shown key={shown.hazard.id} layer={shown} />}
      {found.exposure !== null && found.layers !== null && (
        <>
          <Worst hazards={found.layers.map(({ hazard }) => hazard)} exposure={found.exposure} />
          <Assumptions layers={found.layers} areasBy={found.areasBy} />
        </>
      )}
    </>
  );
}

/** What is under way, or waits for a person. */
function Status({ found: { layers, running, unanswered, ask } }: { readonly found: Found }) {
  const { panel: said } = useWords().exposure;
  const cheap = useApp((state) => isCheap(state.network));
  const left = useApp((state) => state.exposureQuery.left);
  const hazards = useHazards();
  if (layers !== null) return null;
  if (hazards.every(({ id }) => left.includes(id))) return <p role="status">{said.allLeft}</p>;
  if (!unanswered || running) return <p role="status">{said.running}</p>;
  return (
    <>
      <p role="status">{cheap ? said.unanswered : said.waits}</p>
      <Button onClick={ask}>{said.ask}</Button>
    </>
  );
}

/** One layer: its classes, and what lies in it, one list at a time. */
function Shown({ layer }: { readonly layer: LayerFound }) {
  const { panel: said } = useWords().exposure;
  const network = useApp((state) => state.network);
  const view = useApp((state) => state.exposureQuery.view);
  const { askExposure } = useApp.getState();
  const places = useCrossings();
  return (
    <Section title={layer.hazard.name}>
      {layer.sums === null ? (
        <p role="status">{said.running}</p>
      ) : (
        layer.hazard.measure !== null && <Classes layer={layer} total={layer.sums.total} />
      )}
      <div className="exposure-tabs">
        <Tabs
          label={said.viewsLabel}
          tabs={EXPOSURE_VIEWS.map((value) => ({ value, label: said.views[value] }))}
          value={view}
          onChange={(value) => askExposure({ view: value })}
          panelId={PANEL}
        />
      </div>
      <div id={PANEL} role="tabpanel" aria-labelledby={`${PANEL}-${view}`} className="exposure-view">
        {view === "spans" && <Spans layer={layer} network={network} />}
        {view === "sites" && <Sites layer={layer} network={network} />}
        {view === "sums" && layer.sums !== null && <Sums sums={layer.sums} network={network} />}
        {view === "crossings" && <Crossings places={places} layer={layer} network={network} />}
      </div>
    </Section>
  );
}

type AssumptionsProps = {
  readonly layers: readonly LayerFound[];
  readonly areasBy: "outlines" | "ends" | null;
};

function Assumptions({ layers, areasBy }: AssumptionsProps) {
  const { exposure: said, rings } = useWords();
  const without = useApp(({ network }) => countWithoutLine(network.spans.geometry));
  const sentences = [
    ...said.assume,
    ...layers.flatMap(({ hazard, found }) => said.assumeLayer(hazard.name, found)),
    ...(without > 0 ? [said.assumeWithoutLine(without)] : []),
    ...(areasBy === null ? [] : [said.assumeAreas(areasBy)]),
    said.panel.assumeNoFailure,
  ];
  return (
    <Section title={rings.assumptions}>
      <ul className="exposure-assumptions">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}
