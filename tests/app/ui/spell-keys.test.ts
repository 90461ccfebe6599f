import { expect, test } from "vitest";
import { spellKeys } from "../../../src/app/ui/spell-keys.ts";

test("keys as the keyboard names them", () => {
  expect(spellKeys("mod+shift+z", false)).toBe("Ctrl+Shift+Z");
  expect(spellKeys("mod+k", true)).toBe("⌘ K");
  expect(spellKeys("shift+f6", false)).toBe("Shift+F6");
  expect(spellKeys("?", false)).toBe("?");
});
