import { type CSSProperties, lazy, Suspense, useRef } from "react";
import { features } from "../features/index.ts";
import { useApp } from "../store/store.ts";
import { DRAWER_SIZES, Drawer } from "./drawer.tsx";
import { ErrorBoundary } from "./error-boundary.tsx";
import { JobTray } from "./job-tray.tsx";
import { Notices } from "./notices.tsx";
import { PAGE_SIZES, PageSheet } from "./page-sheet.tsx";
import { PANEL_SIZES, SidePanel } from "./side-panel.tsx";
import { StudyState } from "./study-state.tsx";
import { useRememberedSize } from "./use-remembered-size.ts";
import { useSize } from "./use-size.ts";
import "./stage.css";

// The frame of the page stands before the map's library is there.
const MapStage = lazy(() => import("./map-stage.tsx").then((module) => ({ default: module.MapStage })));

/** However large panel and drawer are made, so much of the map stays in sight. */
const MAP_LEFT = { width: 240, besidePage: 448, height: 96 };
const CARD_BESIDE_PAGE = 560;

/** The map, and what lies over it. started: see StudyState. */
export function Stage({ started }: { readonly started: Promise<void> }) {
  const panelOpen = useApp((state) => state.panelOpen);
  const drawerTab = useApp((state) => state.drawer);
  const page = useApp((state) => state.page);
  const pageFeature = features.find(({ id, Page }) => id === page && Page);
  const drawer = pageFeature === undefined ? drawerTab : null;
  const [panelWidth, setPanelWidth] = useRememberedSize("panel-width", PANEL_SIZES.first);
  const [pageWidth, setPageWidth] = useRememberedSize("page-width", PAGE_SIZES.first);
  const [drawerHeight, setDrawerHeight] = useRememberedSize("drawer-height", DRAWER_SIZES.first);
  const stage = useRef<HTMLElement>(null);
  const room = useSize(stage);
  const wide = (wanted: number, left: number) => Math.min(wanted, (room?.width ?? Infinity) - left);
  const width = pageFeature === undefined ? wide(panelWidth, MAP_LEFT.width) : wide(pageWidth, MAP_LEFT.besidePage);
  const height = Math.min(drawerHeight, (room?.height ?? Infinity) - MAP_LEFT.height);
  // Beside a page a small screen has no room for both the map and a card over it.
  const hasRoomForCard = pageFeature === undefined || (room?.width ?? Infinity) - width > CARD_BESIDE_PAGE;
  const covered = {
    "--covered-left": `${panelOpen || pageFeature !== undefined ? width : 0}px`,
    "--covered-bottom": `${drawer === null ? 0 : height}px`,
  } as CSSProperties;
  return (
    <main ref={stage} className="stage" style={covered}>
      {pageFeature !== undefined ? (
        <PageSheet feature={pageFeature} width={width} onResize={setPageWidth} />
      ) : (
        panelOpen && <SidePanel features={features} width={width} onResize={setPanelWidth} />
      )}
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
            hasRoomForCard &&
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
      {drawer && <Drawer tab={drawer} features={features} height={height} onResize={setDrawerHeight} />}
    </main>
  );
}
