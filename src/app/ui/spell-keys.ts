const NAMES: Readonly<Record<string, string>> = {
  shift: "Shift",
  alt: "Alt",
  escape: "Esc",
  delete: "Del",
  enter: "Enter",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
};

export const ON_MAC = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** "mod+shift+z" as people write it: Ctrl+Shift+Z, or ⌘⇧Z's longer form on a Mac. */
export function spellKeys(keys: string, mac = ON_MAC): string {
  return keys
    .split("+")
    .map((key) => (key === "mod" ? (mac ? "⌘" : "Ctrl") : (NAMES[key] ?? key.toUpperCase())))
    .join(mac ? " " : "+");
}
