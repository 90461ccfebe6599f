/** Answers: what does a hazard layer say about a place: which of its features hold it or reach it, and which value has its grid? */
import type { Report } from "../../analysis.ts";
import { writeEarthCentred } from "../../geo/earth-centred.ts";
import { type GridPlace, openGrid } from "../../geo/grid.ts";
import { buildPolygons, type HazardGrid, type HazardLayer, type Lines, type PolygonShape } from "../../model/index.ts";
import { featureReach } from "../feature-reach.ts";
import { Corridors, meetCorridors } from "../meet-corridors.ts";
import { meetPolygons } from "../meet-polygons.ts";
import { PolygonParts } from "../polygon-parts.ts";
import type { Meet } from "../walk-lines.ts";
import { type Comes, turnsOf } from "./comes-near.ts";

export class LayerAt {
  /** Where the cells of its grid lie; null for no grid, and for one that lies nobody knows where. */
  readonly place: GridPlace | null;
  /** Features that reach nowhere, for want of a shape or of a radius. */
  readonly withoutReach: number;
  /** Of features that are polygons. */
  readonly outlines: PolygonParts | null;
  readonly #grid: HazardGrid | null;
  readonly #about: PolygonParts | Corridors;
  readonly #dot = new Float64Array(6);
  readonly #part = new Float64Array(2);

  constructor(hazard: HazardLayer) {
    const { geometry, count } = hazard.features;
    this.#grid = hazard.grid;
    this.place = hazard.grid === null ? null : openGrid(hazard.grid);
    // A line that is only crossed is half a metre wide.
    this.#about =
      geometry.type === "polygons" ? new PolygonParts(geometry) : new Corridors(geometry, featureReach(hazard).metres);
    this.outlines = this.#about instanceof PolygonParts ? this.#about : null;
    this.withoutReach = count - new Set(this.#about.features).size;
  }

  /** Rows of features, each once. */
  featuresAt(lon: number, lat: number): readonly number[] {
    const about = this.#about;
    const found: number[] = [];
    if (about.count === 0) return found;
    for (const turn of turnsOf(about.goRound, lon, lon)) {
      for (const each of about.near(lon + turn, lat, lon + turn, lat)) {
        const feature = about.features[each] as number;
        if (!found.includes(feature) && this.#holds(each, lon, lat, turn)) found.push(feature);
      }
    }
    return found;
  }

  /** Which lines run through which features, and from where to where. */
  meet(lines: Lines, meet: Meet, report?: Report): void {
    if (this.#about instanceof PolygonParts) meetPolygons(lines, this.#about, meet, report);
    else meetCorridors(lines, this.#about, meet, report);
  }

  /** NaN where the grid has none; undefined beside the grid. */
  gridAt(lon: number, lat: number): number | undefined {
    return this.place === null ? undefined : this.#grid?.values[this.place.cellAt(lon, lat)];
  }

  readonly comes: Comes = (minX, minY, maxX, maxY) => {
    const about = this.#about;
    return turnsOf(about.goRound, minX, maxX).some((turn) => {
      const [from, to] = [minX + turn, maxX + turn];
      if (about.count > 0 && about.near(from, minY, to, maxY).length > 0) return true;
      if (this.place === null) return false;
      const [west, south, east, north] = this.place.bounds;
      return from <= east && to >= west && minY <= north && maxY >= south;
    });
  };

  #holds(each: number, lon: number, lat: number, turn: number): boolean {
    const about = this.#about;
    if (about instanceof PolygonParts) return about.holds(each, lon + turn, lat);
    writeEarthCentred(lon, lat, this.#dot, 0);
    this.#dot.copyWithin(3, 0, 3);
    return about.reaches(each, this.#dot, this.#part);
  }
}

/** A place drawn by hand, as a layer that says nothing but where. */
export function drawnLayer(shape: PolygonShape): HazardLayer {
  return {
    ...{ id: "", name: "", kind: "other", measure: null, unit: null, returnPeriodYears: null, time: null, source: "" },
    ...{ status: "given", track: null, grid: null },
    features: { count: 1, columns: {}, geometry: buildPolygons([shape]) },
  };
}
