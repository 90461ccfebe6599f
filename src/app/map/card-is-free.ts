import type { Map as LiveMap } from "maplibre-gl";

const ASK_AGAIN_MS = 8;

/**
 * Resolves when the graphics card has drawn all it was given. Reading from it before that would hold up the page for
 * as long as it takes; on a machine that draws in software, seconds.
 */
export async function cardIsFree(map: LiveMap): Promise<void> {
  const context = map.getCanvas().getContext("webgl2");
  const fence = context?.fenceSync(context.SYNC_GPU_COMMANDS_COMPLETE, 0) ?? null;
  if (context === null || fence === null) return;
  context.flush();
  const isBusy = () =>
    !context.isContextLost() && context.getSyncParameter(fence, context.SYNC_STATUS) !== context.SIGNALED;
  do await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  while (isBusy());
  context.deleteSync(fence);
}
