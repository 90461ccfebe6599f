import { useState } from "react";
import { readRemembered, remember } from "../platform/remembered.ts";

/** A size in px that a person sets by hand and finds again. */
export function useRememberedSize(key: string, first: number): readonly [number, (size: number) => void] {
  const [size, setSize] = useState(() => Number(readRemembered(key)) || first);
  const change = (next: number) => {
    setSize(next);
    remember(key, String(next));
  };
  return [size, change];
}
