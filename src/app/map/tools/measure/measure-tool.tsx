import { useWords } from "../../../i18n/use-words.ts";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import type { MapHandle } from "../../map-handle.ts";
import type { Theme } from "../../view-layer.ts";
import {
  addPoint,
  canClose,
  closeMeasurement,
  endMeasurement,
  NO_MEASUREMENT,
  readMeasurement,
  takeBackPoint,
} from "./measurement.ts";
import { PointField } from "./point-field.tsx";
import { useMeasuring } from "./use-measuring.ts";
import "./measure-tool.css";

export type MeasureToolProps = {
  readonly handle: MapHandle;
  readonly theme: Theme;
  readonly onLeave: () => void;
};

/** Lengths along geodesics and the area they enclose, by pointer or by typed coordinates. */
export function MeasureTool({ handle, theme, onLeave }: MeasureToolProps) {
  const words = useWords().maptools;
  const { measurement, change } = useMeasuring(handle, theme, onLeave);
  const { legs, totalM, areaM2, crosses } = readMeasurement(measurement);
  const total = words.length(totalM);
  const area = areaM2 === null ? null : words.squareMetres(areaM2);
  const { closed, ended, points } = measurement;
  return (
    <section className="measure-tool" aria-label={words.measure}>
      <div className="measure-head">
        <h2>{words.measure}</h2>
        <IconButton icon="close" label={words.leave} onClick={onLeave} />
      </div>
      {legs.length === 0 && <p className="measure-note">{words.measureHint}</p>}
      {legs.length > 0 && (
        <>
          <dl className="measure-result">
            <dt>{closed ? words.perimeter : words.total}</dt>
            <dd>{total}</dd>
            {area !== null && (
              <>
                <dt>{words.area}</dt>
                <dd>{area}</dd>
              </>
            )}
          </dl>
          {legs.length > 1 && (
            <div className="measure-legs">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{words.legColumn}</th>
                    <th scope="col">{words.lengthColumn}</th>
                    <th scope="col">{words.bearingColumn}</th>
                  </tr>
                </thead>
                <tbody>
                  {legs.map(({ number, lengthM, bearing }) => (
                    <tr key={number}>
                      <th scope="row">{closed && number === legs.length ? words.closingLeg : words.leg(number)}</th>
                      <td>{words.length(lengthM)}</td>
                      <td>{words.bearing(bearing)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <p className="measure-note">{words.measureFrom}</p>
          {crosses && <p className="measure-note">{words.outlineCrosses}</p>}
        </>
      )}
      <p className="visually-hidden" aria-live="polite">
        {legs.length > 0 && words.said(total, legs.length, area)}
      </p>
      <PointField near={handle.camera().center} onPoint={(point) => change((now) => addPoint(now, point, 0))} />
      {points.length > 0 && (
        <div className="measure-actions">
          {!ended && (
            <Button onClick={() => change(endMeasurement)} disabled={points.length < 2}>
              {words.finish}
            </Button>
          )}
          <Button onClick={() => change(closeMeasurement)} disabled={!canClose(measurement)}>
            {words.closeArea}
          </Button>
          <IconButton icon="undo" label={words.takeBack} onClick={() => change(takeBackPoint)} />
          <IconButton icon="trash" label={words.clear} onClick={() => change(NO_MEASUREMENT)} />
        </div>
      )}
    </section>
  );
}
