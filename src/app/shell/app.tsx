import { type CSSProperties, lazy, Suspense, useMemo, useState } from "react";
import type { Command } from "../commands/command.ts";
import { features } from "../features/index.ts";
import { useWords } from "../i18n/use-words.ts";
import { openFiles } from "../platform/studies/study-files.ts";
import { useApp } from "../store/store.ts";
import { type DrawerTab, STEPS } from "../store/view-slice.ts";
import { TooltipHost } from "../ui/tooltip-host.tsx";
import { CheatSheet } from "./cheat-sheet.tsx";
import { DRAWER_SIZES, Drawer } from "./drawer.tsx";
import { DropZone } from "./drop-zone.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Header } from "./header.tsx";
import { JobTray } from "./job-tray.tsx";
import { mapCommands } from "./map-commands.ts";
import { Notices } from "./notices.tsx";
import { Rail } from "./rail.tsx";
import { type Overlay, shellCommands } from "./shell-commands.ts";
import { PANEL_SIZES, SidePanel } from "./side-panel.tsx";
import { StatusBar } from "./status-bar.tsx";
import { StudyState } from "./study-state.tsx";
import { useCommandKeys } from "./use-command-keys.ts";
import { useRememberedSize } from "./use-remembered-size.ts";
import "./app.css";

// The frame of the page stands before the map's library is there.
const MapStage = lazy(() => import("./map-stage.tsx").then((module) => ({ default: module.MapStage })));
const Palette = lazy(() => import("./palette/palette.tsx").then((module) => ({ default: module.Palette })));

const STEPS_IN_USE = STEPS.filter((step) => features.some((feature) => feature.step === step && feature.Panel));
const TABS: readonly DrawerTab[] = features.flatMap(({ drawer }) => (drawer ? [drawer.tab] : []));

/** started: settles when the first study is on the table, or none could be put there. */
export function App({ started }: { readonly started: Promise<void> }) {
  const { shell } = useWords();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const commands = useMemo<readonly Command[]>(
    () => [
      ...shellCommands(STEPS_IN_USE, setOverlay),
      ...mapCommands,
      ...features.flatMap((feature) => feature.commands ?? []),
    ],
    [],
  );
  useCommandKeys(commands);
  const closeOverlay = () => setOverlay(null);
  const panelOpen = useApp((state) => state.panelOpen);
  const drawer = useApp((state) => state.drawer);
  const [panelWidth, setPanelWidth] = useRememberedSize("panel-width", PANEL_SIZES.first);
  const [drawerHeight, setDrawerHeight] = useRememberedSize("drawer-height", DRAWER_SIZES.first);
  const covered = {
    "--covered-left": `${panelOpen ? panelWidth : 0}px`,
    "--covered-bottom": `${drawer === null ? 0 : drawerHeight}px`,
  } as CSSProperties;
  return (
    <div className="shell">
      <a className="skip-link" href="#panel">
        {shell.skipLink}
      </a>
      <Header steps={STEPS_IN_USE} onSearch={() => setOverlay("palette")} onShortcuts={() => setOverlay("shortcuts")} />
      <Rail steps={STEPS_IN_USE} tabs={TABS} />
      <main className="stage" style={covered}>
        {panelOpen && <SidePanel features={features} width={panelWidth} onResize={setPanelWidth} />}
        <div className="stage-map" data-region>
          <ErrorBoundary part={(words) => words.shell.regions.map}>
            <Suspense>
              <MapStage />
            </Suspense>
          </ErrorBoundary>
        </div>
        <StudyState started={started} />
        <div className="stage-detail">
          {features.map(
            ({ id, title, Card }) =>
              Card && (
                <ErrorBoundary key={id} part={title}>
                  <Card />
                </ErrorBoundary>
              ),
          )}
        </div>
        <div className="stage-cards">
          <Notices />
          <JobTray />
        </div>
        {drawer && <Drawer tab={drawer} features={features} height={drawerHeight} onResize={setDrawerHeight} />}
      </main>
      <StatusBar />
      <DropZone onFiles={openFiles} />
      <TooltipHost />
      {overlay === "palette" && (
        <Suspense>
          <Palette commands={commands} onClose={closeOverlay} />
        </Suspense>
      )}
      {overlay === "shortcuts" && <CheatSheet commands={commands} onClose={closeOverlay} />}
    </div>
  );
}
