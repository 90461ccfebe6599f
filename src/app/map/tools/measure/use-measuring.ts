import type { FeatureCollection } from "geojson";
import { type Dispatch, type SetStateAction, useEffect, useMemo, useRef, useState } from "react";
import type { Position } from "../../../../core/model/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import type { MapHandle } from "../../map-handle.ts";
import type { Theme } from "../../view-layer.ts";
import { drawMeasurement, type MeasureColors, type MeasureDrawing } from "./measure-layers.ts";
import {
  addPoint,
  canClose,
  closeMeasurement,
  endMeasurement,
  type Measurement,
  NO_MEASUREMENT,
  takeBackPoint,
} from "./measurement.ts";
import { measurementFeatures } from "./measurement-features.ts";

/** Clicks nearer than this to the point before belong to a double click; nearer to the first, they close the area. */
const SAME_PLACE_PIXELS = 8;

export type Measuring = {
  readonly measurement: Measurement;
  readonly change: Dispatch<SetStateAction<Measurement>>;
};

/** What the map shows of what is drawn so far, and of where the pointer is. */
type Sketch = (
  measurement: Measurement,
  pointer: Position | null,
  length: (metres: number) => string,
) => FeatureCollection;

/** The map gives its clicks and keys to the measurement for as long as this is used. */
export function useMeasuring(
  handle: MapHandle,
  theme: Theme,
  onLeave: () => void,
  sketch: Sketch = measurementFeatures,
): Measuring {
  const { map } = handle;
  const words = useWords().maptools;
  const [measurement, change] = useState(NO_MEASUREMENT);
  const [pointer, setPointer] = useState<Position | null>(null);
  const [drawing, setDrawing] = useState<MeasureDrawing | null>(null);
  const latest = useRef({ measurement, onLeave });
  latest.current = { measurement, onLeave };

  useEffect(() => {
    const doubleClickZooms = map.doubleClickZoom.isEnabled();
    map.doubleClickZoom.disable();
    const click = map.on("click", ({ lngLat, point }) => {
      const [first] = latest.current.measurement.points;
      const atFirst = first !== undefined && map.project([...first]).dist(point) < SAME_PLACE_PIXELS;
      change((now) => {
        if (atFirst && !now.ended && canClose(now)) return closeMeasurement(now);
        return addPoint(now, [lngLat.lng, lngLat.lat], SAME_PLACE_PIXELS * handle.camera().metresPerPixel);
      });
    });
    const doubleClick = map.on("dblclick", () => change(endMeasurement));
    const move = map.on("mousemove", ({ lngLat }) => setPointer([lngLat.lng, lngLat.lat]));
    const out = map.on("mouseout", () => setPointer(null));
    const key = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !isForMap(event.target, map.getContainer())) return;
      if (event.key === "Enter" && !isButton(event.target)) change(endMeasurement);
      else if (event.key === "Backspace") change(takeBackPoint);
      else if (event.key === "Escape" && latest.current.measurement.points.length === 0) latest.current.onLeave();
      else if (event.key === "Escape") change(NO_MEASUREMENT);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", key);
    return () => {
      for (const subscription of [click, doubleClick, move, out]) subscription.unsubscribe();
      window.removeEventListener("keydown", key);
      if (doubleClickZooms) map.doubleClickZoom.enable();
    };
  }, [map, handle]);

  useEffect(() => {
    const started = drawMeasurement(map, readColors(theme));
    setDrawing(started);
    return () => started.remove();
  }, [map, theme]);

  const features = useMemo(
    () => sketch(measurement, pointer, words.length),
    [sketch, measurement, pointer, words.length],
  );
  useEffect(() => drawing?.show(features), [drawing, features]);
  return { measurement, change };
}

/** The page's own colours; the theme is asked for so that they are read again when it changes. */
function readColors(theme: Theme): MeasureColors {
  const tokens = getComputedStyle(document.documentElement);
  const token = (name: string, otherwise: string) => tokens.getPropertyValue(name).trim() || otherwise;
  return theme === "light"
    ? { line: token("--accent", "#0d646b"), halo: "#ffffff", text: token("--accent-strong", "#0a5056") }
    : { line: token("--accent", "#6cc5c8"), halo: "#14191f", text: token("--accent-strong", "#8fd6d8") };
}

/** Keys pressed in a field, or in a panel elsewhere on the page, are not meant for the measurement. */
function isForMap(target: EventTarget | null, container: HTMLElement): boolean {
  if (!(target instanceof Element) || target.matches("input, select, textarea, [contenteditable=true]")) return false;
  return target === document.body || container.parentElement?.contains(target) === true;
}

function isButton(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("button, a, summary") !== null;
}
