import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { features } from "../features/index.ts";
import { useWords } from "../i18n/use-words.ts";
import { arrangeLayers, recedeBehind } from "../map/arrange-layers.ts";
import { LayerPanel } from "../map/layer-panel.tsx";
import type { CameraTarget, Padding, Scene } from "../map/live-map.ts";
import { MapView } from "../map/map-view.tsx";
import { useTileBasemap } from "../map/tools/tiles/use-tile-basemap.ts";
import type { ViewLayer } from "../map/view-layer.ts";
import { useApp } from "../store/store.ts";
import { classNames } from "../ui/class-names.ts";
import { LayerSource } from "./layer-source.tsx";
import { showWholeNetwork } from "./map-commands.ts";
import { pickSelection } from "./pick-selection.ts";
import { StageTools } from "./stage-tools.tsx";
import "./map-stage.css";

/** Western Sichuan, until a study says where it is. */
const START: CameraTarget = { bounds: [98.5, 28, 105.5, 33.5] };

/** The map of the study, its layers and tools: what the store knows of them, and what a person does there. */
export function MapStage() {
  const words = useWords();
  const stage = useRef<HTMLDivElement>(null);
  const theme = useApp((state) => state.theme);
  const language = useApp((state) => state.language);
  const selection = useApp((state) => state.selection);
  const carded = useApp((state) => state.selection !== null || state.hazardPick !== null);
  const wish = useApp((state) => state.cameraWish);
  const settings = useApp((state) => state.layerSettings);
  const order = useApp((state) => state.layerOrder);
  const paged = useApp((state) => state.page !== null);
  const picking = useApp((state) => state.tool === "select" && state.shapeWish === null);
  const [given, setGiven] = useState<Readonly<Record<string, readonly ViewLayer[]>>>({});
  const give = useCallback(
    (id: string, layers: readonly ViewLayer[]) => setGiven((before) => ({ ...before, [id]: layers })),
    [],
  );
  const layers = useMemo(() => {
    const all = features.flatMap(({ id }) => given[id] ?? []);
    return arrangeLayers(all, order, settings);
  }, [given, order, settings]);
  const basemap = useTileBasemap();
  // A picture for white paper is taken in the light theme, whatever the screen's.
  const [paper, setPaper] = useState(false);
  const scene = useMemo<Scene>(
    () => ({
      theme: paper ? "light" : theme,
      language,
      tiles: basemap.tiles,
      layers: recedeBehind(layers),
      selected: new Set(selection?.ids),
      selectedTable: selection?.table ?? null,
      picking,
    }),
    [theme, paper, language, basemap.tiles, layers, selection, picking],
  );
  const narrow = useNarrowWindow();
  const padding = useCallback(() => clearSpace(stage.current), []);
  const { select, pickHazard, flyTo, setLayer, orderLayers } = useApp.getState();
  useFlightToStudy();
  return (
    <div ref={stage} className={classNames("map-stage", carded && "map-stage-with-card")}>
      {features.map(
        ({ id, useViewLayers }) =>
          useViewLayers && <LayerSource key={id} id={id} useLayers={useViewLayers} onLayers={give} />,
      )}
      <MapView
        scene={scene}
        words={words}
        start={START}
        wish={wish}
        padding={padding}
        onPick={(pick, additive) => {
          const subject = pick?.subject ?? null;
          if (pick?.layer.pick) pick.layer.pick(pick.subject);
          else if (subject?.kind === "feature" && !additive) pickHazard({ layer: subject.layer, row: subject.row });
          else select(pickSelection(useApp.getState().selection, subject, additive));
        }}
      >
        <StageTools basemap={basemap} layers={layers} onPaper={setPaper} />
      </MapView>
      <div className="map-stage-layers">
        <LayerPanel
          words={words}
          theme={theme}
          layers={layers}
          onSet={setLayer}
          onOrder={orderLayers}
          onZoomTo={(bounds) => flyTo({ bounds })}
          crowded={narrow || paged || carded}
        />
      </div>
    </div>
  );
}

/** A study that comes onto the table is shown whole. */
function useFlightToStudy(): void {
  const id = useApp((state) => state.study?.id);
  useEffect(() => {
    if (id !== undefined) showWholeNetwork();
  }, [id]);
}

/** Too narrow for panel, map and layers side by side. */
const NARROW = window.matchMedia("(max-width: 1280px)");

function useNarrowWindow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      NARROW.addEventListener("change", changed);
      return () => NARROW.removeEventListener("change", changed);
    },
    () => NARROW.matches,
  );
}

const MARGIN = 32;
/** Scale and coordinates stand along the lower edge. */
const FOOT = 64;

/** How far panels reach over the map; the shell writes its own as custom properties. */
function clearSpace(stage: HTMLElement | null): Padding {
  const covered = (name: string) =>
    stage === null ? 0 : Number.parseFloat(getComputedStyle(stage).getPropertyValue(name)) || 0;
  const panel = stage?.querySelector(".map-stage-layers")?.clientWidth ?? 0;
  const withCard = stage?.classList.contains("map-stage-with-card") === true;
  const card = withCard ? (stage.closest(".stage")?.querySelector(".stage-detail:not(:empty)")?.clientWidth ?? 0) : 0;
  return {
    top: MARGIN,
    right: panel + card + MARGIN,
    bottom: covered("--covered-bottom") + FOOT,
    left: covered("--covered-left") + MARGIN,
  };
}
