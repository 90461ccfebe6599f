/** How long a person waits for a large network on the map, in a real browser through the built app. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { writeStudy } from "../../src/core/study/write-study.ts";
import { aStudy } from "../builders/a-study.ts";
import { mapStandsStill } from "../e2e/map-stands-still.ts";
import { openFaultline } from "../e2e/open-faultline.ts";
import { generate } from "./generate.ts";

type Frame = { readonly instances: number; readonly issuedAt: number; readonly drawnAt: number };

type Watch = {
  /** When the file was chosen; 0 before. */
  startedAt: number;
  /** Of every frame since then how many instances it drew, when it was handed to WebGL and when it was done. */
  frames: Frame[];
  longestTask: number;
};

declare global {
  interface Window {
    watch: Watch;
  }
}

/** Lines for the page: the wait until all spans are on the map, and the longest time the page stood still meanwhile. */
export async function measureFirstFrame(spans: number): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "faultline-frame-"));
  const file = join(folder, "large.faultline");
  writeFileSync(file, writeStudy(aStudy({ base: generate(spans), title: "Large" })));
  try {
    const runs: Run[] = [];
    for (let run = 0; run < 3; run++) runs.push(await watchOnce(file, spans));
    const median = (of: (run: Run) => number) => ms(runs.map(of).sort((a, b) => a - b)[1] ?? Number.NaN);
    return [
      `\n## First map frame of ${spans.toLocaleString("en")} spans, in Chromium\n`,
      "Through the built app. No graphics card was used: WebGL ran in software (SwiftShader) on the processor,",
      "so drawing takes many times what it takes on any graphics card; everything before it is as everywhere.\n",
      "| from choosing the study file to | time |",
      "|---|--:|",
      `| the first spans handed to WebGL | ${median(({ first }) => first)} |`,
      `| the first frame with all spans handed to WebGL | ${median(({ all }) => all)} |`,
      `| that frame drawn | ${median(({ drawn }) => drawn)} |`,
      `\nLongest task of the main thread from choosing the file until then: ${median(({ longestTask }) => longestTask)}.`,
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Run = { readonly first: number; readonly all: number; readonly drawn: number; readonly longestTask: number };

async function watchOnce(file: string, spans: number): Promise<Run> {
  const { faultline, close } = await openFaultline({ before: watchDrawing });
  try {
    const { page } = faultline;
    await faultline.opensDemonstration();
    await mapStandsStill(page);
    const before = await faultline.dataVersion();
    await page.evaluate(() =>
      Object.assign(window.watch, { startedAt: performance.now(), frames: [], longestTask: 0 }),
    );
    await faultline.opensFile(file);
    while ((await faultline.dataVersion()) === before) await page.waitForTimeout(200);
    // Spans come in over several frames: when none has come for a while, the fullest frame was the whole network.
    const { startedAt, frames, longestTask } = await settled(page, spans);
    const all = frames.find(({ instances }) => instances >= Math.max(...frames.map((frame) => frame.instances)));
    const first = frames.find(({ instances }) => instances >= spans / 20);
    if (all === undefined || first === undefined) throw new Error("the network was never drawn");
    return {
      first: first.issuedAt - startedAt,
      all: all.issuedAt - startedAt,
      drawn: all.drawnAt - startedAt,
      longestTask,
    };
  } finally {
    await close();
  }
}

async function settled(page: Page, spans: number): Promise<Watch> {
  for (;;) {
    const watch = await page.evaluate(() => window.watch);
    await page.waitForTimeout(6000);
    const later = await page.evaluate(() => window.watch);
    const fullest = ({ frames }: Watch) => Math.max(0, ...frames.map(({ instances }) => instances));
    if (fullest(watch) >= spans && fullest(later) === fullest(watch)) return watch;
  }
}

/** Notes every frame: how many instances its draws had, and when WebGL was done with them. */
async function watchDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch: Watch = { startedAt: 0, frames: [], longestTask: 0 };
    window.watch = watch;
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        if (startTime >= watch.startedAt) watch.longestTask = Math.max(watch.longestTask, duration);
      }
    }).observe({ type: "longtask" });
    let instances = 0;
    const { prototype } = WebGL2RenderingContext;
    const arrays = prototype.drawArraysInstanced;
    const elements = prototype.drawElementsInstanced;
    prototype.drawArraysInstanced = function (mode, first, count, many) {
      arrays.call(this, mode, first, count, many);
      noteDraw(this, many);
    };
    prototype.drawElementsInstanced = function (mode, count, type, offset, many) {
      elements.call(this, mode, count, type, offset, many);
      noteDraw(this, many);
    };
    function noteDraw(gl: WebGL2RenderingContext, many: number): void {
      if (watch.startedAt === 0) return;
      // What is drawn before the next turn of the event loop is one frame.
      if (instances === 0) setTimeout(() => endFrame(gl));
      instances += many;
    }
    function endFrame(gl: WebGL2RenderingContext): void {
      const drawn = instances;
      instances = 0;
      const issuedAt = performance.now();
      const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      const timer = setInterval(() => {
        if (sync === null || gl.getSyncParameter(sync, gl.SYNC_STATUS) !== gl.SIGNALED) return;
        clearInterval(timer);
        watch.frames.push({ instances: drawn, issuedAt, drawnAt: performance.now() });
      }, 5);
    }
  });
}

function ms(value: number): string {
  return `${Math.round(value).toLocaleString("en")} ms`;
}
