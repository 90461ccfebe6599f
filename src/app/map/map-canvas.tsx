import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import type { Words } from "../../words/index.ts";
import { type CameraTarget, type LiveMap, type Padding, type Pick, type Scene, startMap } from "./live-map.ts";
import { type MapHandle, MapHandleProvider } from "./map-handle.ts";
import { MapTooltip } from "./map-tooltip.tsx";
import "maplibre-gl/dist/maplibre-gl.css";

export type MapCanvasProps = {
  readonly scene: Scene;
  readonly words: Words;
  /** Where a new map begins, and where the camera is from then on. */
  readonly camera: RefObject<CameraTarget>;
  /** The wish that was granted last: a new map does not fly again. */
  readonly flown: RefObject<CameraTarget | null>;
  /** A new object is a new wish. */
  readonly wish: CameraTarget | null;
  /** Kept free of the network when flying to bounds, for the panels over the map. */
  readonly padding: () => Padding;
  readonly onPick: (pick: Pick | null, additive: boolean) => void;
  readonly onLost: () => void;
  /** Tools over the map; they find it by useMapHandle. */
  readonly children?: ReactNode;
};

type Hover = { readonly pick: Pick; readonly x: number; readonly y: number };

/** One live map for as long as this is mounted, kept at the scene it is given. */
export function MapCanvas(props: MapCanvasProps) {
  const { scene, words, wish, children } = props;
  const container = useRef<HTMLDivElement>(null);
  const live = useRef<LiveMap | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [handle, setHandle] = useState<MapHandle | null>(null);
  const [hover, setHover] = useState<Hover | null>(null);

  useEffect(() => {
    if (container.current === null) return;
    const started = startMap(container.current, latest.current.scene, latest.current.camera.current, {
      onPick: (pick, additive) => latest.current.onPick(pick, additive),
      onHover: (pick, x, y) => setHover(pick && { pick, x, y }),
      onCamera: keepCamera,
      onLost: () => latest.current.onLost(),
    });
    function keepCamera(): void {
      const view = started.handle.camera();
      latest.current.camera.current = { center: view.center, zoom: view.zoom };
    }
    live.current = started;
    setHandle(started.handle);
    keepCamera();
    return () => {
      live.current = null;
      started.remove();
    };
  }, []);

  useEffect(() => live.current?.show(scene), [scene]);
  // The canvas takes the keys that move the map, and is a region of its own to MapLibre, in English.
  useEffect(() => handle?.map.getCanvas().setAttribute("aria-label", words.map.label), [handle, words]);
  useEffect(() => {
    const { flown, camera, padding } = latest.current;
    if (wish === null || wish === flown.current) return;
    flown.current = wish;
    camera.current = wish;
    live.current?.flyTo(wish, padding());
  }, [wish]);

  return (
    <MapHandleProvider value={handle}>
      <div ref={container} className="map-canvas" role="application" aria-label={words.map.label} />
      {hover !== null && (
        <MapTooltip x={hover.x} y={hover.y} lines={hover.pick.layer.tooltip(hover.pick.subject, words)} />
      )}
      {children}
    </MapHandleProvider>
  );
}
