import { boundsOf } from "../../../../core/geo/bounds.ts";
import { contourRings, sampleField } from "../../../../core/geo/contour-rings.ts";
import { ATTENUATION } from "../../../../core/hazard/models/read-attenuation.ts";
import { type ShakingField, shakingField } from "../../../../core/hazard/models/shaking-field.ts";
import { MOST_KM, MS_RANGE } from "../../../../core/hazard/models/shaking-range.ts";
import { buildLines, type LineShape } from "../../../../core/model/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import type { MapLabel } from "../../../map/view-layer.ts";
import type { EventOf } from "../../../store/disaster-slice.ts";
import { useApp } from "../../../store/store.ts";
import { Select } from "../../../ui/select.tsx";
import { DrawnField } from "../fields/drawn-field.tsx";
import { FaultField } from "../fields/fault-field.tsx";
import { isWithin, NumberField } from "../fields/number-field.tsx";
import { type Preview, preview } from "../preview.ts";
import { draftEpicentre, EARTHQUAKE } from "./epicentre.ts";
import type { FieldsProps, Maker } from "./maker.ts";

const STRIKE = { least: 0, most: 360 };
/** Intensities whose rings are drawn: below VI hardly anything breaks. */
const DEGREES = [6, 7, 8, 9, 10, 11];
const ROMAN = ["VI", "VII", "VIII", "IX", "X", "XI"];

export const maker: Maker<"earthquake"> = {
  begin: EARTHQUAKE,
  Fields,
  eventOf({ kind, source, ms, region }) {
    if (source === null || region === null || !isWithin(ms, MS_RANGE)) return null;
    return "at" in source && !isWithin(source.strikeDeg, STRIKE) ? null : { kind, source, ms, region };
  },
  preview: earthquakePreview,
};

function Fields({ draft, change }: FieldsProps<"earthquake">) {
  const { form: said } = useWords().scenario;
  const language = useApp((state) => state.language);
  const { source, ms, region } = draft;
  const isFault = source !== null && "fault" in source;
  return (
    <>
      <DrawnField
        label={said.at}
        value={source === null || isFault ? null : said.placeOf(...source.at)}
        button={said.clickPlace}
        onDraw={() => void draftEpicentre()}
      />
      <FaultField source={source} onChange={(next) => change({ source: next })} />
      <div className="scenario-pair">
        <NumberField label={said.ms} value={ms} {...MS_RANGE} onChange={(value) => change({ ms: value })} />
        <Select
          label={said.region}
          value={region ?? ""}
          options={Object.entries(ATTENUATION.regions).map(([value, { name }]) => ({ value, label: name[language] }))}
          onChange={(value) => change({ region: value })}
        />
      </div>
      {source !== null && "at" in source && (
        <NumberField
          label={said.strike}
          unit="°"
          note={said.strikeNote}
          value={source.strikeDeg}
          {...STRIKE}
          onChange={(value) => change({ source: { ...source, strikeDeg: value ?? Number.NaN } })}
        />
      )}
    </>
  );
}

function earthquakePreview({ source, ms, region }: EventOf<"earthquake">): Preview | null {
  const field = shakingField({ source, ms, region });
  if (field === null) return null;
  const sampled = "fault" in source && source.begins === "anywhere" ? sampleRound(source.fault, field) : null;
  const rings = DEGREES.flatMap((degree, of) =>
    (sampled === null ? [field.ring("intensity", degree)] : contourRings(sampled, degree)).flatMap((ring) =>
      ring === null ? [] : [{ ring, of }],
    ),
  );
  const used = Math.max(0, ...rings.map(({ of }) => of + 1));
  return preview("earthquake", {
    classes: ROMAN.slice(0, used).map(
      (roman) =>
        ({ scenario }) =>
          scenario.map.intensity(roman),
    ),
    areas: rings.map(({ ring, of }) => ({ polygon: [ring], of })),
    lines: "fault" in source ? [{ path: source.fault, of: Math.max(0, used - 1) }] : [],
    dots: "at" in source ? [source.at] : [],
    labels: rings.map(({ ring, of }) => labelOn(ring, ROMAN[of] ?? "", of)),
  });
}

/** At the northern end of a ring, where the next one does not hide it. */
function labelOn(ring: LineShape, text: string, rank: number): MapLabel {
  const position = ring.reduce((best, each) => (each[1] > best[1] ? each : best));
  return { position, text, rank: 20 - rank, minZoom: 0 };
}

const KM_OF_DEGREE = 111;
const NODES = 60;

function sampleRound(fault: LineShape, field: ShakingField) {
  const [west, south, east, north] = boundsOf(buildLines([fault])) ?? [0, 0, 0, 0];
  const wide = MOST_KM / 2 / KM_OF_DEGREE;
  const across = wide / Math.cos((((south + north) / 2) * Math.PI) / 180);
  return sampleField(
    [west - across, south - wide, east + across, north + wide],
    NODES,
    NODES,
    (lon, lat) => field.at(lon, lat)?.intensity ?? Number.NaN,
  );
}
