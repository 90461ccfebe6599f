import { useEffect, useMemo } from "react";
import { useWords } from "../i18n/use-words.ts";
import { useMapHandle } from "../map/map-handle.ts";
import { MapTools } from "../map/tools/map-tools.tsx";
import type { TileBasemap } from "../map/tools/tiles/use-tile-basemap.ts";
import type { ShownLayer } from "../map/view-layer.ts";
import { useApp } from "../store/store.ts";
import { showWholeNetwork } from "./map-commands.ts";

type StageToolsProps = {
  readonly basemap: TileBasemap;
  /** Lowest first. */
  readonly layers: readonly ShownLayer[];
  readonly onPaper: (paper: boolean) => void;
};

/** The tools over the map, told what the store knows of the study. */
export function StageTools({ basemap, layers, onPaper }: StageToolsProps) {
  const words = useWords();
  const theme = useApp((state) => state.theme);
  const study = useApp((state) => state.study);
  const network = useApp((state) => state.network);
  const measuring = useApp((state) => state.tool === "measure");
  const wish = useApp((state) => state.shapeWish);
  const drawing = useMemo(() => wish && { kind: wish.kind, title: wish.say(words), onDone: wish.done }, [wish, words]);
  const { setTool, offerPicture } = useApp.getState();
  const handle = useMapHandle();
  useEffect(() => {
    offerPicture(handle === null ? null : () => handle.picture());
    return () => offerPicture(null);
  }, [handle, offerPicture]);
  const legend = layers
    .filter(({ visible, opacity }) => visible && opacity > 0)
    .map(({ layer }) => ({ title: layer.title(words), entries: layer.legend(words, "light") }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <MapTools
      theme={theme}
      basemap={basemap}
      measuring={measuring}
      onMeasuring={(on) => {
        wish?.done(null);
        setTool(on ? "measure" : "select");
      }}
      drawing={drawing}
      onWholeNetwork={network.sites.count + network.spans.count === 0 ? null : showWholeNetwork}
      studyTitle={study?.title ?? words.shell.untitled}
      dataVersion={network.version.slice(0, 8)}
      demonstration={study?.origin === "demonstration"}
      legend={legend.toReversed()}
      onPaper={onPaper}
    />
  );
}
