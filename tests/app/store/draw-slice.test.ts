import { expect, test } from "vitest";
import { create } from "zustand";
import { drawSlice } from "../../../src/app/store/draw-slice.ts";
import type { AppState } from "../../../src/app/store/store.ts";
import { viewSlice } from "../../../src/app/store/view-slice.ts";

const useApp = create<AppState>()((...api) => ({ ...viewSlice(...api), ...drawSlice(...api) }) as AppState);

const say = () => "Draw";

test("a shape asked for comes when it is drawn, and the map may be picked from again", async () => {
  const { askShape, setTool } = useApp.getState();
  setTool("measure");
  const asked = askShape("point", say);
  expect(useApp.getState()).toMatchObject({ tool: "select", shapeWish: { kind: "point" } });
  useApp.getState().shapeWish?.done([[100, 30]]);
  expect(await asked).toEqual([[100, 30]]);
  expect(useApp.getState().shapeWish).toBeNull();
});

test("a newer wish ends the older one", async () => {
  const { askShape } = useApp.getState();
  const older = askShape("polygon", say);
  const newer = askShape("line", say);
  expect(await older).toBeNull();
  expect(useApp.getState().shapeWish?.kind).toBe("line");
  useApp.getState().shapeWish?.done(null);
  expect(await newer).toBeNull();
});
