import type { Feature } from "../feature.ts";
import { useWords } from "../i18n/use-words.ts";
import { useApp } from "../store/store.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Splitter } from "../ui/splitter.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import "./sheet.css";
import "./side-panel.css";

export const PANEL_SIZES = { first: 336, min: 264, max: 560 };

const TAB_PANEL = "side-panel-tab";

type SidePanelProps = {
  readonly features: readonly Feature[];
  readonly width: number;
  readonly onResize: (width: number) => void;
};

/** Everything the current step offers: one feature under the other, or one question at a time. */
export function SidePanel({ features, width, onResize }: SidePanelProps) {
  const words = useWords();
  const { shell } = words;
  const step = useApp((state) => state.step);
  const shown = useApp(({ tabs }) => tabs[step] ?? null);
  const { setPanelOpen, showTab } = useApp.getState();
  const here = features.flatMap(({ Panel, ...feature }) =>
    Panel !== undefined && feature.step === step ? [{ ...feature, Panel }] : [],
  );
  const tabbed = here.flatMap(({ id, tab }) => (tab === undefined ? [] : [{ id, label: tab(words) }]));
  return (
    <aside id="panel" className="sheet" data-region aria-label={shell.regions.panel} style={{ width }}>
      <div className="side-panel-head">
        <h2>{shell.steps[step]}</h2>
        <IconButton icon="chevron-left" label={shell.collapsePanel} keys="mod+b" onClick={() => setPanelOpen(false)} />
      </div>
      {tabbed.length > 0 && (
        <Tabs
          label={shell.questions}
          tabs={tabbed.map(({ id, label }) => ({ value: id, label }))}
          value={shown}
          onChange={(id) => showTab(step, id)}
          panelId={TAB_PANEL}
        />
      )}
      <div className="side-panel-body" key={`${step} ${shown}`}>
        {here.map(({ id, title, tab, Panel }) => {
          const panel = (
            <ErrorBoundary key={id} part={title}>
              <Panel />
            </ErrorBoundary>
          );
          if (tab === undefined) return panel;
          return (
            id === shown && (
              <div key={id} id={TAB_PANEL} role="tabpanel" aria-labelledby={`${TAB_PANEL}-${id}`}>
                {panel}
              </div>
            )
          );
        })}
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
