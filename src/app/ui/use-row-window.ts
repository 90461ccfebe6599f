/** Which rows of a long list are drawn, as it is scrolled. */
import { useLayoutEffect, useRef, useState } from "react";
import { rowWindow, scrollTopFor } from "./row-window.ts";

export function useRowWindow(rowCount: number, rowHeight: number) {
  const box = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [viewHeight, setViewHeight] = useState(rowHeight);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new ResizeObserver(() => setViewHeight(Math.max(rowHeight, element.clientHeight)));
    watch.observe(element);
    return () => watch.disconnect();
  }, [rowHeight]);
  const list = { rowCount, rowHeight, viewHeight };
  return {
    box,
    ...rowWindow(list, scrollTop),
    rowsInView: Math.max(1, Math.floor(viewHeight / rowHeight)),
    onScroll: () => setScrollTop(box.current?.scrollTop ?? 0),
    reveal(row: number) {
      const element = box.current;
      if (element !== null) element.scrollTop = scrollTopFor(list, row, element.scrollTop);
    },
  };
}
