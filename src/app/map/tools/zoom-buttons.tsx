import { useWords } from "../../i18n/use-words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import type { CameraView, MapHandle } from "../map-handle.ts";

export type ZoomButtonsProps = {
  readonly handle: MapHandle;
  readonly camera: CameraView;
  /** Null where there is no network to show. */
  readonly onWholeNetwork: (() => void) | null;
};

export function ZoomButtons({ handle: { map }, camera, onWholeNetwork }: ZoomButtonsProps) {
  const words = useWords().maptools;
  return (
    <>
      <IconButton icon="plus" label={words.zoomIn} onClick={() => map.zoomIn()} />
      <IconButton icon="minus" label={words.zoomOut} onClick={() => map.zoomOut()} />
      {camera.bearing !== 0 && (
        <IconButton
          icon="north"
          label={words.north}
          style={{ rotate: `${-camera.bearing}deg` }}
          onClick={() => map.resetNorth()}
        />
      )}
      {onWholeNetwork !== null && <IconButton icon="target" label={words.wholeNetwork} onClick={onWholeNetwork} />}
    </>
  );
}
