/** What the fields of the tables of FlatGeobuf are called, by their numbers in its schema, and what its codes mean. */

export const MAGIC = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62];
export const MAGIC_LENGTH = 8;

export const HEADER = {
  name: 0,
  geometryType: 2,
  columns: 7,
  featuresCount: 8,
  indexNodeSize: 9,
  crs: 10,
  metadata: 13,
} as const;
export const CRS = { org: 0, code: 1, name: 2, wkt: 4 } as const;
export const COLUMN = { name: 0, type: 1 } as const;
export const FEATURE = { geometry: 0, properties: 1 } as const;
export const GEOMETRY = { ends: 0, xy: 1, z: 2, type: 6, parts: 7 } as const;

/** The size of the nodes of the index where a header says nothing. */
export const DEFAULT_NODE_SIZE = 16;
export const NODE_BYTES = 40;

export const GEOMETRY_TYPES = [
  "Unknown",
  "Point",
  "LineString",
  "Polygon",
  "MultiPoint",
  "MultiLineString",
  "MultiPolygon",
  "GeometryCollection",
  "CircularString",
  "CompoundCurve",
  "CurvePolygon",
  "MultiCurve",
  "MultiSurface",
  "Curve",
  "Surface",
  "PolyhedralSurface",
  "TIN",
  "Triangle",
] as const;

export const COLUMN_TYPES = [
  "Byte",
  "UByte",
  "Bool",
  "Short",
  "UShort",
  "Int",
  "UInt",
  "Long",
  "ULong",
  "Float",
  "Double",
  "String",
  "Json",
  "DateTime",
  "Binary",
] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];
