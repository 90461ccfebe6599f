import { useWords } from "../../i18n/use-words.ts";
import { useApp } from "../../store/store.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Section } from "../../ui/section.tsx";
import { DrawForm } from "./draw-form.tsx";
import { HazardItem } from "./item.tsx";
import "./panel.css";

export function HazardsPanel() {
  const { hazards: said } = useWords();
  const hazards = useApp((state) => state.study?.hazards);
  return (
    <>
      <Section title={said.title}>
        <p className="hazards-question">{said.question}</p>
        {hazards === undefined || hazards.length === 0 ? (
          <EmptyState icon="disaster" title={said.none}>
            {said.noneHow}
          </EmptyState>
        ) : (
          <ul className="hazards-list">
            {hazards.map((hazard) => (
              <HazardItem key={hazard.id} hazard={hazard} />
            ))}
          </ul>
        )}
      </Section>
      {hazards !== undefined && (
        <Section title={said.draw.title} folded>
          <DrawForm />
        </Section>
      )}
    </>
  );
}
