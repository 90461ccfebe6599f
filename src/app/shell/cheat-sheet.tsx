import { useEffect, useRef } from "react";
import type { Command } from "../commands/command.ts";
import { useWords } from "../i18n/use-words.ts";
import { IconButton } from "../ui/icon-button.tsx";
import { Keys } from "../ui/keys.tsx";
import "./cheat-sheet.css";

type CheatSheetProps = { readonly commands: readonly Command[]; readonly onClose: () => void };

/** Every key that does something. */
export function CheatSheet({ commands, onClose }: CheatSheetProps) {
  const words = useWords();
  const { shell } = words;
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const inLists = [
    { name: shell.listKeys.move, keys: ["arrowup", "arrowdown"] },
    { name: shell.listKeys.choose, keys: ["enter"] },
    { name: shell.listKeys.leave, keys: ["escape"] },
  ];
  return (
    <section
      className="cheat-sheet"
      aria-label={shell.shortcuts}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="cheat-sheet-head">
        <h2>{shell.shortcuts}</h2>
        <IconButton ref={close} icon="close" label={shell.close} onClick={onClose} />
      </div>
      <h3>{shell.shortcutsOf.general}</h3>
      <ul>
        {commands.map(({ id, title, keys, otherKeys }) =>
          keys === undefined ? null : (
            <Line key={id} name={title(words)} keys={otherKeys === undefined ? [keys] : [keys, otherKeys]} />
          ),
        )}
      </ul>
      <h3>{shell.shortcutsOf.inLists}</h3>
      <ul>
        {inLists.map((line) => (
          <Line key={line.name} {...line} />
        ))}
      </ul>
    </section>
  );
}

function Line({ name, keys }: { readonly name: string; readonly keys: readonly string[] }) {
  return (
    <li>
      {name}
      <span className="cheat-sheet-keys">
        {keys.map((key) => (
          <Keys key={key} keys={key} />
        ))}
      </span>
    </li>
  );
}
