import { useState } from "react";
import { readNumber } from "../../../words/format.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Slider } from "../../ui/slider.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** What the slider stops at; the field takes any. */
const STOPS_KM = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200];
const MOST_KM = 500;

export function Radius() {
  const { anywhere: said } = useWords();
  const radiusKm = useApp((state) => state.regionQuery.radiusKm);
  const { askRegions } = useApp.getState();
  const [wrong, setWrong] = useState(false);
  const stop = STOPS_KM.findIndex((km) => km >= radiusKm);
  return (
    <div className="regions-radius">
      <Slider
        label={said.radius}
        value={stop < 0 ? STOPS_KM.length - 1 : stop}
        min={0}
        max={STOPS_KM.length - 1}
        format={() => said.km(1000 * radiusKm)}
        onChange={(at) => {
          setWrong(false);
          askRegions({ radiusKm: STOPS_KM[at] as number });
        }}
      />
      <TextField
        label={said.radiusField}
        value={String(radiusKm)}
        inputMode="decimal"
        onCommit={(typed) => {
          const km = readNumber(typed);
          const isRight = km > 0 && km <= MOST_KM;
          setWrong(!isRight);
          if (isRight) askRegions({ radiusKm: km });
        }}
        error={wrong ? said.radiusError : undefined}
      />
    </div>
  );
}
