import { useEffect, useState } from "react";

const TICK_MS = 500;

/** Whole seconds gone since a moment, counted while the component is on screen. */
export function useSeconds(since: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - since) / 1000));
}
