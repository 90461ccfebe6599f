import { useEffect, useState } from "react";
import type { Position } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { readRemembered, remember } from "../../platform/remembered.ts";
import { Select } from "../../ui/select.tsx";
import type { CameraView, MapHandle } from "../map-handle.ts";
import { NOTATIONS, type Notation, writePosition } from "./notation.ts";
import "./coordinates.css";

type CoordinatesProps = { readonly handle: MapHandle; readonly camera: CameraView };

/** Where the pointer is; where the map's centre is while there is no pointer, as on a touch screen or by keyboard. */
export function Coordinates({ handle, camera }: CoordinatesProps) {
  const words = useWords().maptools;
  const [notation, setNotation] = useState(readNotation);
  const pointer = usePointer(handle);
  const { text, meridian } = writePosition(pointer ?? camera.center, notation);
  return (
    <div className="coordinates">
      <Select
        label={words.notation}
        hideLabel
        value={notation}
        options={NOTATIONS.map((value) => ({ value, label: words.notations[value] }))}
        onChange={(chosen) => {
          setNotation(chosen);
          remember("notation", chosen);
        }}
      />
      <output className="coordinates-text" aria-live="off" aria-label={words.coordinates}>
        {text ?? words.noZone}
        {meridian !== null && <span className="coordinates-aside"> {words.meridian(meridian)}</span>}
        {pointer === null && <span className="coordinates-aside"> {words.atCentre}</span>}
      </output>
    </div>
  );
}

function readNotation(): Notation {
  const known = readRemembered("notation");
  return NOTATIONS.find((notation) => notation === known) ?? "wgs84";
}

function usePointer({ map }: MapHandle): Position | null {
  const [pointer, setPointer] = useState<Position | null>(null);
  useEffect(() => {
    const follow = map.on("mousemove", ({ lngLat }) => setPointer([lngLat.lng, lngLat.lat]));
    const forget = map.on("mouseout", () => setPointer(null));
    return () => {
      follow.unsubscribe();
      forget.unsubscribe();
    };
  }, [map]);
  return pointer;
}
