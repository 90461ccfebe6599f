/** The longest round length (1, 2 or 5 times a power of ten metres) that fits into some pixels of the map. */
export type ScaleStep = { readonly metres: number; readonly pixels: number };

export function findScaleStep(metresPerPixel: number, mostPixels: number): ScaleStep | null {
  const most = metresPerPixel * mostPixels;
  if (!(most > 0) || !Number.isFinite(most)) return null;
  const power = 10 ** Math.floor(Math.log10(most));
  // The logarithm of a power of ten may fall a hair short of it.
  const metres = [10, 5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
  return { metres, pixels: metres / metresPerPixel };
}
