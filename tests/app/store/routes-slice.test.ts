import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import { type RoutesSlice, routesSlice } from "../../../src/app/store/routes-slice.ts";

const store = () =>
  createStore<RoutesSlice>()((...api) => routesSlice(...(api as unknown as Parameters<typeof routesSlice>)));

test("the other end waits next, until both are chosen", () => {
  const { getState } = store();
  getState().takeRouteEnd("from", "x");
  expect(getState().routePick).toBe("to");
  getState().takeRouteEnd("to", "y");
  expect(getState()).toMatchObject({ routePick: null, routeQuery: { from: "x", to: "y" } });
  getState().takeRouteEnd("through", "z");
  expect(getState()).toMatchObject({ routePick: null, routeQuery: { from: "x", to: "y", through: "z" } });
});

test("the second end may be chosen first", () => {
  const { getState } = store();
  getState().takeRouteEnd("to", "y");
  expect(getState()).toMatchObject({ routePick: "from", routeQuery: { from: null, to: "y" } });
});

test("another question points at no place of the answer before", () => {
  const { getState } = store();
  getState().pointAtRoute(7);
  getState().askRoutes({ k: 3 });
  expect(getState().routePlace).toBeNull();
});
