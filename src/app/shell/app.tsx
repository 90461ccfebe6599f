import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import type { Command } from "../commands/command.ts";
import { features } from "../features/index.ts";
import { useWords } from "../i18n/use-words.ts";
import { openFiles } from "../platform/studies/study-files.ts";
import { useApp } from "../store/store.ts";
import { type DrawerTab, STEPS } from "../store/view-slice.ts";
import { TooltipHost } from "../ui/tooltip-host.tsx";
import { CheatSheet } from "./cheat-sheet.tsx";
import { DropZone } from "./drop-zone.tsx";
import { Header } from "./header.tsx";
import { mapCommands } from "./map-commands.ts";
import { Rail } from "./rail.tsx";
import { focusRegion } from "./regions.ts";
import { type Overlay, shellCommands } from "./shell-commands.ts";
import { Stage } from "./stage.tsx";
import { StatusBar } from "./status-bar.tsx";
import { useCommandKeys } from "./use-command-keys.ts";
import "./app.css";

const Palette = lazy(() => import("./palette/palette.tsx").then((module) => ({ default: module.Palette })));

const STEPS_IN_USE = STEPS.filter((step) => features.some((feature) => feature.step === step && feature.Panel));
const TABS: readonly DrawerTab[] = features.flatMap(({ drawer }) => (drawer ? [drawer.tab] : []));
const FEATURE_COMMANDS = features.flatMap((feature) => feature.commands ?? []);

/** started: settles when the first study is on the table, or none could be put there. */
export function App({ started }: { readonly started: Promise<void> }) {
  const { shell } = useWords();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const show = useCallback((wanted: Overlay) => setOverlay((open) => (open === wanted ? null : wanted)), []);
  const commands = useMemo<readonly Command[]>(
    () => [...shellCommands(STEPS_IN_USE, show), ...FEATURE_COMMANDS, ...mapCommands],
    [show],
  );
  useCommandKeys(commands);
  useTitle(shell.product);
  const close = () => setOverlay(null);
  return (
    <div className="shell">
      <button type="button" className="skip-link" onClick={skipToPanel}>
        {shell.skipLink}
      </button>
      <Header steps={STEPS_IN_USE} onSearch={() => show("palette")} onShortcuts={() => show("shortcuts")} />
      <Rail steps={STEPS_IN_USE} tabs={TABS} />
      <Stage started={started} />
      <StatusBar />
      <DropZone onFiles={openFiles} />
      <TooltipHost />
      {overlay === "palette" && (
        <Suspense>
          <Palette commands={commands} onClose={close} />
        </Suspense>
      )}
      {overlay === "shortcuts" && <CheatSheet commands={commands} onClose={close} />}
    </div>
  );
}

/** The browser's tab tells one study from another. */
function useTitle(product: string): void {
  const title = useApp(({ study }) => study?.title);
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
}

function skipToPanel(): void {
  const { page, setPanelOpen } = useApp.getState();
  if (page === null) setPanelOpen(true);
  requestAnimationFrame(() => {
    const panel = document.getElementById("panel");
    if (panel !== null) focusRegion(panel);
  });
}
