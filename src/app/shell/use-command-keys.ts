import { useEffect } from "react";
import type { Command } from "../commands/command.ts";
import { findCommand, takesText } from "../commands/find-command.ts";
import { ON_MAC } from "../ui/spell-keys.ts";

/** What takes every key while it is open: Escape closes it, and nothing behind it. */
const IN_FRONT = "dialog:modal, .popover:popover-open";

/** Runs commands by their keys. Whoever takes a press before it reaches the window keeps it. */
export function useCommandKeys(commands: readonly Command[]): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector(IN_FRONT) !== null) return;
      const command = findCommand(commands, event, { mac: ON_MAC, typing: takesText(event.target) });
      if (command === null) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [commands]);
}
