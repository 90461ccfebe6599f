import { useWords } from "../../i18n/use-words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { type MapHandle, useMapHandle } from "../map-handle.ts";
import type { Theme } from "../view-layer.ts";
import { Coordinates } from "./coordinates.tsx";
import { type Drawing, DrawTool } from "./draw/draw-tool.tsx";
import { MeasureTool } from "./measure/measure-tool.tsx";
import { PictureForm, type PictureFormProps } from "./picture/picture-form.tsx";
import { ScaleBar } from "./scale-bar.tsx";
import { TileSources } from "./tiles/tile-sources.tsx";
import type { TileBasemap } from "./tiles/use-tile-basemap.ts";
import { useCamera } from "./use-camera.ts";
import { ZoomButtons } from "./zoom-buttons.tsx";
import "./map-tools.css";

export type MapToolsProps = Omit<PictureFormProps, "handle" | "attribution" | "onDone"> & {
  readonly theme: Theme;
  readonly basemap: TileBasemap;
  readonly measuring: boolean;
  readonly onMeasuring: (measuring: boolean) => void;
  /** What the person is asked to draw. */
  readonly drawing: Drawing | null;
  readonly onWholeNetwork: (() => void) | null;
};

/** Everything that stands over the map to move, measure, read and save it. A child of MapView. */
export function MapTools(props: MapToolsProps) {
  const handle = useMapHandle();
  return handle === null ? null : <ToolsOf {...props} handle={handle} />;
}

function ToolsOf(props: MapToolsProps & { readonly handle: MapHandle }) {
  const { handle, theme, basemap, measuring, onMeasuring, drawing, onWholeNetwork } = props;
  const words = useWords().maptools;
  const camera = useCamera(handle);
  if (camera === null) return null;
  const attribution = basemap.tiles?.attribution ?? "";
  return (
    <>
      <div className="map-tools">
        <section className="map-toolbar" aria-label={words.toolbar}>
          <ZoomButtons handle={handle} camera={camera} onWholeNetwork={onWholeNetwork} />
          <IconButton icon="ruler" label={words.measure} pressed={measuring} onClick={() => onMeasuring(!measuring)} />
          <Popover icon="area" iconOnly label={words.tiles}>
            {() => <TileSources basemap={basemap} />}
          </Popover>
          <Popover icon="download" iconOnly label={words.picture}>
            {(close) => <PictureForm {...props} attribution={attribution} onDone={close} />}
          </Popover>
        </section>
        {measuring && <MeasureTool handle={handle} theme={theme} onLeave={() => onMeasuring(false)} />}
        {drawing !== null && <DrawTool handle={handle} theme={theme} drawing={drawing} />}
      </div>
      <div className="map-foot">
        <ScaleBar camera={camera} />
        <Coordinates handle={handle} camera={camera} />
        {attribution !== "" && <span className="map-attribution">{attribution}</span>}
      </div>
    </>
  );
}
