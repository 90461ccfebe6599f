/** The part of a service worker's world that ours needs: the types of pages and of service workers do not mix. */
export type ServiceScope = {
  readonly location: Location;
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<{ readonly type: "window" | "worker" | "sharedworker" } | undefined>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Extendable) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
  addEventListener(type: "message", listener: (event: Extendable & { readonly data: unknown }) => void): void;
};

export type Extendable = { waitUntil(work: Promise<unknown>): void };
export type Fetching = Extendable & {
  readonly request: Request;
  readonly clientId: string;
  respondWith(answer: Promise<Response>): void;
};

/** What the build put beside the service worker: the names of its files, relative to it. */
export type SiteFiles = {
  /** Changes whenever any file does. */
  readonly version: string;
  /** What the page needs to show itself. */
  readonly shell: readonly string[];
  /** Large and needed soon after: fetched when the page is idle. */
  readonly later: readonly string[];
  /** Large and seldom needed: kept when they were asked for once. */
  readonly onDemand: readonly string[];
};

/** From the page: fetch what is still missing; or take over from the version before. */
export type ToServiceWorker = "keep-later" | "take-over";
