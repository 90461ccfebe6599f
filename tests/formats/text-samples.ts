/** Own samples of the formats that are text. */
import { topology } from "topojson-server";
import { sitesWithUnits, spansWithUnits } from "../builders/field-files.ts";
import { gbkBytes } from "../builders/gbk-bytes.ts";
import { file, type Sample } from "./sample.ts";
import { BROKEN, collection, FEATURES, placeOf, SITES, SPANS } from "./small-network.ts";

const NETWORK = SITES.length + SPANS.length;
const json = (value: unknown) => JSON.stringify(value);
const position = (site: string) => placeOf(site).join(",");

const KML = `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>干线</name>
${SITES.map(({ id, name }) => `<Placemark id="${id}"><name>${name}</name><Point><coordinates>${position(id)}</coordinates></Point></Placemark>`).join("\n")}
${SPANS.map(({ id, name, from, to, laying }) => `<Placemark id="${id}"><name>${name}</name><ExtendedData><Data name="敷设方式"><value>${laying}</value></Data></ExtendedData><LineString><coordinates>${position(from)} ${position(to)}</coordinates></LineString></Placemark>`).join("\n")}
<Placemark id="X"><name>没有位置</name></Placemark></Folder></Document></kml>`;

const GPX = `<?xml version="1.0"?><gpx version="1.1">
${SITES.map(({ name, lon, lat }) => `<wpt lat="${lat}" lon="${lon}"><name>${name}</name></wpt>`).join("\n")}
${SPANS.map(({ name, from, to }) => `<trk><name>${name}</name><trkseg>${[from, to].map((end) => `<trkpt lat="${placeOf(end)[1]}" lon="${placeOf(end)[0]}"/>`).join("")}</trkseg></trk>`).join("\n")}
<rte><name>没有位置</name></rte></gpx>`;

const GRAPHML = `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="x" for="node" attr.name="Longitude" attr.type="double"/><key id="y" for="node" attr.name="Latitude" attr.type="double"/>
<key id="n" for="node" attr.name="label" attr.type="string"/><graph edgedefault="undirected">
${SITES.map(({ id, name, lon, lat }) => `<node id="${id}"><data key="x">${lon}</data><data key="y">${lat}</data><data key="n">${name}</data></node>`).join("\n")}
${SPANS.map(({ id, from, to }) => `<edge id="${id}" source="${from}" target="${to}"/>`).join("\n")}
<hyperedge><endpoint node="S1"/><endpoint node="S2"/></hyperedge></graph></graphml>`;

const GML = `graph [\n  directed 0
${SITES.map(({ lon, lat }, i) => `  node [ id ${i} label "Site ${i}" Longitude ${lon} Latitude ${lat} ]`).join("\n")}
${SPANS.map((_, i) => `  edge [ source ${i} target ${i + 1} ]`).join("\n")}
]\n`;

const NODE_LINK = {
  ...{ directed: false, multigraph: false },
  nodes: SITES.map(({ id, name, lon, lat }) => ({ id, name, lon, lat })),
  links: [...SPANS.map(({ from, to }) => ({ source: from, target: to })), 7],
};

const SNDLIB = {
  nodes: SITES.map(({ id, lon, lat }) => ({ id, longitude: lon, latitude: lat })),
  links: SPANS.map(({ id, from, to }) => ({ id, source: from, target: to })),
  demands: [{ id: "D1", source: "S1", target: "S3", demand_value: 40 }],
};

const network = { id: "n", name: "干线" };
const OFDS = {
  nodes: SITES.map(({ id, name, lon, lat }) => ({
    ...{ type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] } },
    properties: { id, name, network, featureType: "node", status: "operational" },
  })),
  spans: SPANS.map(({ id, from, to }) => ({
    ...{ type: "Feature", geometry: { type: "LineString", coordinates: [placeOf(from), placeOf(to)] } },
    properties: { id, network, featureType: "span", start: { id: from }, end: { id: to }, deployment: ["belowGround"] },
  })),
};

const GRID = "ncols 3\nnrows 2\nxllcorner 104\nyllcorner 30\ncellsize 0.5\nNODATA_value -9999\n1 2.5 -9999\n4 5 6\n";

const FIELDS = ["LON dd", "LAT dd", "PGA pctg", "MMI intensity"].map((field, i) => {
  const [name, units] = field.split(" ");
  return `<grid_field index="${i + 1}" name="${name}" units="${units}"/>`;
});
const SHAKEMAP = `<?xml version="1.0"?><shakemap_grid event_id="e1" shakemap_id="e1" shakemap_version="1" shakemap_originator="own">
<event lat="30.5" lon="105" magnitude="6.9" depth="18" event_timestamp="2026-01-02T03:04:05UTC" event_description="Exercise"/>
<grid_specification lon_min="104" lat_min="30" lon_max="106" lat_max="31" nlon="3" nlat="2"/>${FIELDS.join("")}
<grid_data>\n104 31 5 5\n105 31 6 6\n106 31 7 7\n104 30 5 5\n105 30 8 6\n106 30 6 6\n</grid_data></shakemap_grid>`;

const TRACKS = `66666 1501  003 0001 1501 0 6             MEKKHALA              20150217
15011300 002 2 087 1429 1006     000
15011706 002 4 119 1260  975     060     90050 0050 80210 0120
15011712 002 3 124 1250  990     045     00000 0000 30210 0120
`;

export const TEXT_SAMPLES: readonly Sample[] = [
  {
    ...{ format: "delimited", what: "Two tables with a row of units and one of search parameters, the second in GBK" },
    files: [file("局站.csv", sitesWithUnits()), file("光缆段.csv", gbkBytes(spansWithUnits()))],
    rows: NETWORK,
  },
  {
    ...{ format: "delimited", what: "Routes as WKT; a sum at the end, and a route of one position" },
    files: [
      file(
        "routes.csv",
        `id,敷设方式,wkt\nL1,管道,"LINESTRING (104.0665 30.6598, 104.3979 31.127)"\nL2,架空,LINESTRING (104.3979 31.127)\n合计,,\n`,
      ),
    ],
    rows: 3,
  },
  {
    ...{ format: "delimited", what: "Sites, one of them where nobody can tell" },
    files: [file("sites.csv", "id,lon,lat\nS1,104.0665,30.6598\nS2,104.3979,31.127\nS3,很远,31.4675\n")],
    rows: SITES.length,
  },
  {
    ...{ format: "geojson", what: "Sites and spans with Chinese attributes, and a route of one position" },
    files: [file("net.geojson", json(collection([...FEATURES, BROKEN])))],
    rows: NETWORK + 1,
  },
  {
    ...{ format: "ndjson", what: "One feature a line, and a line cut off" },
    files: [file("net.ndjson", `${FEATURES.map(json).join("\n")}\n{"type":"Feature","prop\n`)],
    rows: NETWORK + 1,
  },
  {
    ...{ format: "topojson", what: "Made by topojson-server: routes cut into arcs" },
    files: [file("net.topojson", json(topology({ net: collection(FEATURES) })))],
    rows: NETWORK,
  },
  {
    ...{ format: "kml", what: "A folder with ExtendedData, and a placemark without a place" },
    files: [file("net.kml", KML)],
    rows: NETWORK + 1,
  },
  {
    ...{ format: "gpx", what: "Waypoints and tracks, and a route without a position" },
    files: [file("walk.gpx", GPX)],
    rows: NETWORK + 1,
  },
  {
    ...{ format: "graphml", what: "Nodes with places, and a hyperedge" },
    files: [file("net.graphml", GRAPHML)],
    rows: NETWORK + 1,
  },
  {
    ...{ format: "gml", what: "A graph" },
    files: [file("net.gml", GML)],
    rows: NETWORK,
  },
  {
    ...{ format: "node-link", what: "As networkx writes it, and a link that is a number" },
    files: [file("net.json", json(NODE_LINK))],
    rows: NETWORK + 1,
  },
  {
    ...{ format: "sndlib", what: "Nodes, links and a demand" },
    files: [file("net.json", json(SNDLIB))],
    rows: NETWORK + 1,
  },
  {
    ...{ format: "ofds", what: "Nodes and spans in two files of GeoJSON" },
    files: [
      file("nodes.geojson", json({ type: "FeatureCollection", features: OFDS.nodes })),
      file("spans.geojson", json({ type: "FeatureCollection", features: OFDS.spans })),
    ],
    rows: NETWORK,
  },
  {
    ...{ format: "ascii-grid", what: "Six cells of depth: one hazard layer" },
    files: [file("depth_flood.asc", GRID)],
    rows: 1,
  },
  {
    ...{ format: "shakemap", what: "Six points of two measures" },
    files: [file("grid.xml", SHAKEMAP)],
    rows: 6,
  },
  {
    ...{ format: "storm-tracks", what: "Three positions of one typhoon, as the JMA lists them" },
    files: [file("bst.txt", TRACKS)],
    rows: 3,
  },
];
