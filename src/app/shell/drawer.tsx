import { Suspense } from "react";
import type { Feature } from "../feature.ts";
import { useWords } from "../i18n/use-words.ts";
import { useApp } from "../store/store.ts";
import type { DrawerTab } from "../store/view-slice.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Progress } from "../ui/progress.tsx";
import { Splitter } from "../ui/splitter.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import "./drawer.css";

export const DRAWER_SIZES = { first: 280, min: 120, max: 720 };

type DrawerProps = {
  readonly tab: DrawerTab;
  readonly features: readonly Feature[];
  readonly height: number;
  readonly onResize: (height: number) => void;
};

/** The attribute table and the SQL console, over the foot of the map. */
export function Drawer({ tab, features, height, onResize }: DrawerProps) {
  const { shell } = useWords();
  const openDrawer = useApp((state) => state.openDrawer);
  const panels = features.flatMap(({ drawer }) => (drawer ? [drawer] : []));
  const Panel = panels.find((panel) => panel.tab === tab)?.Panel;
  return (
    <section className="drawer" data-region aria-label={shell.regions.drawer} style={{ height }}>
      <Splitter
        label={shell.resizeDrawer}
        orientation="horizontal"
        direction={-1}
        size={height}
        min={DRAWER_SIZES.min}
        max={DRAWER_SIZES.max}
        onResize={onResize}
      />
      <div className="drawer-head">
        <Tabs
          label={shell.regions.drawer}
          panelId="drawer-panel"
          tabs={panels.map((panel) => ({ value: panel.tab, label: shell.drawerTabs[panel.tab] }))}
          value={tab}
          onChange={openDrawer}
        />
        <IconButton icon="close" label={shell.closeDrawer} onClick={() => openDrawer(null)} />
      </div>
      <div className="drawer-body" id="drawer-panel" role="tabpanel" aria-labelledby={`drawer-panel-${tab}`}>
        <ErrorBoundary part={(words) => words.shell.drawerTabs[tab]} resetKey={tab}>
          <Suspense fallback={<Progress label={shell.drawerTabs[tab]} done={0} total={0} />}>
            {Panel && <Panel />}
          </Suspense>
        </ErrorBoundary>
      </div>
    </section>
  );
}
