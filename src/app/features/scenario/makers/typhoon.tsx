import { boundsOf } from "../../../../core/geo/bounds.ts";
import { contourRings, sampleField } from "../../../../core/geo/contour-rings.ts";
import { wayOf } from "../../../../core/hazard/events/typhoon.ts";
import { STORM_CLASSES } from "../../../../core/hazard/models/storm-class.ts";
import { PROFILES } from "../../../../core/hazard/models/wind.ts";
import { type WindField, windField } from "../../../../core/hazard/models/wind-field.ts";
import { buildLines, type LineShape, type Position } from "../../../../core/model/index.ts";
import { useWords } from "../../../i18n/use-words.ts";
import type { EventOf } from "../../../store/disaster-slice.ts";
import { useApp } from "../../../store/store.ts";
import { Select } from "../../../ui/select.tsx";
import { DrawnField } from "../fields/drawn-field.tsx";
import { NumberField } from "../fields/number-field.tsx";
import { type Preview, preview } from "../preview.ts";
import { DRAWN, drawnOf, fixesAlong } from "../storm.ts";
import type { FieldsProps, Maker } from "./maker.ts";

const WIND = { least: 5, most: 110 };
const SPEED = { least: 1, most: 140 };

export const maker: Maker<"typhoon"> = {
  begin: { kind: "typhoon", profile: "holland2010", fixes: null },
  Fields,
  eventOf({ kind, profile, fixes }) {
    if (profile === null || fixes === null || fixes.length === 0) return null;
    const known = fixes.every(
      ({ hour, vMaxMs }) => Number.isFinite(hour) && (vMaxMs === null || Number.isFinite(vMaxMs)),
    );
    return known ? { kind, profile, fixes } : null;
  },
  preview: typhoonPreview,
  course: {
    lastsH: ({ fixes }) => (fixes.at(-1)?.hour ?? 0) - (fixes[0]?.hour ?? 0),
    at: stormAt,
  },
};

function Fields({ draft: { profile, fixes }, change }: FieldsProps<"typhoon">) {
  const { form: said } = useWords().scenario;
  const drawn = fixes === null ? null : drawnOf(fixes);
  const hasTracks = useApp(({ study }) => study?.hazards.some(({ kind }) => kind === "typhoon") === true);
  const draw = async () => {
    const line = await useApp.getState().askShape("line", ({ scenario }) => scenario.form.sayTrack);
    if (line !== null) change({ fixes: fixesAlong(line, drawn ?? DRAWN) });
  };
  const put = (part: Partial<typeof DRAWN>) =>
    fixes !== null && drawn !== null && change({ fixes: fixesAlong(fixes.map(({ at }) => at), { ...drawn, ...part }) }); // biome-ignore format: one line
  return (
    <>
      <DrawnField
        label={said.track}
        value={fixes === null ? null : said.trackDrawn(fixes.length)}
        button={said.drawLine}
        onDraw={() => void draw()}
      />
      {fixes === null && !hasTracks && <p className="scenario-soft">{said.noTracks}</p>}
      {drawn !== null && (
        <div className="scenario-pair">
          <NumberField
            label={said.vMax}
            unit="m/s"
            value={drawn.vFirstMs}
            {...WIND}
            onChange={(value) => put({ vFirstMs: value ?? Number.NaN })}
          />
          <NumberField
            label={said.vMaxEnd}
            unit="m/s"
            value={drawn.vLastMs}
            {...WIND}
            onChange={(value) => put({ vLastMs: value ?? Number.NaN })}
          />
          <NumberField
            label={said.speedKmH}
            unit="km/h"
            value={drawn.speedKmH}
            {...SPEED}
            onChange={(value) => put({ speedKmH: value ?? Number.NaN })}
          />
        </div>
      )}
      <Select
        label={said.profile}
        value={profile ?? "holland2010"}
        options={PROFILES.map((value) => ({ value, label: said.profiles[value] }))}
        onChange={(value) => change({ profile: value })}
      />
    </>
  );
}

/** Winds that begin the classes of Chinese forecasters, from a tropical storm on. */
const WINDS = STORM_CLASSES.slice(1).map(([name, begins]) => ({ name, begins }));
const NODES = 72;
const REACH_DEGREES = 2.5;

function typhoonPreview(event: EventOf<"typhoon">): Preview | null {
  const storm = stormOf(event);
  if (storm === null) return null;
  const { path, field } = storm;
  const [west, south, east, north] = boundsOf(buildLines([path])) ?? [0, 0, 0, 0];
  const swath = sampleField(
    [west - REACH_DEGREES, south - REACH_DEGREES, east + REACH_DEGREES, north + REACH_DEGREES],
    NODES,
    NODES,
    (lon, lat) => field.strongest(lon, lat)?.ms ?? Number.NaN,
  );
  const rings = WINDS.flatMap(({ begins }, of) => contourRings(swath, begins).map((ring) => ({ ring, of })));
  const used = Math.max(0, ...rings.map(({ of }) => of + 1));
  return preview("typhoon", {
    classes: WINDS.slice(0, used).map(
      ({ name, begins }) =>
        ({ scenario }) =>
          scenario.map.wind(name, begins),
    ),
    areas: rings.map(({ ring, of }) => ({ polygon: [ring], of })),
    lines: [{ path, of: Math.max(0, used - 1) }],
    dots: event.fixes.map(({ at }) => at),
  });
}

/** Forces 7, 10 and 12, by which Chinese warnings draw the circles of a storm, and the winds that begin them. */
const CIRCLES = [
  { force: 7, begins: 13.9 },
  { force: 10, begins: 24.5 },
  { force: 12, begins: 32.7 },
];
const CIRCLE_DEGREES = 3.5;

/** Where the storm is at an hour, and how far it blows. */
function stormAt(event: EventOf<"typhoon">, hour: number): Preview | null {
  const storm = stormOf(event);
  if (storm === null) return null;
  const { path, field } = storm;
  const step = Math.max(
    0,
    field.hours.findLastIndex((each) => each <= (event.fixes.at(-1)?.hour ?? 0) + hour),
  );
  const [lon, lat] = path[step] as Position;
  const round = sampleField(
    [lon - CIRCLE_DEGREES, lat - CIRCLE_DEGREES, lon + CIRCLE_DEGREES, lat + CIRCLE_DEGREES],
    NODES,
    NODES,
    (x, y) => field.at(step, x, y) ?? Number.NaN,
  );
  return preview("typhoon", {
    classes: CIRCLES.map(
      ({ force, begins }) =>
        ({ scenario }) =>
          scenario.map.windNow(force, begins),
    ),
    // Of a calm eye only the rim is of interest.
    areas: CIRCLES.flatMap(({ begins }, of) => contourRings(round, begins).slice(0, 1).map((ring) => ({ polygon: [ring], of }))), // biome-ignore format: one line
    lines: [{ path, of: CIRCLES.length - 1 }],
    dots: [[lon, lat]],
  });
}

type Storm = { readonly path: LineShape; readonly field: WindField };
const storms = new WeakMap<EventOf<"typhoon">, Storm | null>();

/** Followed once for every event; null where its track is wrong. */
function stormOf(event: EventOf<"typhoon">): Storm | null {
  let storm = storms.get(event);
  if (storm === undefined) {
    const way = wayOf(event);
    storm = "fault" in way ? null : { path: way.steps.map(({ place }) => place), field: windField(way, event.profile) };
    storms.set(event, storm);
  }
  return storm;
}
