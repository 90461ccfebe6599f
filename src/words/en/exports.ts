type FormatWords = Readonly<Record<string, { readonly name: string; readonly note: string }>>;

const formats: FormatWords = {
  faultline: {
    name: "Faultline study",
    note: "Everything: base, plans, changes, hazards, sources. Opens on any machine.",
  },
  geopackage: { name: "GeoPackage", note: "All tables of the plan on screen in one file, for QGIS and ArcGIS." },
  geojson: {
    name: "GeoJSON",
    note: "Sites, spans, areas and hazards of the plan on screen, for any GIS; reads back without loss.",
  },
  shapefile: {
    name: "Shapefile",
    note: "Points, lines and areas, with a key to the short names; other tables as CSV beside them.",
  },
  flatgeobuf: { name: "FlatGeobuf", note: "Layers that open fast however large they are." },
  geoparquet: { name: "GeoParquet", note: "Columns for data science: DuckDB, pandas, BigQuery." },
  kml: { name: "KML", note: "A folder for each table, routes coloured by how they are laid, for Google Earth." },
  kmz: { name: "KMZ", note: "The same, packed." },
  spreadsheet: {
    name: "Excel workbook",
    note: "A sheet for each table, with a key to the columns; text is never a formula.",
  },
  delimited: { name: "CSV", note: "A file for each table in a zip, positions as lon and lat, routes as WKT." },
  graphml: { name: "GraphML", note: "Sites as nodes, spans as edges, for Gephi, yEd and NetworkX." },
  ofds: { name: "Open Fibre Data Standard", note: "Sites and spans in the words of the standard, for publishing." },
};

const uses = {
  study: "The whole study",
  gis: "For GIS and globes",
  tables: "For spreadsheets",
  graphs: "For graph tools and publishing",
};

export const exports = {
  title: "Files",
  question: "What goes to other hands?",
  nothing: "No study is open.",
  formats,
  uses,
  save: (name: string, extension: string) => `Save as ${name} (.${extension})`,
  leftOut: (file: string, sentences: readonly string[]) => `${file}: ${sentences.join("; ")}.`,
  elsewhere: "The map is saved as a picture by its own tools, a table as CSV from the drawer.",
};
