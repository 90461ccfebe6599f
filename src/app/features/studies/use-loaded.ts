import { useCallback, useEffect, useState } from "react";

/** What a promise gives: asked for anew when `load` is another, or when reload is called; null until it is there. */
export function useLoaded<T>(load: () => Promise<T>): readonly [loaded: T | null, reload: () => void] {
  const [loaded, setLoaded] = useState<T | null>(null);
  const reload = useCallback(() => {
    let current = true;
    void load().then((value) => {
      if (current) setLoaded(value);
    });
    return () => {
      current = false;
    };
  }, [load]);
  useEffect(reload, [reload]);
  return [loaded, reload];
}
