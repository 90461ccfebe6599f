/**
 * Freezes a value to its leaves. A typed array cannot be frozen, so what it holds is remembered instead:
 * the function handed back says which arrays were written to since.
 */
export function frozen(value: unknown): () => string[] {
  const before: [string, ArrayBufferView, Uint8Array][] = [];
  const seen = new Set<object>();
  const freeze = (item: unknown, path: string): void => {
    if (typeof item !== "object" || item === null || seen.has(item)) return;
    seen.add(item);
    if (ArrayBuffer.isView(item)) {
      before.push([path, item, bytesOf(item).slice()]);
      return;
    }
    Object.freeze(item);
    for (const [key, child] of Object.entries(item)) freeze(child, `${path}.${key}`);
  };
  freeze(value, "");
  return () => before.filter(([, view, bytes]) => Buffer.compare(bytesOf(view), bytes) !== 0).map(([path]) => path);
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
