/** A name as SQL takes it: whatever stands in it, it stays one name. A NUL ends a string in the engine, so it goes. */
export function quoteName(name: string): string {
  return `"${name.replaceAll("\0", "").replaceAll('"', '""')}"`;
}
