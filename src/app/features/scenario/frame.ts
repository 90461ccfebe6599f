/** A picture of the map at one hour, with a line above it that says which: alone, or one for every change, in a zip. */

import type { Timeline } from "../../../core/hazard/restore/timeline.ts";
import { writeZip } from "../../../core/import/bytes/write-zip.ts";
import { useApp } from "../../store/store.ts";

const HEAD = 36;
/** More would be longer to take than to play. */
const MOST_FRAMES = 48;
/** The map takes its new look with the second frame from now. */
const FRAMES_TO_SETTLE = 2;

export async function takeFrame(title: string): Promise<Blob> {
  const { takePicture } = useApp.getState();
  if (takePicture === null) throw new Error("no map");
  const picture = await takePicture();
  const scale = picture.width / Math.max(1, window.innerWidth);
  const head = Math.round(HEAD * Math.max(1, scale));
  const canvas = new OffscreenCanvas(picture.width, picture.height + head);
  const brush = canvas.getContext("2d");
  if (brush === null) throw new Error("2d");
  brush.fillStyle = "#ffffff";
  brush.fillRect(0, 0, canvas.width, head);
  brush.fillStyle = "#1e2326";
  brush.font = `${Math.round(head * 0.42)}px system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif`;
  brush.textBaseline = "middle";
  brush.fillText(title, Math.round(head / 3), head / 2);
  brush.drawImage(picture, 0, head);
  picture.close();
  return await canvas.convertToBlob({ type: "image/png" });
}

/** The hours at which something changes, or as many of them as there is room for, spread evenly. */
function frameHours({ hours }: Pick<Timeline, "hours">): number[] {
  const step = Math.max(1, (hours.length - 1) / (MOST_FRAMES - 1));
  const picked = new Set(Array.from({ length: Math.min(MOST_FRAMES, hours.length) }, (_, i) => Math.round(i * step)));
  return [...picked].map((i) => hours[i] as number);
}

export type Watch = { readonly signal: AbortSignal; readonly onFrame: (done: number, total: number) => void };

/** Plays the hours before the person's eyes, and leaves the map at the hour where it was. */
export async function takeFrames(
  timeline: Timeline,
  titleOf: (hour: number) => string,
  { signal, onFrame }: Watch,
): Promise<Blob> {
  const { disaster, changeDisaster } = useApp.getState();
  const files = new Map<string, Uint8Array>();
  const hours = frameHours(timeline);
  try {
    for (const [i, hour] of hours.entries()) {
      signal.throwIfAborted();
      onFrame(i, hours.length);
      changeDisaster({ hour, speed: 0 });
      for (let frame = 0; frame < FRAMES_TO_SETTLE; frame++) await new Promise(requestAnimationFrame);
      const blob = await takeFrame(titleOf(hour));
      files.set(`${String(i + 1).padStart(3, "0")}.png`, new Uint8Array(await blob.arrayBuffer()));
    }
  } finally {
    changeDisaster({ hour: disaster.hour });
  }
  return new Blob([writeZip(files)], { type: "application/zip" });
}
