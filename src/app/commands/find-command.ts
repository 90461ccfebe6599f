/** Answers: which command does this key press mean? */
import type { Command } from "./command.ts";

/** The part of a keyboard event that names a key. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing"
>;

/** Combinations that belong to the text while a person types. */
const TEXT_KEYS = new Set(["mod+z", "mod+shift+z", "mod+y", "mod+a", "mod+c", "mod+v", "mod+x"]);

export function findCommand(
  commands: readonly Command[],
  press: KeyPress,
  { mac, typing }: { readonly mac: boolean; readonly typing: boolean },
): Command | null {
  const keys = spellPress(press, mac);
  if (keys === null || (typing && !reachesBeyondText(keys))) return null;
  const command = commands.find((one) => one.keys === keys || one.otherKeys === keys);
  return command !== undefined && (command.enabled?.() ?? true) ? command : null;
}

/** A press as commands write it: "mod+shift+z", "?", "f6"; null for a dead key or half a Chinese word. */
export function spellPress(press: KeyPress, mac: boolean): string | null {
  if (press.isComposing || ["Process", "Dead", "Unidentified"].includes(press.key)) return null;
  const named = nameKey(press);
  // A sign already tells whether Shift was down: "?" is "?" on every keyboard.
  const shift = press.shiftKey && (named.length > 1 || /[a-z]/.test(named));
  const parts = [
    (mac ? press.metaKey : press.ctrlKey) && "mod",
    mac && press.ctrlKey && "ctrl",
    press.altKey && "alt",
    shift && "shift",
    named,
  ];
  return parts.filter(Boolean).join("+");
}

/** Letters and figures by their place where the layout writes others, as Alt does on a Mac. */
function nameKey({ key, code }: KeyPress): string {
  const foreign = key.length === 1 && key.charCodeAt(0) > 127;
  const printed = foreign ? /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1] : undefined;
  return (printed ?? key).toLowerCase();
}

function reachesBeyondText(keys: string): boolean {
  return (keys.startsWith("mod+") && !TEXT_KEYS.has(keys)) || /^(shift\+)?f\d+$/.test(keys);
}

/** True where plain letters would be written or would choose an entry. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) {
    return true;
  }
  return target instanceof HTMLInputElement && !["checkbox", "radio", "range", "button"].includes(target.type);
}
