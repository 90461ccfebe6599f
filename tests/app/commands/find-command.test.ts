import { describe, expect, test } from "vitest";
import type { Command } from "../../../src/app/commands/command.ts";
import { findCommand, type KeyPress, spellPress } from "../../../src/app/commands/find-command.ts";

const PLAIN = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, code: "" };
const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ ...PLAIN, key, ...more });
const command = (id: string, more: Partial<Command> = {}): Command => ({ id, title: () => id, run: () => {}, ...more });

const undo = command("undo", { keys: "mod+z" });
const redo = command("redo", { keys: "mod+shift+z", otherKeys: "mod+y" });
const palette = command("palette", { keys: "mod+k", otherKeys: "/" });
const help = command("help", { keys: "?" });
const region = command("region", { keys: "f6" });
const back = command("back", { keys: "shift+f6" });
const all = [undo, redo, palette, help, region, back];
const find = (key: KeyPress, at = {}) => findCommand(all, key, { mac: false, typing: false, ...at })?.id ?? null;

describe("a press is spelled as commands write it", () => {
  test.each([
    [press("z", { ctrlKey: true }), "mod+z"],
    [press("Z", { ctrlKey: true, shiftKey: true }), "mod+shift+z"],
    [press("?", { shiftKey: true }), "?"],
    [press("F6", { shiftKey: true }), "shift+f6"],
    [press("1", { altKey: true }), "alt+1"],
    [press("я", { code: "KeyZ", ctrlKey: true }), "mod+z"],
    [press("¡", { code: "Digit1", altKey: true }), "alt+1"],
    [press("Process"), null],
    [press("k", { isComposing: true }), null],
  ])("%o is %s", (event, keys) => {
    expect(spellPress(event, false)).toBe(keys);
  });

  test("on a Mac Cmd is mod and Ctrl is itself", () => {
    expect(spellPress(press("z", { metaKey: true }), true)).toBe("mod+z");
    expect(spellPress(press("z", { ctrlKey: true }), true)).toBe("ctrl+z");
  });

  test("the Windows key is no Ctrl", () => {
    expect(spellPress(press("k", { metaKey: true }), false)).toBe("k");
  });
});

test("either combination finds the command", () => {
  expect(find(press("Z", { ctrlKey: true, shiftKey: true }))).toBe("redo");
  expect(find(press("y", { ctrlKey: true }))).toBe("redo");
  expect(find(press("/"))).toBe("palette");
  expect(find(press("q"))).toBeNull();
});

test("while a person types, letters and undo belong to the text", () => {
  const typing = { typing: true };
  expect(find(press("/"), typing)).toBeNull();
  expect(find(press("?", { shiftKey: true }), typing)).toBeNull();
  expect(find(press("z", { ctrlKey: true }), typing)).toBeNull();
  expect(find(press("y", { ctrlKey: true }), typing)).toBeNull();
  expect(find(press("k", { ctrlKey: true }), typing)).toBe("palette");
  expect(find(press("F6"), typing)).toBe("region");
  expect(find(press("F6", { shiftKey: true }), typing)).toBe("back");
});

test("a command that cannot be done now is not found", () => {
  const off = command("off", { keys: "x", enabled: () => false });
  expect(findCommand([off], press("x"), { mac: false, typing: false })).toBeNull();
});
