import { formatNumber } from "../../../../words/format.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { isWithin, NumberField } from "../fields/number-field.tsx";
import { WhereField } from "../fields/where-field.tsx";
import { placesOf, preview } from "../preview.ts";
import type { FieldsProps, Maker } from "./maker.ts";

const RAIN = { least: 0.01, most: 50 };
const WIND = { least: 0, most: 60 };
const HOURS = { least: 0.1, most: 240 };

export const maker: Maker<"ice"> = {
  begin: { kind: "ice", where: null, rainMmH: 1, windMs: 5, hours: 12 },
  Fields,
  eventOf({ kind, where, rainMmH, windMs, hours }) {
    if (where === null || !isWithin(rainMmH, RAIN) || !isWithin(windMs, WIND) || !isWithin(hours, HOURS)) return null;
    return { kind, where, rainMmH, windMs, hours };
  },
  preview: ({ where, rainMmH, hours }, ground) =>
    preview("ice", {
      areas: placesOf(where, ground),
      classes: [({ scenario }) => scenario.map.ice(formatNumber(rainMmH, 2), formatNumber(hours, 1))],
    }),
};

function Fields({ draft: { where, rainMmH, windMs, hours }, change }: FieldsProps<"ice">) {
  const { form: said } = useWords().scenario;
  return (
    <>
      <WhereField where={where} fits={({ kind }) => kind === "ice"} onChange={(next) => change({ where: next })} />
      <div className="scenario-pair">
        <NumberField
          label={said.rain}
          unit="mm/h"
          value={rainMmH}
          {...RAIN}
          onChange={(value) => change({ rainMmH: value })}
        />
        <NumberField
          label={said.wind}
          unit="m/s"
          value={windMs}
          {...WIND}
          onChange={(value) => change({ windMs: value })}
        />
        <NumberField
          label={said.iceHours}
          unit="h"
          value={hours}
          {...HOURS}
          onChange={(value) => change({ hours: value })}
        />
      </div>
    </>
  );
}
