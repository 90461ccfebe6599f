/** Three sites, two spans and a row that cannot be used: what most samples hold, in the words of their formats. */
import type { Feature, FeatureCollection } from "geojson";

export const SITES = [
  { id: "S1", name: "成都局", kind: "核心", lon: 104.0665, lat: 30.6598 },
  { id: "S2", name: "德阳局", kind: "汇聚", lon: 104.3979, lat: 31.127 },
  { id: "S3", name: "绵阳局", kind: "汇聚", lon: 104.6796, lat: 31.4675 },
] as const;
export const SPANS = [
  { id: "L1", name: "成都—德阳", from: "S1", to: "S2", laying: "管道", fibres: 144 },
  { id: "L2", name: "德阳—绵阳", from: "S2", to: "S3", laying: "架空", fibres: 48 },
] as const;

export const placeOf = (site: string): [lon: number, lat: number] => {
  const { lon, lat } = SITES.find(({ id }) => id === site) ?? { lon: 0, lat: 0 };
  return [lon, lat];
};

export const SITE_FEATURES: readonly Feature[] = SITES.map(({ id, name, kind, lon, lat }) => ({
  ...{ type: "Feature", id },
  properties: { id, 局站名称: name, 类型: kind },
  geometry: { type: "Point", coordinates: [lon, lat] },
}));
export const SPAN_FEATURES: readonly Feature[] = SPANS.map(({ id, name, from, to, laying, fibres }) => ({
  ...{ type: "Feature", id },
  properties: { id, 名称: name, A端: from, Z端: to, 敷设方式: laying, 芯数: fibres },
  geometry: { type: "LineString", coordinates: [placeOf(from), placeOf(to)] },
}));
/** A route of one position. */
export const BROKEN: Feature = {
  ...{ type: "Feature", id: "L3", properties: { id: "L3", 名称: "绵阳—？" } },
  geometry: { type: "LineString", coordinates: [placeOf("S3")] },
};
export const FEATURES: readonly Feature[] = [...SITE_FEATURES, ...SPAN_FEATURES];

export const collection = (features: readonly Feature[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: [...features],
});
