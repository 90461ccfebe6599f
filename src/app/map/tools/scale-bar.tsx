import { useWords } from "../../i18n/use-words.ts";
import type { CameraView } from "../map-handle.ts";
import { findScaleStep } from "./scale-steps.ts";
import "./scale-bar.css";

const MOST_PIXELS = 120;

/** True at the latitude of the map's centre: a Mercator map has another scale at every latitude. */
export function ScaleBar({ camera }: { readonly camera: CameraView }) {
  const words = useWords().maptools;
  const step = findScaleStep(camera.metresPerPixel, MOST_PIXELS);
  if (step === null) return null;
  const text = words.metres(step.metres);
  return (
    <div className="scale-bar" role="img" aria-label={words.scale(text)}>
      <span className="scale-bar-text">{text}</span>
      <span className="scale-bar-line" style={{ width: `${step.pixels}px` }} />
    </div>
  );
}
