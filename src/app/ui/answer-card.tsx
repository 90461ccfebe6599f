import type { ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";
import "./answer-card.css";

type AnswerCardProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Over the map, what an analysis has to say about the thing chosen. */
export function AnswerCard({ title, closeLabel, onClose, children }: AnswerCardProps) {
  return (
    <section className="answer-card" aria-label={title}>
      <header className="answer-card-head">
        <h2>{title}</h2>
        <IconButton icon="close" label={closeLabel} onClick={onClose} />
      </header>
      <div className="answer-card-body">{children}</div>
    </section>
  );
}
