import { useEffect, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { type CameraTarget, hasWebgl2 } from "./live-map.ts";
import { MapCanvas, type MapCanvasProps } from "./map-canvas.tsx";
import "./map-view.css";

export type MapViewProps = Omit<MapCanvasProps, "onLost" | "camera" | "flown"> & {
  /** Where the map is when it first stands. */
  readonly start: CameraTarget;
};

/** A graphics card that was reset is back by then; one that is not waits for the person's word. */
const COME_BACK_MS = 1500;

/** The map, or what stands in its place where it cannot be drawn. What a person does on it is told to its callbacks. */
export function MapView({ start, ...rest }: MapViewProps) {
  const { words } = rest;
  const [supported] = useState(hasWebgl2);
  // After a lost context a new map is started: deck.gl's buffers cannot be brought back one by one.
  const [map, setMap] = useState({ generation: 0, lost: false });
  const camera = useRef(start);
  const flown = useRef<CameraTarget | null>(null);
  const redraw = () => {
    if (hasWebgl2()) setMap(({ generation }) => ({ generation: generation + 1, lost: false }));
  };
  const comesBack = map.lost && map.generation === 0;
  useEffect(() => {
    if (!comesBack) return;
    const timer = setTimeout(() => hasWebgl2() && setMap({ generation: 1, lost: false }), COME_BACK_MS);
    return () => clearTimeout(timer);
  }, [comesBack]);
  return (
    <div className="map-view">
      {!supported ? (
        <div className="map-without">
          <EmptyState icon="warning" title={words.map.noWebgl}>
            {words.map.noWebglWhy}
          </EmptyState>
        </div>
      ) : map.lost ? (
        <div className="map-without" role="alert">
          <EmptyState
            icon="warning"
            title={words.map.lost}
            actions={<Button onClick={redraw}>{words.map.redraw}</Button>}
          >
            {words.map.lostWhy}
          </EmptyState>
        </div>
      ) : (
        <MapCanvas
          key={map.generation}
          {...rest}
          camera={camera}
          flown={flown}
          onLost={() => setMap(({ generation }) => ({ generation, lost: true }))}
        />
      )}
      <p className="map-sources" data-tip={words.map.sourcesWhy}>
        {words.map.sources}
      </p>
    </div>
  );
}
