type FormatWords = Readonly<Record<string, { readonly name: string; readonly note: string }>>;

const formats: FormatWords = {
  faultline: {
    name: "Faultline study",
    note: "Everything: base, plans, changes, hazards, sources. Opens on any machine.",
  },
  geojson: {
    name: "GeoJSON",
    note: "Sites, spans, areas and hazards of the plan on screen, for any GIS; reads back without loss.",
  },
};

export const exports = {
  title: "Files",
  question: "What goes to other hands?",
  nothing: "No study is open.",
  formats,
  save: (name: string, extension: string) => `Save as ${name} (.${extension})`,
  elsewhere: "The map is saved as a picture by its own tools, a table as CSV from the drawer.",
};
