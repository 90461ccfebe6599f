import type { SystemFamily } from "../../core/geo/coordinate-systems.ts";
import { formatNumber } from "../format.ts";

const systems: Readonly<Record<SystemFamily, string>> = {
  wgs84: "WGS-84",
  "web-mercator": "Web Mercator",
  utm: "UTM",
  cgcs2000: "CGCS2000",
  "gauss-kruger-3": "CGCS2000, 3° zone",
  "gauss-kruger-6": "CGCS2000, 6° zone",
  gcj02: "GCJ-02 (Amap, Tencent)",
  bd09: "BD-09 (Baidu)",
  "british-grid": "British National Grid",
  "swiss-lv95": "Swiss LV95",
  "swiss-lv03": "Swiss LV03",
  "dutch-rd": "Dutch RD",
  "beijing-54": "Beijing 1954",
  "xian-80": "Xi'an 1980",
};

const length = (metres: number) =>
  metres < 1000 ? `${formatNumber(metres, metres < 100 ? 1 : 0)} m` : `${formatNumber(metres / 1000, 2)} km`;

export const maptools = {
  toolbar: "Map tools",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  north: "Turn north up",
  wholeNetwork: "Show the whole network",
  scale: (text: string) => `Scale: ${text}`,
  metres: (metres: number) => (metres < 1000 ? `${formatNumber(metres)} m` : `${formatNumber(metres / 1000)} km`),

  coordinates: "Coordinates",
  notation: "Write coordinates as",
  notations: {
    wgs84: "WGS-84",
    dms: "WGS-84, degrees",
    gcj02: "GCJ-02",
    "gauss-kruger": "CGCS2000 3° zone",
  },
  atCentre: "centre",
  meridian: (degrees: number) => `CM ${degrees}°E`,
  noZone: "outside the zones",

  system: (family: SystemFamily, zone: number | null, meridian: number | null, hemisphere: string | null) => {
    const name = systems[family];
    if (family === "utm") return `${name} ${zone ?? ""}${hemisphere === "south" ? "S" : "N"}`;
    return meridian === null ? name : `${name}, CM ${meridian}°E`;
  },
  assumed: "assumed",
  order: {
    "lon-lat": "longitude, latitude",
    "lat-lon": "latitude, longitude",
    "east-north": "easting, northing",
    "north-east": "northing, easting",
  },

  measure: "Measure distance and area",
  measureHint: "Click points on the map. Double-click or Enter ends, Backspace takes the last one back, Esc clears.",
  measureFrom: "WGS-84 ellipsoid, along geodesics",
  outlineCrosses: "The outline crosses itself: of the area, parts that turn the other way are taken off.",
  leg: (number: number) => `Leg ${number}`,
  closingLeg: "Closing leg",
  length,
  bearing: (degrees: number) => `${formatNumber(degrees, 1)}°`,
  legColumn: "Leg",
  lengthColumn: "Length",
  bearingColumn: "Bearing",
  total: "Total",
  perimeter: "Perimeter",
  area: "Area",
  squareMetres: (area: number) =>
    area < 1e6 ? `${formatNumber(area)} m²` : `${formatNumber(area / 1e6, area < 1e8 ? 3 : 1)} km²`,
  said: (total: string, legs: number, area: string | null) =>
    `${legs} ${legs === 1 ? "leg" : "legs"}, ${total}${area === null ? "" : `, area ${area}`}`,
  addPoint: "Add a point by coordinates",
  add: "Add",
  noSuchPoint: "These are not coordinates",
  whichPoint: "These coordinates can mean several places. Which?",
  takeBack: "Take the last point back",
  closeArea: "Close area",
  finish: "End",
  clear: "Clear",
  leave: "Close the measure tool",

  drawHint: {
    point: "Click the place.",
    line: "Click along the line; a double click or Enter ends it, Backspace takes a point back.",
    rectangle: "Click two opposite corners.",
    polygon: "Click round the area; a click on the first point, a double click or Enter closes it.",
  },
  leaveDrawing: "Leave without drawing",

  picture: "Save the map as a picture",
  pictureTitle: "Title",
  pictureLegend: "With legend",
  pictureSave: "Save PNG",
  pictureBusy: "Drawing",
  pictureFailed: (reason: string) => `The picture could not be made: ${reason}`,
  legend: "Legend",
  date: (date: string) => `Date ${date}`,
  dataVersion: (version: string) => `Data version ${version}`,
  projection: "Web Mercator, scale true at the centre of the map",
  demonstration: "Demonstration data: routes are invented",
  northLetter: "N",

  tiles: "Tile basemaps",
  tilesWhy:
    "A tile service of your own, such as a map server on the intranet, in place of the built-in land and rivers.",
  builtIn: "Built-in offline basemap",
  fromDeployer: "set by this site",
  tileName: "Name",
  tileKind: "Kind",
  tileKinds: { xyz: "XYZ", wmts: "WMTS (template)" },
  tileUrl: "Address template",
  tileUrlHint: {
    xyz: "With {z}, {x} and {y}, for example https://tiles.example/{z}/{x}/{y}.png",
    wmts: "With {TileMatrix}, {TileRow} and {TileCol}, of a Web Mercator (EPSG:3857) matrix set",
  },
  tileAttribution: "Attribution",
  tileSize: "Tile size",
  tileMaxZoom: "Largest zoom",
  tileShift: "Coordinates of the tiles",
  tileShifts: { none: "WGS-84 / CGCS2000", gcj02: "GCJ-02 (shifted)" },
  gcj02Badge: "GCJ-02",
  gcj02Why: "These tiles are shifted by up to 700 m against the network, which is drawn in WGS-84.",
  addTiles: "Add a basemap",
  removeTiles: (name: string) => `Remove ${name}`,
  moveUp: (name: string) => `Move ${name} up`,
  moveDown: (name: string) => `Move ${name} down`,
  tileErrors: {
    name: "Give it a name",
    url: "Not an address: begin with https://, http:// or /",
    place: "The address needs {z}, {x} and {y}, or {TileMatrix}, {TileRow} and {TileCol}",
    number: "A whole number within the usual range is needed",
  },
  otherOrigin: (origin: string) =>
    `${origin} is another server. This page may only ask its own, unless whoever runs the site names it: add "${origin}" to "tileOrigins" in config.json and start faultline serve (npm start) again.`,
  otherOriginNamed: (origin: string) => `${origin} is another server, and this site allows it.`,
};
