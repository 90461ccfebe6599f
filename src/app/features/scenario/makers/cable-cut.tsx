import { directPosition } from "../../../../core/geo/geodesic.ts";
import { formatNumber } from "../../../../words/format.ts";
import { useWords } from "../../../i18n/use-words.ts";
import { useApp } from "../../../store/store.ts";
import { DrawnField } from "../fields/drawn-field.tsx";
import { isWithin, NumberField } from "../fields/number-field.tsx";
import { preview } from "../preview.ts";
import type { FieldsProps, Maker } from "./maker.ts";

const WITHIN = { least: 1, most: 200_000 };
const WEEKS = { least: 0, most: 104 };
const CORNERS = 96;

export const maker: Maker<"cable-cut"> = {
  begin: { kind: "cable-cut", at: null, withinM: 1000, repairWeeks: 3 },
  Fields,
  eventOf({ kind, at, withinM, repairWeeks }) {
    if (at === null || !isWithin(withinM, WITHIN) || !isWithin(repairWeeks, WEEKS)) return null;
    return { kind, at, withinM, repairWeeks };
  },
  preview({ at, withinM }) {
    const ring = Array.from({ length: CORNERS + 1 }, (_, i) =>
      directPosition(at, (360 * (i % CORNERS)) / CORNERS, withinM),
    );
    return preview("other", {
      areas: [{ polygon: [ring], of: 0 }],
      dots: [at],
      classes: [({ scenario }) => scenario.map.cut(formatNumber(withinM))],
    });
  },
};

function Fields({ draft: { at, withinM, repairWeeks }, change }: FieldsProps<"cable-cut">) {
  const { form: said } = useWords().scenario;
  const click = async () => {
    const [place] = (await useApp.getState().askShape("point", ({ scenario }) => scenario.form.sayCut)) ?? [];
    if (place !== undefined) change({ at: place });
  };
  return (
    <>
      <DrawnField
        label={said.at}
        value={at === null ? null : said.placeOf(...at)}
        button={said.clickPlace}
        onDraw={() => void click()}
      />
      <div className="scenario-pair">
        <NumberField
          label={said.withinM}
          unit="m"
          value={withinM}
          {...WITHIN}
          onChange={(value) => change({ withinM: value })}
        />
        <NumberField
          label={said.repairWeeks}
          unit={said.weeks}
          value={repairWeeks}
          {...WEEKS}
          onChange={(value) => change({ repairWeeks: value })}
        />
      </div>
    </>
  );
}
