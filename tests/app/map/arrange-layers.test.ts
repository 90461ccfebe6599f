import { describe, expect, test } from "vitest";
import { arrangeLayers, moveLayer, recedeBehind } from "../../../src/app/map/arrange-layers.ts";
import type { ViewLayer } from "../../../src/app/map/view-layer.ts";

function layer(id: string, group: ViewLayer["group"], visibleAtFirst = true): ViewLayer {
  return {
    id,
    group,
    title: () => id,
    visibleAtFirst,
    bounds: null,
    legend: () => [],
    draw: () => [],
    subject: () => null,
    tooltip: () => [],
    details: () => [],
  };
}

const spans = layer("spans", "network");
const sites = layer("sites", "network");
const rings = layer("rings", "result");
const faults = layer("faults", "hazard");
const floods = layer("floods", "hazard", false);
const all = [spans, sites, rings, faults, floods];

const idsFromTop = (order: readonly string[]) =>
  arrangeLayers(all, order, {})
    .map((shown) => shown.layer.id)
    .toReversed();

describe("arrangeLayers", () => {
  test("lays hazards under results under the network, each as its feature gave them", () => {
    expect(idsFromTop([])).toEqual(["sites", "spans", "rings", "floods", "faults"]);
  });

  test("follows the order a person made, across groups too", () => {
    const order = ["faults", "rings", "spans", "sites", "floods"];
    expect(idsFromTop(order)).toEqual(order);
  });

  test("brings a layer the order does not know in above the lower groups", () => {
    expect(idsFromTop(["spans", "sites", "floods", "faults"])).toEqual(["spans", "sites", "rings", "floods", "faults"]);
    expect(idsFromTop(["spans", "rings", "faults"])).toEqual(["spans", "sites", "rings", "faults", "floods"]);
  });

  test("forgets an ordered layer that is gone", () => {
    expect(idsFromTop(["gone", "sites", "spans", "rings", "floods", "faults"])).toHaveLength(5);
  });

  test("shows each as its feature made it until a person says otherwise", () => {
    const shown = (settings = {}) =>
      arrangeLayers(all, [], settings).map(({ layer: { id }, visible, opacity }) => `${id} ${visible} ${opacity}`);
    expect(shown()).toContain("floods false 1");
    expect(shown()).toContain("faults true 1");
    expect(shown({ floods: { visible: true, opacity: 0.4 } })).toContain("floods true 0.4");
  });
});

describe("moveLayer", () => {
  test("puts one layer in another place and keeps the others in order", () => {
    expect(moveLayer(["a", "b", "c", "d"], "c", 0)).toEqual(["c", "a", "b", "d"]);
    expect(moveLayer(["a", "b", "c", "d"], "a", 2)).toEqual(["b", "c", "a", "d"]);
    expect(moveLayer(["a", "b", "c", "d"], "d", 9)).toEqual(["a", "b", "c", "d"]);
    expect(moveLayer(["a", "b"], "a", -3)).toEqual(["a", "b"]);
  });
});

describe("recedeBehind", () => {
  const shown = (one: ViewLayer, visible = true) => ({ layer: one, visible, opacity: 0.5 });
  const leader = { ...layer("preview", "result"), leads: true };

  test("leaves everything as it is where nothing leads, or what leads is hidden", () => {
    const shownLayers = [shown(spans), shown(leader, false)];
    expect(recedeBehind(shownLayers)).toBe(shownLayers);
  });

  test("draws it over the others, and those fainter than a person set them", () => {
    const [first, second] = recedeBehind([shown(leader), shown(spans)]);
    expect([first?.layer.id, second?.layer.id]).toEqual(["spans", "preview"]);
    expect(first?.opacity).toBeLessThan(0.5);
    expect(first?.opacity).toBeGreaterThan(0);
    expect(second?.opacity).toBe(0.5);
  });
});
