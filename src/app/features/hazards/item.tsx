import { useMemo, useState } from "react";
import type { HazardLayer } from "../../../core/model/index.ts";
import type { Words } from "../../../words/index.ts";
import { measureName } from "../../../words/say-strength.ts";
import { useWords } from "../../i18n/use-words.ts";
import { hazardLayerId } from "../../map/symbols/hazard-layer-id.ts";
import { useApp } from "../../store/store.ts";
import { Badge } from "../../ui/badge.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { removeHazard, renameHazard } from "./edit.ts";
import { hazardBounds } from "./hazard-bounds.ts";
import { shownAtFirst } from "./layer.ts";
import { sayTime } from "./say.ts";

/** One layer: what it is, since when and until when, from where; shown or hidden, named anew or taken out. */
export function HazardItem({ hazard }: { readonly hazard: HazardLayer }) {
  const words = useWords();
  const { hazards: said } = words;
  const id = hazardLayerId(hazard);
  const setting = useApp((state) => state.layerSettings[id]);
  const canEdit = useApp((state) => state.access === "owner");
  const { setLayer, flyTo } = useApp.getState();
  const [isNaming, setNaming] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const visible = setting?.visible ?? shownAtFirst(hazard);
  const bounds = useMemo(() => hazardBounds(hazard), [hazard]);
  const rename = (name: string) => {
    setNaming(false);
    if (name.trim() !== "") renameHazard(hazard.id, name.trim());
  };
  return (
    <li className="hazards-item">
      <div className="hazards-head">
        {isNaming ? (
          <TextField label={said.rename} hideLabel value={hazard.name} onCommit={rename} autoFocus />
        ) : (
          <span className="hazards-name">
            {hazard.name}{" "}
            {hazard.status === "illustrative" && (
              <span data-tip={said.illustrativeWhy}>
                <Badge tone="unconfirmed">{said.illustrative}</Badge>
              </span>
            )}
          </span>
        )}
        <div className="hazards-tools">
          <IconButton
            icon={visible ? "eye" : "eye-off"}
            label={`${visible ? said.hide : said.show}: ${hazard.name}`}
            pressed={visible}
            onClick={() => setLayer(id, { visible: !visible, opacity: setting?.opacity ?? 1 })}
          />
          <IconButton
            icon="target"
            label={`${said.zoom}: ${hazard.name}`}
            disabled={bounds === null}
            onClick={() => bounds !== null && flyTo({ bounds })}
          />
          <IconButton
            icon="pencil"
            label={`${said.rename}: ${hazard.name}`}
            disabled={!canEdit}
            pressed={isNaming}
            onClick={() => setNaming(!isNaming)}
          />
          <IconButton
            icon="trash"
            label={`${said.remove}: ${hazard.name}`}
            disabled={!canEdit}
            onClick={() => setLeaving(true)}
          />
        </div>
      </div>
      <div className="hazards-facts">{factsOf(hazard, words).join(" · ")}</div>
      <Validity time={hazard.time} />
      <div className="hazards-facts">{said.sourceOf(hazard.source === "" ? words.model.unknown : hazard.source)}</div>
      <ConfirmDialog
        open={isLeaving}
        title={said.removeTitle(hazard.name)}
        confirm={said.remove}
        onConfirm={() => removeHazard(hazard.id)}
        onClose={() => setLeaving(false)}
      >
        <p>{said.removeWhy}</p>
      </ConfirmDialog>
    </li>
  );
}

/** A warning says whether it still holds; a day is as long as people take it for. */
function Validity({ time }: { readonly time: string | null }) {
  const words = useWords();
  const { hazards: said } = words;
  if (time === null) return null;
  const to = time.split("/")[1];
  const isOver =
    to !== undefined && Date.parse(to.length === 10 ? `${to}T23:59:59` : to.replace(" ", "T")) < Date.now();
  return (
    <div className="hazards-facts">
      {sayTime(time, words)} {isOver && <Badge>{said.over}</Badge>}
    </div>
  );
}

function factsOf(hazard: HazardLayer, words: Words): string[] {
  const { hazards: said } = words;
  const { grid, features, measure, unit, kind, returnPeriodYears } = hazard;
  return [
    words.model.hazardKinds[kind],
    grid === null ? said.features(features.count) : said.cells(grid.columns, grid.rows),
    ...(measure === null ? [] : [said.measured(measureName(hazard, words), unit)]),
    ...(returnPeriodYears === null ? [] : [said.returnPeriod(returnPeriodYears)]),
  ];
}
