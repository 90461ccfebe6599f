/** The parts of the screen that F6 goes round, in the order they stand in the page. */
const REGION = "[data-region]";
const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** Puts the focus into the next region (or the one before), on its first thing that takes it. */
export function goToRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGION)].filter((region) => region.offsetParent !== null);
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + step + regions.length) % regions.length] ?? regions[0];
  if (next !== undefined) focusRegion(next);
}

export function focusRegion(region: HTMLElement): void {
  const first = region.querySelector<HTMLElement>(FOCUSABLE);
  if (first === null) region.tabIndex = -1;
  (first ?? region).focus();
}
