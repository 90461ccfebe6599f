/** What questions about routes and circuits have in common, found once for each network by a job of its own. */
import type { Network } from "../../core/model/index.ts";
import type { RouteGround } from "../../core/redundancy/routes/route-ground.ts";
import type { GatewayRule } from "../../core/topology/service-graph.ts";
import { useApp } from "./store.ts";

const grounds = new WeakMap<Network, { readonly rule: GatewayRule; readonly ground: Promise<RouteGround> }>();

export function groundOf(network: Network, rule: GatewayRule): Promise<RouteGround> {
  const known = grounds.get(network);
  if (known !== undefined && known.rule === rule) return known.ground;
  const ground = useApp.getState().runJob("route-ground", { network, rule, earth: "ellipsoid" });
  grounds.set(network, { rule, ground });
  ground.catch(() => grounds.delete(network));
  return ground;
}
