import type { Feature } from "../feature.ts";
import { useWords } from "../i18n/use-words.ts";
import { useApp } from "../store/store.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Splitter } from "../ui/splitter.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import "./sheet.css";
import "./side-panel.css";

export const PANEL_SIZES = { first: 336, min: 264, max: 560 };

type SidePanelProps = {
  readonly features: readonly Feature[];
  readonly width: number;
  readonly onResize: (width: number) => void;
};

/** Everything the current step offers, one feature under the other. */
export function SidePanel({ features, width, onResize }: SidePanelProps) {
  const { shell } = useWords();
  const step = useApp((state) => state.step);
  const setPanelOpen = useApp((state) => state.setPanelOpen);
  return (
    <aside id="panel" className="sheet" data-region aria-label={shell.regions.panel} style={{ width }}>
      <div className="side-panel-head">
        <h2>{shell.steps[step]}</h2>
        <IconButton icon="chevron-left" label={shell.collapsePanel} keys="mod+b" onClick={() => setPanelOpen(false)} />
      </div>
      <div className="side-panel-body" key={step}>
        {features.map(
          ({ id, step: at, title, Panel }) =>
            at === step &&
            Panel && (
              <ErrorBoundary key={id} part={title}>
                <Panel />
              </ErrorBoundary>
            ),
        )}
      </div>
      <Splitter
        label={shell.resizePanel}
        orientation="vertical"
        size={width}
        min={PANEL_SIZES.min}
        max={PANEL_SIZES.max}
        onResize={onResize}
      />
    </aside>
  );
}
