/**
 * Counts the requests that left the origin, for the status bar, where it says 0. What the page loads is seen by the
 * browser's own record of resources, what a worker loads by the service worker, and what the content policy stopped
 * by its reports.
 */
export type OutsideRequests = {
  /** Requests that went out, to any other server. */
  readonly left: number;
  /** Requests that the content policy stopped before they went out. */
  readonly blocked: number;
};

/** The channel on which the service worker tells of requests that the page does not see. */
export const OUTSIDE_CHANNEL = "faultline-outside-requests";

let current: OutsideRequests = { left: 0, blocked: 0 };
const listeners = new Set<() => void>();

export function outsideRequests(): OutsideRequests {
  return current;
}

/** For useSyncExternalStore: called whenever the counts change. */
export function onOutsideRequests(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function add(part: keyof OutsideRequests): void {
  current = { ...current, [part]: current[part] + 1 };
  for (const listener of listeners) listener();
}

/** To be called once, before anything else is loaded. */
export function countOutsideRequests(): void {
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (isOutside(name, location.host)) add("left");
  });
  observer.observe({ type: "resource", buffered: true });
  document.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
    if (isOutside(blockedURI, location.host)) add("blocked");
  });
  new BroadcastChannel(OUTSIDE_CHANNEL).onmessage = () => add("left");
}

/** Addresses that name no server, such as blob: and data:, never leave. */
export function isOutside(address: string, host: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return /^(https?|wss?):$/.test(url.protocol) && url.host !== host;
}
