import type { KeyboardEvent } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-paths.ts";
import { Keys } from "./keys.tsx";
import { Popover, type PopoverProps } from "./popover.tsx";
import "./menu.css";

export type MenuItem = {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly keys?: string | undefined;
  /** Given, the item is one of a set and shows which is on. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
};

export type MenuProps = Omit<PopoverProps, "role" | "children"> & { readonly items: readonly MenuItem[] };

const PLAIN = { role: "menuitem" } as const;

export function Menu({ items, ...button }: MenuProps) {
  return (
    <Popover {...button} role="menu">
      {(close) =>
        items.map((item) => (
          <button
            key={item.id}
            type="button"
            {...(item.checked === undefined ? PLAIN : { role: "menuitemradio", "aria-checked": item.checked })}
            className="menu-item"
            disabled={item.disabled}
            tabIndex={-1}
            onKeyDown={moveFocus}
            onClick={() => {
              close();
              item.run();
            }}
          >
            {item.checked !== undefined && (
              <span className="menu-item-mark">{item.checked && <Icon name="check" />}</span>
            )}
            {item.icon && <Icon name={item.icon} />}
            <span className="menu-item-label">{item.label}</span>
            {item.keys && <Keys keys={item.keys} />}
          </button>
        ))
      }
    </Popover>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const items = [...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>("button:not(:disabled)") ?? [])];
  const at = items.indexOf(event.currentTarget);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items[to % items.length]?.focus();
}
