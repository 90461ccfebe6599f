import { describe, expect, test } from "vitest";
import { poolRunner } from "../../src/jobs/pool-runner.ts";
import type { JobRunner } from "../../src/jobs/protocol.ts";

type Wait = { wait: (name: string) => string };

/** A runner whose jobs end when the test says so. */
function byHand() {
  const running = new Map<string, { end: () => void; fail: () => void }>();
  const order: string[] = [];
  const runner: JobRunner<Wait> = {
    run: (_, name) =>
      new Promise((resolve, reject) => {
        order.push(name);
        running.set(name, { end: () => resolve(name as never), fail: () => reject(new Error(name)) });
      }),
  };
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const end = async (name: string) => {
    running.get(name)?.end();
    await settle();
  };
  const fail = async (name: string) => {
    running.get(name)?.fail();
    await settle();
  };
  return { runner, order, end, fail };
}

describe("poolRunner", () => {
  test("runs so many at once, the rest in order of arrival", async () => {
    const { runner, order, end } = byHand();
    const pool = poolRunner(runner, 2);
    const runs = ["a", "b", "c", "d"].map((name) => pool.run("wait", name));
    expect(order).toEqual(["a", "b"]);
    await end("b");
    expect(order).toEqual(["a", "b", "c"]);
    await end("a");
    await end("c");
    await end("d");
    expect(await Promise.all(runs)).toEqual(["a", "b", "c", "d"]);
  });

  test("a failure frees its place", async () => {
    const { runner, order, end, fail } = byHand();
    const pool = poolRunner(runner, 1);
    const first = pool.run("wait", "a");
    const second = pool.run("wait", "b");
    const failed = expect(first).rejects.toThrow("a");
    await fail("a");
    await failed;
    expect(order).toEqual(["a", "b"]);
    await end("b");
    expect(await second).toBe("b");
  });

  test("one cancelled while it waits never starts, and the next in line moves up", async () => {
    const { runner, order, end } = byHand();
    const pool = poolRunner(runner, 1);
    const cancel = new AbortController();
    const first = pool.run("wait", "a");
    const second = pool.run("wait", "b", { signal: cancel.signal });
    const third = pool.run("wait", "c");
    cancel.abort();
    await expect(second).rejects.toMatchObject({ name: "AbortError" });
    await end("a");
    await end("c");
    expect(order).toEqual(["a", "c"]);
    expect([await first, await third]).toEqual(["a", "c"]);
    // The place is free again, not lost.
    const fourth = pool.run("wait", "d");
    expect(order).toEqual(["a", "c", "d"]);
    await end("d");
    expect(await fourth).toBe("d");
  });
});
