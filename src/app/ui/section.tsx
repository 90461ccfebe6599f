import { type ReactNode, useId, useState } from "react";
import { Icon } from "./icon.tsx";
import "./section.css";

export type SectionProps = {
  readonly title: string;
  /** Stands at the end of the heading: a count or a small button. */
  readonly aside?: ReactNode;
  /** Given, the section folds; the value says how it starts. */
  readonly folded?: boolean;
  readonly children: ReactNode;
};

/** One part of a side panel. */
export function Section({ title, aside, folded, children }: SectionProps) {
  const id = useId();
  const [open, setOpen] = useState(folded !== true);
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h3 id={id}>
          {folded === undefined ? (
            title
          ) : (
            <button type="button" className="section-fold" aria-expanded={open} onClick={() => setOpen(!open)}>
              <Icon name={open ? "chevron-down" : "chevron-right"} size={14} />
              {title}
            </button>
          )}
        </h3>
        {aside}
      </div>
      {open && <div className="section-body">{children}</div>}
    </section>
  );
}
