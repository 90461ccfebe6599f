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

const MapHandleContext = createContext<MapHandle | null>(null);

/** For components drawn as children of MapView; null until the map is there. */
export const MapHandleProvider = MapHandleContext.Provider;

export function useMapHandle(): MapHandle | null {
  return useContext(MapHandleContext);
}
