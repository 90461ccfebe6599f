import { useEffect, useState } from "react";
import type { CameraView, MapHandle } from "../map-handle.ts";

/** Where the camera is, drawn again as it moves; null until there is a map. */
export function useCamera(handle: MapHandle | null): CameraView | null {
  const [camera, setCamera] = useState<CameraView | null>(null);
  useEffect(() => {
    if (handle === null) return setCamera(null);
    const update = () => setCamera(handle.camera());
    update();
    handle.map.on("move", update);
    handle.map.on("resize", update);
    return () => {
      handle.map.off("move", update);
      handle.map.off("resize", update);
    };
  }, [handle]);
  return camera;
}
