/** Every buffer inside a plain value, once: moved to the other side instead of copied. */
export function transferables(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const seen = new Set<object>();
  const queue: object[] = [];
  const look = (item: unknown) => {
    if (typeof item !== "object" || item === null || seen.has(item)) return;
    seen.add(item);
    queue.push(item);
  };
  look(value);
  for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
    if (item instanceof ArrayBuffer) buffers.add(item);
    else if (ArrayBuffer.isView(item)) look(item.buffer);
    else if (Array.isArray(item)) item.forEach(look);
    else Object.values(item).forEach(look);
  }
  return [...buffers];
}
