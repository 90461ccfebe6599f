/** The questions about disasters anywhere, and their answers: a cheap one is asked by itself while a person looks. */
import { useCallback } from "react";
import { findRow, type Network, type Settings } from "../../../core/model/index.ts";
import type { CriticalQuestion } from "../../../core/redundancy/regions/find-critical-radius.ts";
import type { CutQuestion } from "../../../core/redundancy/regions/measure-cuts.ts";
import { CURVE_SHARES, type CurveQuestion } from "../../../core/redundancy/regions/measure-region-curve.ts";
import type { RegionQuestion } from "../../../core/redundancy/regions/measure-regions.ts";
import { circuitsAt } from "../../../core/topology/circuits-at.ts";
import { topologyColumns } from "../../../core/topology/topology.ts";
import type { RegionView } from "../../store/regions-slice.ts";
import { useApp } from "../../store/store.ts";
import { type Answer, useAnswer } from "../../store/use-answer.ts";
import { useIsShown } from "../../store/use-is-shown.ts";

/** Up to here the worst places take a second or two, and the curve a few. */
export const QUICK_SPANS = 3000;
const PLACES = 20;
/** No wider disc is looked for. */
export const MOST_CRITICAL_M = 200_000;
export const PRECISION_M = 1;

export function usePlaces(): Answer<"regions"> {
  const { isView, isQuick, settings, radius } = useLook("places");
  const isAsked = useCallback(
    (input: RegionQuestion) => input.radius === radius && isOf(settings, input),
    [radius, settings],
  );
  return useAnswer({ job: "regions", isAsked, ask: askPlaces, isWanted: isView && isQuick });
}

export function askPlaces(): void {
  const { regionQuery, analyse } = useApp.getState();
  const service = serviceNow();
  if (service !== null) void analyse("regions", { ...service, radius: 1000 * regionQuery.radiusKm, places: PLACES });
}

export function useCurve(): Answer<"region-curve"> {
  const { isView, isQuick, settings, radius } = useLook("places");
  const isAsked = useCallback(
    (input: CurveQuestion) => input.radii.at(-1) === radius && isOf(settings, input),
    [radius, settings],
  );
  return useAnswer({ job: "region-curve", isAsked, ask: askCurve, isWanted: isView && isQuick });
}

export function askCurve(): void {
  const { regionQuery, analyse } = useApp.getState();
  const service = serviceNow();
  const radii = CURVE_SHARES.map((share) => share * 1000 * regionQuery.radiusKm);
  if (service !== null) void analyse("region-curve", { ...service, radii });
}

export function useCuts(): Answer<"cuts"> {
  const { isView, settings } = useLook("cuts");
  const cut = useApp((state) => state.regionQuery.cut);
  const isAsked = useCallback(
    (input: CutQuestion) => input.features === cut?.features && input.withinM === cut.withinM && isOf(settings, input),
    [cut, settings],
  );
  return useAnswer({ job: "cuts", isAsked, ask: askCuts, isWanted: isView && cut !== null });
}

export function askCuts(): void {
  const { regionQuery, analyse } = useApp.getState();
  const service = serviceNow();
  const { cut } = regionQuery;
  if (service !== null && cut !== null)
    void analyse("cuts", { ...service, features: cut.features, withinM: cut.withinM });
}

export function useCritical(): Answer<"critical-radius"> & { readonly wish: Wish | null } {
  const { isView, isQuick, settings } = useLook("critical");
  const network = useApp((state) => state.network);
  const { from, to, clearM } = useApp((state) => state.regionQuery);
  const wish = wishOf(network, from, to);
  const isAsked = useCallback(
    (input: CriticalQuestion) => {
      const now = wishOf(network, from, to);
      const isSame = input.from === now?.from && input.to === now.to && input.clear === clearM;
      return isSame && input.gateways === settings?.gateways;
    },
    [network, from, to, clearM, settings],
  );
  const isWanted = isView && isQuick && wish !== null;
  return { ...useAnswer({ job: "critical-radius", isAsked, ask: askCritical, isWanted }), wish };
}

export function askCritical(): void {
  const { network, regionQuery, analyse } = useApp.getState();
  const service = serviceNow();
  const wish = wishOf(network, regionQuery.from, regionQuery.to);
  if (service === null || wish === null) return;
  const { columns, gateways, sites, spans, planar } = service;
  const limits = { clear: regionQuery.clearM, most: MOST_CRITICAL_M, precision: PRECISION_M };
  void analyse("critical-radius", { columns, gateways, sites, spans, planar, ...wish, ...limits });
}

type Wish = { readonly from: number; readonly to: number | null };

/** Rows; null while there is nothing to ask. */
function wishOf({ sites }: Network, from: string | null, to: string | null): Wish | null {
  const row = (id: string) => findRow(sites.columns.id, id);
  const wish = { from: from === null ? -1 : row(from), to: to === null ? null : row(to) };
  return wish.from < 0 || wish.to === -1 || wish.from === wish.to ? null : wish;
}

function useLook(view: RegionView) {
  const isShown = useIsShown("regions");
  const isView = useApp((state) => state.regionQuery.view === view);
  const isQuick = useApp((state) => state.network.spans.count <= QUICK_SPANS);
  const settings = useApp((state) => state.study?.settings);
  const radius = useApp((state) => 1000 * state.regionQuery.radiusKm);
  return { isView: isShown && isView, isQuick, settings, radius };
}

type Service = Pick<Settings, "gateways" | "enough">;

function isOf(settings: Service | undefined, asked: Service): boolean {
  return asked.gateways === settings?.gateways && asked.enough === settings.enough;
}

function serviceNow() {
  const { network, study } = useApp.getState();
  if (study === null) return null;
  const { gateways, enough } = study.settings;
  return {
    columns: topologyColumns(network),
    ...{ gateways, enough, circuitsAt: circuitsAt(network) },
    ...{ sites: network.sites.geometry, spans: network.spans.geometry, planar: false },
  };
}
