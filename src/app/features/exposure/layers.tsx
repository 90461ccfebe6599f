import type { HazardLayer } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { hazardColor } from "../../map/symbols/hazard-style.ts";
import { useApp } from "../../store/store.ts";
import { Badge } from "../../ui/badge.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Toggle } from "../../ui/toggle.tsx";
import { ClassBar } from "./class-bar.tsx";
import { ink } from "./ink.ts";
import { tellOf } from "./show.ts";
import type { LayerFound } from "./use-exposure.ts";

type LayersProps = {
  readonly hazards: readonly HazardLayer[];
  readonly layers: readonly LayerFound[] | null;
  readonly shown: LayerFound | null;
};

/** Every layer with what lies in it; one of them is told about below. */
export function Layers({ hazards, layers, shown }: LayersProps) {
  const { exposure, hazards: said } = useWords();
  const left = useApp((state) => state.exposureQuery.left);
  const theme = useApp((state) => state.theme);
  const { askExposure } = useApp.getState();
  const turn = (id: string, isOn: boolean) =>
    askExposure({ left: isOn ? left.filter((each) => each !== id) : [...left, id] });
  return (
    <ul className="exposure-layers">
      {hazards.map((hazard) => {
        const layer = layers?.find((each) => each.hazard === hazard);
        return (
          <li key={hazard.id} className={shown?.hazard === hazard ? "exposure-shown" : undefined}>
            <Toggle
              label={<span className="visually-hidden">{exposure.panel.count(hazard.name)}</span>}
              checked={!left.includes(hazard.id)}
              onChange={(isOn) => turn(hazard.id, isOn)}
            />
            <div className="exposure-layer">
              <span className="exposure-name" aria-current={shown?.hazard === hazard ? "true" : undefined}>
                <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
                  <rect width="10" height="10" rx="2" fill={ink(hazardColor(hazard.kind, theme))} />
                </svg>{" "}
                <LinkButton onClick={() => tellOf(hazard)}>{hazard.name}</LinkButton>{" "}
                {hazard.status === "illustrative" && <Badge tone="unconfirmed">{said.illustrative}</Badge>}
              </span>
              {layer !== undefined && (
                <>
                  <span className="exposure-soft">
                    {exposure.panel.facts(
                      layer.found.metM.reduce((sum, each) => sum + each, 0),
                      layer.found.met.length,
                      layer.sums?.total.sites ?? null,
                    )}
                  </span>
                  {layer.sums !== null && <ClassBar hazard={hazard} sum={layer.sums.total} />}
                </>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
