import { useMemo } from "react";
import type { HazardLayer } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { hazardLayerId } from "../../map/symbols/hazard-layer-id.ts";
import { useApp } from "../../store/store.ts";
import { Badge } from "../../ui/badge.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Section } from "../../ui/section.tsx";
import { hazardBounds } from "./hazard-bounds.ts";
import { shownAtFirst } from "./layer.ts";
import "./panel.css";

export function HazardsPanel() {
  const words = useWords();
  const hazards = useApp((state) => state.study?.hazards);
  return (
    <Section title={words.hazards.title}>
      <p className="hazards-question">{words.hazards.question}</p>
      {hazards === undefined || hazards.length === 0 ? (
        <EmptyState icon="disaster" title={words.hazards.none} />
      ) : (
        <ul className="hazards-list">
          {hazards.map((hazard) => (
            <HazardItem key={hazard.id} hazard={hazard} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function HazardItem({ hazard }: { readonly hazard: HazardLayer }) {
  const words = useWords();
  const id = hazardLayerId(hazard);
  const setting = useApp((state) => state.layerSettings[id]);
  const { setLayer, flyTo } = useApp.getState();
  const visible = setting?.visible ?? shownAtFirst(hazard);
  const bounds = useMemo(() => hazardBounds(hazard), [hazard]);
  const facts = [
    words.model.hazardKinds[hazard.kind],
    ...(hazard.grid === null ? [] : [words.hazards.cells(hazard.grid.columns, hazard.grid.rows)]),
    ...(hazard.grid === null ? [words.hazards.features(hazard.features.count)] : []),
    ...(hazard.returnPeriodYears === null ? [] : [words.hazards.returnPeriod(hazard.returnPeriodYears)]),
  ];
  return (
    <li className="hazards-item">
      <div>
        <div>
          {hazard.name}{" "}
          {hazard.status === "illustrative" && (
            <span data-tip={words.hazards.illustrativeWhy}>
              <Badge tone="unconfirmed">{words.hazards.illustrative}</Badge>
            </span>
          )}
        </div>
        <div className="hazards-facts">{facts.join(" · ")}</div>
        <div className="hazards-facts">
          {words.hazards.source}: {hazard.source}
        </div>
      </div>
      <div className="hazards-tools">
        <IconButton
          icon={visible ? "eye" : "eye-off"}
          label={`${visible ? words.hazards.hide : words.hazards.show}: ${hazard.name}`}
          pressed={visible}
          onClick={() => setLayer(id, { visible: !visible, opacity: setting?.opacity ?? 1 })}
        />
        <IconButton
          icon="target"
          label={`${words.hazards.zoom}: ${hazard.name}`}
          disabled={bounds === null}
          onClick={() => bounds !== null && flyTo({ bounds })}
        />
      </div>
    </li>
  );
}
