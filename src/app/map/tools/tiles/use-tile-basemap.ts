import { useEffect, useMemo, useState } from "react";
import { readRemembered, remember } from "../../../platform/remembered.ts";
import type { TileSource as MapTiles } from "../../basemap/basemap-style.ts";
import { fetchSiteConfig, NO_SITE_CONFIG, type SiteConfig } from "./site-config.ts";
import { mapTiles, readTileSources, type TileSource } from "./tile-source.ts";

export type TileBasemap = {
  readonly site: SiteConfig;
  /** Of this person, in their order; remembered on this machine. */
  readonly own: readonly TileSource[];
  /** Address of the source the map shows; null for the built-in basemap. */
  readonly chosen: string | null;
  /** For the map's scene; the same object until another source is chosen. */
  readonly tiles: MapTiles | null;
  setOwn(own: readonly TileSource[]): void;
  choose(url: string | null): void;
};

export function useTileBasemap(): TileBasemap {
  const [site, setSite] = useState(NO_SITE_CONFIG);
  const [remembered, setOwn] = useState(readOwn);
  const [chosen, setChosen] = useState(() => readRemembered("tiles.chosen") || null);
  useEffect(() => {
    let wanted = true;
    void fetchSiteConfig().then((config) => wanted && setSite(config));
    return () => {
      wanted = false;
    };
  }, []);
  // What the site has come to offer itself is not listed twice.
  const own = useMemo(
    () => remembered.filter(({ url }) => !site.tileSources.some((source) => source.url === url)),
    [remembered, site],
  );
  const tiles = useMemo(() => {
    const source = [...site.tileSources, ...own].find(({ url }) => url === chosen);
    return source === undefined ? null : mapTiles(source, document.baseURI);
  }, [site, own, chosen]);
  return {
    site,
    own,
    chosen: tiles === null ? null : chosen,
    tiles,
    setOwn(next) {
      setOwn(next);
      remember("tiles.own", JSON.stringify(next));
    },
    choose(url) {
      setChosen(url);
      remember("tiles.chosen", url ?? "");
    },
  };
}

function readOwn(): readonly TileSource[] {
  try {
    return readTileSources(JSON.parse(readRemembered("tiles.own") ?? "[]"));
  } catch {
    return [];
  }
}
