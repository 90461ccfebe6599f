/** What tools over the map may hold on to: the live map, where its camera is, and its picture. */
import type { Map as LiveMap } from "maplibre-gl";
import { createContext, useContext } from "react";
import type { Bounds } from "./view-layer.ts";

export type LonLat = readonly [lon: number, lat: number];

export type CameraView = {
  readonly center: LonLat;
  readonly zoom: number;
  /** Clockwise from north, degrees. */
  readonly bearing: number;
  readonly bounds: Bounds;
  /** Ground metres under one CSS pixel at the centre of the map. */
  readonly metresPerPixel: number;
};

export type MapHandle = {
  /** A new handle comes with a new map, as after a lost graphics context: never keep the map beyond its handle. */
  readonly map: LiveMap;
  camera(): CameraView;
  /** The map as it stands, network and labels drawn, in device pixels. */
  picture(): Promise<ImageBitmap>;
};

const EQUATOR_M = 40_075_016.686;
const WORLD_PIXELS = 512;

export function cameraOf(map: LiveMap): CameraView {
  const { lng, lat } = map.getCenter();
  const zoom = map.getZoom();
  const [west, south, east, north] = map.getBounds().toArray().flat();
  return {
    center: [lng, lat],
    zoom,
    bearing: map.getBearing(),
    bounds: [west ?? lng, south ?? lat, east ?? lng, north ?? lat],
    metresPerPixel: (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / (WORLD_PIXELS * 2 ** zoom),
  };
}

const MapHandleContext = createContext<MapHandle | null>(null);

/** For components drawn as children of MapView; null until the map is there. */
export const MapHandleProvider = MapHandleContext.Provider;

export function useMapHandle(): MapHandle | null {
  return useContext(MapHandleContext);
}
