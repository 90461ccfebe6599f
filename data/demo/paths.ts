/** Answers: which way would a circuit go? Cheapest path over spans (Dijkstra on a binary heap), costs given by the caller. */
import type { DraftSite, DraftSpan } from "./draft.ts";

type Step = { readonly span: DraftSpan; readonly to: DraftSite };
export type Roads = ReadonlyMap<DraftSite, readonly Step[]>;

export function buildRoads(spans: readonly DraftSpan[]): Roads {
  const roads = new Map<DraftSite, Step[]>();
  const add = (from: DraftSite, step: Step) => {
    const steps = roads.get(from);
    if (steps === undefined) roads.set(from, [step]);
    else steps.push(step);
  };
  for (const span of spans) {
    add(span.from, { span, to: span.to });
    add(span.to, { span, to: span.from });
  }
  return roads;
}

export function findPath(
  roads: Roads,
  from: DraftSite,
  to: DraftSite,
  cost: (span: DraftSpan) => number,
): DraftSpan[] | null {
  const best = new Map<DraftSite, number>([[from, 0]]);
  const by = new Map<DraftSite, { readonly span: DraftSpan; readonly before: DraftSite }>();
  const heap: { cost: number; site: DraftSite }[] = [{ cost: 0, site: from }];
  for (let top = pop(heap); top !== undefined; top = pop(heap)) {
    if (top.site === to) break;
    if (top.cost > (best.get(top.site) ?? 0)) continue;
    for (const { span, to: next } of roads.get(top.site) ?? []) {
      const sum = top.cost + cost(span);
      if (sum >= (best.get(next) ?? Number.POSITIVE_INFINITY)) continue;
      best.set(next, sum);
      by.set(next, { span, before: top.site });
      push(heap, { cost: sum, site: next });
    }
  }
  if (!by.has(to)) return null;
  const path: DraftSpan[] = [];
  for (let step = by.get(to); step !== undefined; step = by.get(step.before)) path.unshift(step.span);
  return path;
}

type Entry = { readonly cost: number; readonly site: DraftSite };

function push(heap: Entry[], entry: Entry): void {
  let at = heap.push(entry) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((heap[parent] as Entry).cost <= entry.cost) break;
    heap[at] = heap[parent] as Entry;
    at = parent;
  }
  heap[at] = entry;
}

function pop(heap: Entry[]): Entry | undefined {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || last === undefined || heap.length === 0) return top;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && (heap[child + 1] as Entry).cost < (heap[child] as Entry).cost) child++;
    if ((heap[child] as Entry).cost >= last.cost) break;
    heap[at] = heap[child] as Entry;
    at = child;
  }
  heap[at] = last;
  return top;
}
