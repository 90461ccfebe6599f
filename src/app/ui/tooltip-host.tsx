import { useEffect, useRef, useState } from "react";
import { Keys } from "./keys.tsx";
import { placeBeside } from "./place-beside.ts";
import "./tooltip.css";

type Tip = { readonly text: string; readonly keys: string | null; readonly anchor: Element };

const DELAY_MS = 350;

/** Shows the `data-tip` of whatever is pointed at or focused. One for the whole page; the words are labels already. */
export function TooltipHost() {
  const box = useRef<HTMLDivElement>(null);
  const [tip, setTip] = useState<Tip | null>(null);

  useEffect(() => {
    let timer = 0;
    const show = ({ target, type }: Event) => {
      clearTimeout(timer);
      const anchor = target instanceof Element ? target.closest("[data-tip]") : null;
      const text = anchor?.getAttribute("data-tip");
      if (!anchor || !text || (type === "focusin" && !anchor.matches(":focus-visible"))) return setTip(null);
      const next = { text, keys: anchor.getAttribute("data-tip-keys"), anchor };
      timer = window.setTimeout(() => setTip(next), DELAY_MS);
    };
    const hide = () => {
      clearTimeout(timer);
      setTip(null);
    };
    // Whatever a key does, the tip has been read; Tab and its Shift go on to the next one.
    const hideOnKey = ({ key }: KeyboardEvent) => {
      if (key !== "Tab" && key !== "Shift") hide();
    };
    document.addEventListener("pointerover", show);
    document.addEventListener("focusin", show);
    document.addEventListener("pointerdown", hide);
    document.addEventListener("focusout", hide);
    document.addEventListener("keydown", hideOnKey);
    return () => {
      hide();
      document.removeEventListener("pointerover", show);
      document.removeEventListener("focusin", show);
      document.removeEventListener("pointerdown", hide);
      document.removeEventListener("focusout", hide);
      document.removeEventListener("keydown", hideOnKey);
    };
  }, []);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    if (tip === null) return element.hidePopover();
    element.showPopover();
    const at = placeBeside(tip.anchor.getBoundingClientRect(), element.getBoundingClientRect(), {
      width: window.innerWidth,
      height: window.innerHeight,
    });
    element.style.left = `${at.left}px`;
    element.style.top = `${at.top}px`;
  }, [tip]);

  return (
    <div ref={box} popover="manual" className="tooltip" aria-hidden="true">
      {tip?.text}
      {tip?.keys && <Keys keys={tip.keys} />}
    </div>
  );
}
