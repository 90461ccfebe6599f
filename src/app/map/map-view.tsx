import { useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { type CameraTarget, hasWebgl2 } from "./live-map.ts";
import { MapCanvas, type MapCanvasProps } from "./map-canvas.tsx";
import "./map-view.css";

export type MapViewProps = Omit<MapCanvasProps, "onContext" | "camera" | "flown"> & {
  /** Where the map is when it first stands. */
  readonly start: CameraTarget;
};

/** The map, or what stands in its place where it cannot be drawn. What a person does on it is told to its callbacks. */
export function MapView(props: MapViewProps) {
  const { start, ...rest } = props;
  const { words } = rest;
  const [supported] = useState(hasWebgl2);
  const [lost, setLost] = useState(false);
  // After a lost context a new map is started: deck.gl's buffers cannot be brought back one by one.
  const [generation, setGeneration] = useState(0);
  const camera = useRef(start);
  const flown = useRef<CameraTarget | null>(null);
  if (!supported) {
    return (
      <section className="map-view map-without" aria-label={words.map.label}>
        <EmptyState icon="warning" title={words.map.noWebgl}>
          {words.map.noWebglWhy}
        </EmptyState>
      </section>
    );
  }
  const redraw = () => {
    setLost(false);
    setGeneration((count) => count + 1);
  };
  return (
    <section className="map-view" aria-label={words.map.label}>
      <MapCanvas
        key={generation}
        {...rest}
        camera={camera}
        flown={flown}
        onContext={(state) => (state === "lost" ? setLost(true) : redraw())}
      />
      {lost && (
        <div className="map-lost" role="alert">
          <strong>{words.map.lost}</strong>
          <p>{words.map.lostWhy}</p>
          <Button onClick={redraw}>{words.map.redraw}</Button>
        </div>
      )}
    </section>
  );
}
