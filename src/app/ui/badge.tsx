import type { ReactNode } from "react";
import type { Words } from "../../words/index.ts";
import { useWords } from "../i18n/use-words.ts";
import "./badge.css";

type Severity = keyof Words["model"]["severities"];

/** One shape per level, so that the level reads without its colour. */
const SHAPES: Readonly<Record<Severity, string>> = {
  critical: "M3 0h4l3 3v4l-3 3H3L0 7V3Z",
  major: "M5 .5 10 9.5H0Z",
  general: "M5 0l5 5-5 5-5-5Z",
  low: "M5 .5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z",
};

/** The risk level with its word and shape: 重大, 较大, 一般, 低. */
export function RiskBadge({ severity }: { readonly severity: Severity }) {
  const words = useWords();
  return (
    <span className={`badge badge-${severity}`}>
      <svg className="badge-shape" viewBox="0 0 10 10" aria-hidden="true">
        <path d={SHAPES[severity]} />
      </svg>
      {words.model.severities[severity]}
    </span>
  );
}

/** A small tag. unconfirmed: a value nobody has confirmed. */
export function Badge({
  tone = "neutral",
  children,
}: {
  readonly tone?: "neutral" | "unconfirmed";
  readonly children: ReactNode;
}) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}
