import { useCallback, useEffect } from "react";
import type { Position } from "../../../../core/model/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import type { MapHandle } from "../../map-handle.ts";
import type { Theme } from "../../view-layer.ts";
import { addPoint, endMeasurement, type Measurement, takeBackPoint } from "../measure/measurement.ts";
import { measurementFeatures } from "../measure/measurement-features.ts";
import { PointField } from "../measure/point-field.tsx";
import { useMeasuring } from "../measure/use-measuring.ts";
import { type ShapeKind, shapeDrawn, shapeSketched } from "./shape.ts";
import "../measure/measure-tool.css";

export type Drawing = {
  readonly kind: ShapeKind;
  readonly title: string;
  readonly onDone: (points: readonly Position[] | null) => void;
};

type DrawToolProps = { readonly handle: MapHandle; readonly theme: Theme; readonly drawing: Drawing };

/** Asks for one shape, by pointer or by typed coordinates, and is gone when it is drawn. Escape leaves it. */
export function DrawTool({ handle, theme, drawing: { kind, title, onDone } }: DrawToolProps) {
  const words = useWords().maptools;
  const sketch = useCallback(
    (drawn: Measurement, pointer: Position | null) => {
      const whole = shapeSketched(kind, drawn, pointer);
      return measurementFeatures(whole, whole === drawn ? pointer : null, words.length);
    },
    [kind, words],
  );
  const leave = useCallback(() => onDone(null), [onDone]);
  const { measurement, change } = useMeasuring(handle, theme, leave, sketch);
  const shape = shapeDrawn(kind, measurement);
  useEffect(() => {
    if (shape !== null) onDone(shape);
    // A double click that came too early ends nothing.
    else if (measurement.ended) change((now) => ({ ...now, ended: false, closed: false }));
  }, [shape, measurement, change, onDone]);
  const { points } = measurement;
  const canEnd = shapeDrawn(kind, { ...measurement, ended: true }) !== null;
  return (
    <section className="measure-tool" aria-label={title}>
      <div className="measure-head">
        <h2>{title}</h2>
        <IconButton icon="close" label={words.leaveDrawing} onClick={leave} />
      </div>
      <p className="measure-note" role="status">
        {words.drawHint[kind]}
      </p>
      <PointField near={handle.camera().center} onPoint={(point) => change((now) => addPoint(now, point, 0))} />
      {points.length > 0 && (
        <div className="measure-actions">
          {kind !== "rectangle" && (
            <Button onClick={() => change(endMeasurement)} disabled={!canEnd}>
              {words.finish}
            </Button>
          )}
          <IconButton icon="undo" label={words.takeBack} onClick={() => change(takeBackPoint)} />
        </div>
      )}
    </section>
  );
}
