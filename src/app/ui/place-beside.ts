/** Answers: where does a floating box go, so that it stands at its anchor and inside the window? */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
export type Size = { readonly width: number; readonly height: number };

const GAP = 4;
const MARGIN = 8;

/** Below the anchor where there is room, else above it; pushed back into the window at the sides. */
export function placeBeside(anchor: Box, box: Size, window: Size): { readonly left: number; readonly top: number } {
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - GAP - box.height;
  const fitsBelow = below + box.height <= window.height - MARGIN;
  const top = fitsBelow || above < MARGIN ? Math.min(below, window.height - MARGIN - box.height) : above;
  const left = Math.min(anchor.left, window.width - MARGIN - box.width);
  return { left: Math.max(MARGIN, left), top: Math.max(MARGIN, top) };
}
