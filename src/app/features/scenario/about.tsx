import { describeEvent } from "../../../core/hazard/events/describe-event.ts";
import type { HazardLayer } from "../../../core/model/index.ts";
import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { Badge } from "../../ui/badge.tsx";
import { useEvent } from "./ask.ts";

const NO_LAYERS: readonly HazardLayer[] = [];

/** By which relations the event makes its strengths: formula, where it holds, where it comes from. */
export function About() {
  const { scenario: said, events, availability, shell } = useWords();
  const event = useEvent();
  const hazards = useApp((state) => state.study?.hazards ?? NO_LAYERS);
  if (event === null) return null;
  return (
    <details className="scenario-fold">
      <summary>{said.form.formula}</summary>
      <ul className="scenario-plain">
        {describeEvent(event, hazards).map(({ relation, source, status }) => (
          <li key={relation}>
            {events.relations[relation].formula}
            <span className="scenario-soft">{events.relations[relation].valid}</span>
            <span className="scenario-source">
              {status === "unconfirmed" && <Badge tone="unconfirmed">{shell.unconfirmed}</Badge>}
              {source ?? events.saidHere}
              {status !== null && ` [${availability.statuses[status]}]`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
