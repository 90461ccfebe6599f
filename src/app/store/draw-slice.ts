import type { Position } from "../../core/model/index.ts";
import type { Words } from "../../words/index.ts";
import type { ShapeKind } from "../map/tools/draw/shape.ts";
import type { Slice } from "./store.ts";

/** Something that a person is asked to draw on the map. done(null): they would rather not. */
export type ShapeWish = {
  readonly kind: ShapeKind;
  /** What it is for, over the tool. */
  readonly say: (words: Words) => string;
  done(points: readonly Position[] | null): void;
};

export type DrawSlice = {
  readonly shapeWish: ShapeWish | null;
  /** The map as it stands, layers and names drawn; null while there is no map. */
  readonly takePicture: (() => Promise<ImageBitmap>) | null;
  offerPicture(take: DrawSlice["takePicture"]): void;
  /** The points drawn, a rectangle as its four corners; null where it was left. A newer wish ends the older one. */
  askShape(kind: ShapeKind, say: ShapeWish["say"]): Promise<readonly Position[] | null>;
};

export const drawSlice: Slice<DrawSlice> = (set, get) => ({
  shapeWish: null,
  takePicture: null,
  offerPicture: (takePicture) => set({ takePicture }),
  askShape: (kind, say) => {
    get().shapeWish?.done(null);
    return new Promise((resolve) => {
      const shapeWish: ShapeWish = {
        ...{ kind, say },
        done: (points) => {
          if (get().shapeWish === shapeWish) set({ shapeWish: null });
          resolve(points);
        },
      };
      set({ shapeWish, tool: "select" });
    });
  },
});
