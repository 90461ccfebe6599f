/** How a study is looked at, as one text beside it in its journal: the step and the layers, so that it comes back so. */
import { STEPS, type ViewSlice } from "../../store/view-slice.ts";

type View = Pick<ViewSlice, "step" | "layerSettings" | "layerOrder">;

export function writeView({ step, layerSettings, layerOrder }: View): string {
  return JSON.stringify({ step, layerSettings, layerOrder });
}

/** What of it can be made sense of; the rest stays as it is. */
export function readView(text: string): Partial<View> {
  const raw = parse(text);
  const step = STEPS.find((each) => each === raw.step);
  const order = Array.isArray(raw.layerOrder) ? raw.layerOrder.filter((id) => typeof id === "string") : null;
  const settings = typeof raw.layerSettings === "object" && raw.layerSettings !== null ? raw.layerSettings : null;
  return {
    ...(step && { step }),
    ...(order && { layerOrder: order }),
    ...(settings && { layerSettings: Object.fromEntries(Object.entries(settings).filter(isLayerSetting)) }),
  };
}

function isLayerSetting(entry: [string, unknown]): entry is [string, View["layerSettings"][string]] {
  const [, setting] = entry;
  if (typeof setting !== "object" || setting === null || !("visible" in setting) || !("opacity" in setting))
    return false;
  return typeof setting.visible === "boolean" && typeof setting.opacity === "number";
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
