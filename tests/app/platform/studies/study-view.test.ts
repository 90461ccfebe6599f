import { expect, test } from "vitest";
import { readView, writeView } from "../../../../src/app/platform/studies/study-view.ts";

const view = {
  step: "plan",
  layerSettings: { sites: { visible: false, opacity: 0.5 } },
  layerOrder: ["rings", "sites"],
} as const;

test("a view comes back as it was", () => expect(readView(writeView(view))).toEqual(view));

test.each([
  ["no JSON", "{", {}],
  ["no record", "null", {}],
  ["a step there is not", '{"step":"cellar"}', {}],
  ["settings that are none", '{"layerSettings":{"a":{"visible":1},"b":null}}', { layerSettings: {} }],
  ["an order of more than ids", '{"layerOrder":["a",1,null]}', { layerOrder: ["a"] }],
])("%s is left out", (_name, text, expected) => expect(readView(text)).toEqual(expected));
