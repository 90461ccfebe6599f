/**
 * Answers: which rows of a long list are in view, and where do they stand?
 * A browser cuts an element off at some 17 million pixels, which a million rows exceed: a longer list is shown through
 * a shorter one, whose scroll position stands for the share of the way down. All heights in pixels.
 */
export type RowWindow = {
  /** Rows first .. last - 1 are drawn. */
  readonly first: number;
  readonly last: number;
  /** Where row `first` stands in the scrolled area, and how high that area is. */
  readonly top: number;
  readonly height: number;
};

export type RowList = { readonly rowCount: number; readonly rowHeight: number; readonly viewHeight: number };

const TALLEST = 8_000_000;
/** Drawn beyond each edge, so that a short scroll shows no gap. */
const SPARE_ROWS = 8;

export function rowWindow({ rowCount, rowHeight, viewHeight }: RowList, scrollTop: number): RowWindow {
  const full = rowCount * rowHeight;
  const height = Math.min(full, TALLEST);
  const way = wayDown({ rowCount, rowHeight, viewHeight });
  const at = Math.min(Math.max(scrollTop, 0), way.shown) * way.stretch;
  const first = Math.max(0, Math.floor(at / rowHeight) - SPARE_ROWS);
  const last = Math.min(rowCount, Math.ceil((at + viewHeight) / rowHeight) + SPARE_ROWS);
  return { first, last, top: Math.min(Math.max(scrollTop, 0), way.shown) - at + first * rowHeight, height };
}

/** The scroll position nearest to the present one at which a row is wholly in view. */
export function scrollTopFor(list: RowList, row: number, scrollTop: number): number {
  const { stretch } = wayDown(list);
  const at = scrollTop * stretch;
  const top = row * list.rowHeight;
  const bottom = top + list.rowHeight - list.viewHeight;
  if (top >= at && bottom <= at) return scrollTop;
  return (top < at ? top : bottom) / stretch;
}

/** How far the scroll bar goes, and how many pixels of the list one pixel of it stands for. */
function wayDown({ rowCount, rowHeight, viewHeight }: RowList): { shown: number; stretch: number } {
  const full = rowCount * rowHeight;
  const shown = Math.max(0, Math.min(full, TALLEST) - viewHeight);
  return { shown, stretch: shown === 0 ? 1 : (full - viewHeight) / shown };
}
