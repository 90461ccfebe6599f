import { useMemo } from "react";
import { eventsIn } from "../../../core/hazard/events/events-in.ts";
import { HISTORICAL_EVENTS } from "../../../core/hazard/events/historical-events.ts";
import type { HazardEvent, HazardEventKind, HazardLayer } from "../../../core/model/index.ts";
import type { Language, Words } from "../../../words/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import type { Origin } from "../../store/disaster-slice.ts";
import { useApp } from "../../store/store.ts";
import { Badge } from "../../ui/badge.tsx";
import { Select } from "../../ui/select.tsx";
import { flyToEvent } from "./fly-to-event.ts";
import { strikeNear } from "./makers/epicentre.ts";

type Known = { readonly key: string; readonly name: string; readonly event: HazardEvent; readonly origin: Origin };

const NO_LAYERS: readonly HazardLayer[] = [];
const NONE = "";

/** One of the record, or of the layers of this study, as a beginning; what nobody said of it is named. */
export function KnownEvents() {
  const words = useWords();
  const { form: said } = words.scenario;
  const language = useApp((state) => state.language);
  const kind = useApp((state) => state.disaster.kind);
  const origin = useApp((state) => state.disaster.origin);
  const hazards = useApp((state) => state.study?.hazards ?? NO_LAYERS);
  const draft = useApp(({ disaster }) => disaster.drafts[disaster.kind]);
  const known = useMemo(() => knownOf(kind, hazards, language, words), [kind, hazards, language, words]);
  if (known.length === 0) return null;
  return (
    <div className="scenario-part">
      <Select
        label={said.known}
        value={known.find((each) => each.event === draft)?.key ?? NONE}
        options={[{ value: NONE, label: said.pick }, ...known.map(({ key, name }) => ({ value: key, label: name }))]}
        onChange={(key) => {
          const chosen = known.find((each) => each.key === key);
          if (chosen === undefined) return;
          useApp.getState().draftEvent(chosen.event, chosen.origin);
          flyToEvent(chosen.event);
        }}
      />
      {origin !== null && (
        <p className="scenario-source">
          {(!origin.isConfirmed || origin.guessed.length > 0) && (
            <Badge tone="unconfirmed">{words.shell.unconfirmed}</Badge>
          )}{" "}
          {said.from(origin.source)} {origin.guessed.length > 0 && said.guessed(origin.guessed)}
        </p>
      )}
    </div>
  );
}

/** Faults and whole layers are chosen where the form asks for a place. */
function knownOf(
  kind: HazardEventKind,
  hazards: readonly HazardLayer[],
  language: Language,
  { scenario: { form: said } }: Words,
): readonly Known[] {
  const called = (name: string, event: HazardEvent) =>
    event.kind === "earthquake" ? said.ofMagnitude(name, event.ms) : name;
  const ofStudy = hazards
    .filter((hazard) => hazard.kind !== "fault")
    .flatMap((hazard) =>
      eventsIn(hazard).flatMap(({ name, feature, event, guessed }): Known[] => {
        if (feature === null || event.kind !== kind) return [];
        const whole = guessed.includes("strikeDeg") ? alongFault(event, hazards) : event;
        return [
          {
            key: `${hazard.id} ${feature}`,
            name: said.ofStudy(hazard.name, called(name ?? String(feature + 1), event)),
            event: whole,
            origin: { source: hazard.source, isConfirmed: hazard.status === "given", guessed },
          },
        ];
      }),
    );
  const ofHistory = HISTORICAL_EVENTS.filter(({ event }) => event.kind === kind).map(
    ({ id, name, date, event, source, status }): Known => ({
      key: id,
      name: said.ofHistory(called(name[language], event), date),
      event,
      origin: { source, isConfirmed: status === "confirmed", guessed: [] },
    }),
  );
  return [...ofStudy, ...ofHistory];
}

/** Ellipses lie along the nearest fault where nobody says otherwise. */
function alongFault(event: HazardEvent, hazards: readonly HazardLayer[]): HazardEvent {
  if (event.kind !== "earthquake" || !("at" in event.source)) return event;
  const { source } = event;
  return { ...event, source: { ...source, strikeDeg: strikeNear(source.at, hazards) ?? source.strikeDeg } };
}
