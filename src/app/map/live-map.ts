/** The one writer of the map: takes whole scenes, and brings the live map to the last of them once a frame. */
import type { Layer, LayerProps } from "@deck.gl/core";
import { MapLibreOverlay } from "@deck.gl/maplibre";
import * as maplibregl from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import type { TableName } from "../../core/model/index.ts";
import type { Language } from "../../words/index.ts";
import { basemapFiles } from "./basemap/basemap-files.ts";
import { basemapStyle, LOWEST_NAMES, NETWORK_NAMES, type TileSource } from "./basemap/basemap-style.ts";
import { restyle } from "./basemap/restyle.ts";
import { cardIsFree } from "./card-is-free.ts";
import { HandOver } from "./hand-over.ts";
import { cameraOf, type LonLat, type MapHandle } from "./map-handle.ts";
import { nameFeatures } from "./name-features.ts";
import { followPointer } from "./pointer-picks.ts";
import type { Bounds, MapLabel, ShownLayer, Subject, Theme, ViewLayer } from "./view-layer.ts";

maplibregl.setWorkerUrl(new URL(workerUrl, document.baseURI).href);

export type CameraTarget =
  | { readonly bounds: Bounds; readonly closest?: number }
  | { readonly center: LonLat; readonly zoom: number };
export type Padding = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

export type Scene = {
  readonly theme: Theme;
  readonly language: Language;
  readonly tiles: TileSource | null;
  /** Lowest first. */
  readonly layers: readonly ShownLayer[];
  readonly selected: ReadonlySet<string>;
  readonly selectedTable: TableName | null;
  /** Off while a tool has the pointer. */
  readonly picking: boolean;
};

/** A thing under the pointer. */
export type Pick = { readonly layer: ViewLayer; readonly subject: Subject };

export type MapEvents = {
  onPick(pick: Pick | null, additive: boolean): void;
  onHover(pick: Pick | null, x: number, y: number): void;
  onCamera(): void;
  /** The graphics card took the map's context away; this map draws no more. */
  onLost(): void;
};

export type LiveMap = {
  readonly handle: MapHandle;
  show(scene: Scene): void;
  flyTo(target: CameraTarget, padding: Padding): void;
  remove(): void;
};

const BELOW_NAMES: Partial<LayerProps> & { readonly beforeId: string } = { beforeId: LOWEST_NAMES };
const FLIGHT_MS = 280;
const REPAINT_MS = 100;
/** A card that takes this long for one drawing cannot fly: it would draw for half a minute. It jumps. */
const SLOW_CARD_MS = 120;
const PICKING_RADIUS = 5;
/**
 * deck.gl would look at the card on every move and press, waiting for it each time, and a press that took too long
 * would be no click. Without a mode it looks only when asked: see pointer-picks.ts.
 */
const NO_PICKING_OF_ITS_OWN = { pickAsync: undefined } as unknown as { readonly pickAsync: "sync" };
const CLOSEST_FIT = 14;
const MOST_COVERED = 0.9;

/** Throws where the browser gives no WebGL2. */
export function startMap(container: HTMLElement, first: Scene, camera: CameraTarget, events: MapEvents): LiveMap {
  let shown = first;
  let style = basemapStyle(basemapFiles, first);
  const map = new maplibregl.Map({
    container,
    style,
    ...("bounds" in camera ? { bounds: [...camera.bounds] } : { center: [...camera.center], zoom: camera.zoom }),
    maxPitch: 0,
    maxZoom: 19,
    minZoom: 2,
    renderWorldCopies: false,
    attributionControl: false,
    // Names come at once: a fade says nothing, and costs a slow card a dozen drawings of everything.
    fadeDuration: 0,
  });
  const owners = new Map<string, ViewLayer>();
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: [],
    // A flat map is painted in order, like paper.
    parameters: { depthCompare: "always", depthWriteEnabled: false },
    ...NO_PICKING_OF_ITS_OWN,
    getCursor: ({ isDragging }) => (!shown.picking ? "crosshair" : isDragging ? "grabbing" : cursor),
  });
  map.addControl(overlay);

  function find(x: number, y: number): Pick | null {
    const info = shown.picking ? overlay.pickObject({ x, y, radius: PICKING_RADIUS }) : null;
    const layer = owners.get(info?.layer?.id ?? "");
    const subject = info === null ? null : (layer?.subject(info) ?? null);
    return layer === undefined || subject === null ? null : { layer, subject };
  }
  let cursor = "default";
  const stopFollowing = followPointer<Pick>(map, {
    isFree: () => shown.picking,
    find,
    onHover(pick, x, y) {
      cursor = pick === null ? "default" : "pointer";
      map.getCanvas().style.cursor = shown.picking ? cursor : "crosshair";
      events.onHover(pick, x, y);
    },
    onClick(pick, { ctrlKey, shiftKey, metaKey }) {
      if (!shown.picking) return;
      const bounds = pick?.layer.expand?.(pick.subject) ?? null;
      if (bounds !== null) flyTo({ bounds }, { top: 80, right: 80, bottom: 80, left: 80 });
      else events.onPick(pick, ctrlKey || shiftKey || metaKey);
    },
  });

  // Whatever changes within one frame is written once.
  let frame = 0;
  let drawnZoom = Number.NaN;
  const handOver = new HandOver();
  let names: readonly (readonly MapLabel[])[] = [];
  const ask = () => {
    frame ||= requestAnimationFrame(write);
  };

  function write(): void {
    frame = 0;
    drawnZoom = Math.floor(map.getZoom());
    owners.clear();
    const layers: Layer[] = [];
    for (const { layer, visible, opacity } of shown.layers) {
      if (!visible || opacity === 0) continue;
      const { theme, selected, selectedTable } = shown;
      for (const drawn of layer.draw({ zoom: drawnZoom, theme, opacity, selected, selectedTable })) {
        owners.set(drawn.id, layer);
        layers.push(drawn.clone(BELOW_NAMES));
      }
    }
    const { now, isAll } = handOver.pace(layers);
    overlay.setProps({ interleaved: true, layers: [...now] });
    if (!isAll) ask();
    writeNames();
  }

  function writeNames(): void {
    const next = shown.layers.flatMap(({ layer, visible }) =>
      visible && layer.labels !== undefined ? [layer.labels] : [],
    );
    const source = map.getSource<maplibregl.GeoJSONSource>(NETWORK_NAMES);
    if (source === undefined || (next.length === names.length && next.every((list, i) => list === names[i]))) return;
    names = next;
    void source.setData(nameFeatures(next));
  }

  let styled = false;
  map.once("style.load", () => {
    styled = true;
  });
  map.on("load", ask);
  map.once("idle", ask);
  map.on("zoom", () => {
    if (Math.floor(map.getZoom()) !== drawnZoom) ask();
  });
  map.on("move", events.onCamera);
  map.on("resize", () => {
    events.onCamera();
    // MapLibre draws as soon as it knows its new size, deck.gl may learn it only after: draw once more when both do.
    setTimeout(() => map.triggerRepaint(), REPAINT_MS);
  });
  map.on("webglcontextlost", events.onLost);

  let cardMs = 0;
  let isMeasuring = false;
  map.on("render", async () => {
    if (isMeasuring) return;
    isMeasuring = true;
    const began = performance.now();
    await cardIsFree(map);
    cardMs = performance.now() - began;
    isMeasuring = false;
  });

  function flyTo(target: CameraTarget, padding: Padding): void {
    const duration = cardMs > SLOW_CARD_MS ? 0 : FLIGHT_MS;
    if ("bounds" in target) {
      const { clientWidth, clientHeight } = map.getContainer();
      // Panels on a small screen may leave no room at all; then those at the right are flown under, or all of them.
      const fits = ({ left, right, top, bottom }: Padding) =>
        left + right < MOST_COVERED * clientWidth && top + bottom < MOST_COVERED * clientHeight;
      const clear = [padding, { ...padding, right: padding.top }].find(fits);
      const options = {
        duration,
        maxZoom: target.closest ?? CLOSEST_FIT,
        padding: clear === undefined ? 0 : { ...clear },
      };
      map.fitBounds([...target.bounds], options);
    } else map.easeTo({ center: [...target.center], zoom: target.zoom, duration });
  }

  return {
    handle: { map, camera: () => cameraOf(map), picture: () => picture(map) },
    show(scene) {
      const restyled = scene.theme !== shown.theme || scene.language !== shown.language || scene.tiles !== shown.tiles;
      shown = scene;
      if (restyled) {
        const next = basemapStyle(basemapFiles, scene);
        const before = style;
        style = next;
        if (styled) restyle(map, before, next);
        else map.once("style.load", () => restyle(map, before, next));
      }
      ask();
    },
    flyTo,
    remove() {
      cancelAnimationFrame(frame);
      stopFollowing();
      // Before its map, which it asks for its layers as it goes.
      map.removeControl(overlay);
      map.remove();
    },
  };
}

/** The drawing buffer is not kept between frames, so the picture is taken while one is being drawn. */
async function picture(map: maplibregl.Map): Promise<ImageBitmap> {
  if (!map.loaded() || map.isMoving()) await map.once("idle");
  return new Promise((resolve, reject) => {
    map.once("render", () => createImageBitmap(map.getCanvas()).then(resolve, reject));
    map.triggerRepaint();
  });
}

/** Asked before a map is started. The context that answers is given back: a page has only so many. */
export function hasWebgl2(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}
