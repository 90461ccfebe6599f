import { describe, expect, test } from "vitest";
import { inServiceMask, spanEnds, topologyColumns } from "../../../src/core/topology/topology.ts";
import { aNetwork } from "../../builders/a-network.ts";

describe("spanEnds", () => {
  test("gives site rows, and -1 where an end names no site", () => {
    const network = aNetwork().path("A-B-C").span("X", "C", "nowhere").span("Y", "", "A").build();
    const { from, to } = spanEnds(topologyColumns(network));
    expect([...from]).toEqual([0, 1, 2, -1]);
    expect([...to]).toEqual([1, 2, -1, 0]);
  });
});

describe("inServiceMask", () => {
  test("planned and removed are out, unknown counts as existing", () => {
    const network = aNetwork()
      .site("A", { status: "existing" })
      .site("B", { status: "planned" })
      .site("C", { status: "removed" })
      .site("D")
      .build();
    expect([...inServiceMask(network.sites.columns.status)]).toEqual([1, 0, 0, 1]);
  });
});
