import type { TableName } from "../../core/model/index.ts";
import type { Language } from "../../words/index.ts";
import type { Bounds, Theme } from "../map/view-layer.ts";
import type { Slice } from "./store.ts";

export const STEPS = ["data", "redundancy", "disaster", "plan", "review", "report"] as const;
export type Step = (typeof STEPS)[number];

export type DrawerTab = "table" | "sql";

/** What map, table and details card show as chosen. The last id is the one the details card is about. */
export type Selection = { readonly table: TableName; readonly ids: readonly string[] };

/** A feature or a cell of a hazard layer, as the layer counts them. */
export type HazardPick = { readonly layer: string; readonly row: number };

/** A place to fly to; a new object is a new wish, even to the same place. */
export type CameraWish =
  /** closest: the zoom it may come to at most, where a place is looked at closely. */
  | { readonly bounds: Bounds; readonly closest?: number }
  | { readonly center: readonly [number, number]; readonly zoom: number };

/** How a person set a layer; a layer not set shows as its feature made it. */
export type LayerSetting = { readonly visible: boolean; readonly opacity: number };

export type ViewSlice = {
  readonly step: Step;
  readonly panelOpen: boolean;
  /** Of a step whose panels are shown one at a time: the feature whose panel that is. */
  readonly tabs: Readonly<Partial<Record<Step, string>>>;
  /** The feature whose page stands in place of panel and drawer. */
  readonly page: string | null;
  readonly drawer: DrawerTab | null;
  /** The table the drawer shows. */
  readonly drawerTable: string;
  readonly theme: Theme;
  readonly language: Language;
  readonly selection: Selection | null;
  /** What a card tells of a hazard; null while rows of the network are chosen. */
  readonly hazardPick: HazardPick | null;
  readonly cameraWish: CameraWish | null;
  readonly layerSettings: Readonly<Record<string, LayerSetting>>;
  /** Ids of layers a person has moved, top first; layers not named keep their features' order below. */
  readonly layerOrder: readonly string[];
  readonly tool: "select" | "measure";
  goTo(step: Step): void;
  setPanelOpen(open: boolean): void;
  showTab(step: Step, feature: string): void;
  openPage(feature: string | null): void;
  openDrawer(tab: DrawerTab | null, table?: string): void;
  setTheme(theme: Theme): void;
  setLanguage(language: Language): void;
  select(selection: Selection | null): void;
  pickHazard(pick: HazardPick | null): void;
  flyTo(wish: CameraWish): void;
  setLayer(id: string, setting: LayerSetting): void;
  orderLayers(order: readonly string[]): void;
  setTool(tool: ViewSlice["tool"]): void;
};

export const viewSlice: Slice<ViewSlice> = (set) => ({
  step: "data",
  panelOpen: true,
  tabs: { redundancy: "weak-points", disaster: "hazards" },
  page: null,
  drawer: null,
  drawerTable: "sites",
  theme: "light",
  language: "en",
  selection: null,
  hazardPick: null,
  cameraWish: null,
  layerSettings: {},
  layerOrder: [],
  tool: "select",
  // Whatever else a person turns to lies where the page is, which comes back when it is asked for.
  goTo: (step) => set({ step, panelOpen: true, page: null }),
  setPanelOpen: (panelOpen) => set({ panelOpen, page: null }),
  showTab: (step, feature) =>
    set(({ tabs }) => ({ step, panelOpen: true, page: null, tabs: { ...tabs, [step]: feature } })),
  openPage: (page) => set({ page }),
  openDrawer: (drawer, table) => set({ drawer, page: null, ...(table !== undefined && { drawerTable: table }) }),
  setTheme: (theme) => set({ theme }),
  setLanguage: (language) => set({ language }),
  select: (selection) => set({ selection, hazardPick: null }),
  pickHazard: (hazardPick) => set({ hazardPick, selection: null }),
  flyTo: (cameraWish) => set({ cameraWish }),
  setLayer: (id, setting) => set((state) => ({ layerSettings: { ...state.layerSettings, [id]: setting } })),
  orderLayers: (layerOrder) => set({ layerOrder }),
  setTool: (tool) => set({ tool }),
});
