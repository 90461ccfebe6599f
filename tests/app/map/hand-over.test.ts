import { describe, expect, test } from "vitest";
import { type DataLayer, HandOver } from "../../../src/app/map/hand-over.ts";

const layer = (id: string, megabytes: number): DataLayer => ({
  id,
  props: { data: { length: 1, attributes: { getPath: { value: new Uint8Array(1e6 * megabytes), size: 2 } } } },
});
const ids = (layers: readonly DataLayer[]) => layers.map(({ id }) => id);

describe("HandOver", () => {
  test("hands over what one frame can take, then the rest frame by frame", () => {
    const handOver = new HandOver();
    const layers = [layer("a", 0.5), layer("b", 0.5), layer("c", 1.5), layer("d", 0.5)];
    expect(ids(handOver.pace(layers).now)).toEqual(["a", "b", "d"]);
    expect(handOver.pace(layers)).toEqual({ now: layers, isAll: true });
  });

  test("hands over at least one, however large", () => {
    const handOver = new HandOver();
    const layers = [layer("huge", 9), layer("more", 9)];
    expect(ids(handOver.pace(layers).now)).toEqual(["huge"]);
    expect(handOver.pace(layers)).toEqual({ now: layers, isAll: true });
  });

  test("draws a layer as it was while its new data waits", () => {
    const handOver = new HandOver();
    const old = [layer("a", 1), layer("b", 1)];
    handOver.pace(old);
    const fresh = [layer("a", 2), layer("b", 2)];
    expect(handOver.pace(fresh)).toEqual({ now: [fresh[0], old[1]], isAll: false });
    expect(handOver.pace(fresh)).toEqual({ now: fresh, isAll: true });
  });

  test("lets layers of plain objects through at once", () => {
    const handOver = new HandOver();
    const plain = { id: "p", props: { data: [{ at: [1, 2] }] } };
    const none = { id: "n", props: {} };
    expect(handOver.pace([layer("a", 9), plain, none]).isAll).toBe(true);
  });
});
