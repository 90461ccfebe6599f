/**
 * Answers: which text of a drawing names which of its places? The nearest place within a few heights of the letters,
 * and of several texts the nearest to it. Cost: linear, by cells as wide as the reach.
 */
export type Label = { readonly x: number; readonly y: number; readonly height: number; readonly text: string };
export type Place = { readonly x: number; readonly y: number; name(text: string): void };

/** In heights of the letters: a name begins beside its symbol. */
const REACH = 6;
/** Letters much larger than most are titles, and their reach is that of the others. */
const LARGEST = 10;
/** More symbols within the reach of a text are a heap that no text can tell apart. */
const HEAP = 200;

/** How many texts stand at no place, and what the first of them says. */
export function nameByLabels(
  places: readonly Place[],
  labels: readonly Label[],
): { readonly alone: number; readonly first: string } {
  const said = labels.filter(({ text }) => text !== "");
  const heights = Float64Array.from(said, ({ height }) => height).sort();
  const reach = (heights[heights.length >> 1] ?? 0) * REACH;
  const widest = Math.min(reach * LARGEST, (heights.at(-1) ?? 0) * REACH);
  const cell = widest > 0 ? widest : 1;
  const cells = new Map<string, number[]>();
  places.forEach(({ x, y }, i) => {
    const key = `${Math.floor(x / cell)} ${Math.floor(y / cell)}`;
    const inside = cells.get(key);
    if (inside === undefined) cells.set(key, [i]);
    else if (inside.length < HEAP) inside.push(i);
  });
  const best = new Map<number, { readonly label: Label; readonly distance: number }>();
  for (const label of said) {
    let [near, least] = [-1, Math.min(widest, label.height * REACH)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const key = `${Math.floor(label.x / cell) + dx} ${Math.floor(label.y / cell) + dy}`;
        for (const i of cells.get(key) ?? []) {
          const { x, y } = places[i] as Place;
          const distance = Math.hypot(x - label.x, y - label.y);
          if (distance < least) [near, least] = [i, distance];
        }
      }
    }
    const known = best.get(near);
    if (near >= 0 && (known === undefined || least < known.distance)) best.set(near, { label, distance: least });
  }
  for (const [place, { label }] of best) places[place]?.name(label.text);
  const taken = new Set(Array.from(best.values(), ({ label }) => label));
  const alone = said.filter((label) => !taken.has(label));
  return { alone: alone.length, first: alone[0]?.text ?? "" };
}
