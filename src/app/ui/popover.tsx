import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button, type ButtonProps } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";
import type { IconName } from "./icon-paths.ts";
import { placeBeside } from "./place-beside.ts";
import "./popover.css";

export type PopoverProps = {
  readonly label: string;
  /** With an icon alone the label is read aloud and shown on hover. */
  readonly icon?: IconName;
  readonly iconOnly?: boolean;
  readonly look?: ButtonProps["look"];
  readonly disabled?: boolean;
  /** -1 where the button is reached in another way than by tabbing to it. */
  readonly tabIndex?: number;
  /** menu: arrow keys move between the items inside. */
  readonly role?: "menu" | "dialog";
  /** Drawn only while open; `close` gives the focus back to the button. */
  readonly children: (close: () => void) => ReactNode;
};

/** A button and the box it opens beside itself. The browser closes it on Escape and on a press elsewhere. */
export function Popover({ label, icon, iconOnly, look, disabled, tabIndex, role = "dialog", children }: PopoverProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => {
    box.current?.hidePopover();
    button.current?.focus();
  };
  useEffect(() => {
    const [element, anchor] = [box.current, button.current];
    if (!open || !element || !anchor) return;
    // The box has a size as soon as the browser shows it, and another when more comes into it.
    const watch = new ResizeObserver(() => standBeside(element, anchor));
    watch.observe(element);
    return () => watch.disconnect();
  }, [open]);
  const shared = {
    ref: button,
    disabled,
    tabIndex,
    popoverTarget: id,
    "aria-haspopup": role,
    "aria-expanded": open,
  } as const;
  const naming = { role, "aria-label": label };
  return (
    <>
      {icon && iconOnly ? (
        <IconButton {...shared} icon={icon} label={label} />
      ) : (
        <Button {...shared} {...(icon && { icon })} {...(look && { look })}>
          {label}
        </Button>
      )}
      <div
        ref={box}
        id={id}
        popover="auto"
        className="popover"
        {...naming}
        onBeforeToggle={({ newState }) => setOpen(newState === "open")}
        onToggle={({ newState, currentTarget }) => {
          if (newState === "open") focusFirst(currentTarget);
        }}
      >
        {open && children(close)}
      </div>
    </>
  );
}

function standBeside(box: HTMLElement, anchor: HTMLElement): void {
  const room = { width: window.innerWidth, height: window.innerHeight };
  const { left, top } = placeBeside(anchor.getBoundingClientRect(), box.getBoundingClientRect(), room);
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}

function focusFirst(box: HTMLElement): void {
  box.querySelector<HTMLElement>("[role^=menuitem]:not(:disabled), [data-first-focus]")?.focus();
}
