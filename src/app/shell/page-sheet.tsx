import type { Feature } from "../feature.ts";
import { useWords } from "../i18n/use-words.ts";
import { Splitter } from "../ui/splitter.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import "./sheet.css";

export const PAGE_SIZES = { first: 640, min: 480, max: 960 };

type PageSheetProps = {
  readonly feature: Feature;
  readonly width: number;
  readonly onResize: (width: number) => void;
};

/** One thing that needs more room than a panel has; the map goes on beside it. */
export function PageSheet({ feature: { title, Page }, width, onResize }: PageSheetProps) {
  const words = useWords();
  return (
    <section id="panel" className="sheet" data-region aria-label={title(words)} style={{ width }}>
      <ErrorBoundary part={title}>{Page && <Page />}</ErrorBoundary>
      <Splitter
        label={words.shell.resizePanel}
        orientation="vertical"
        size={width}
        min={PAGE_SIZES.min}
        max={PAGE_SIZES.max}
        onResize={onResize}
      />
    </section>
  );
}
