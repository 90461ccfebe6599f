import type { ToServiceWorker } from "./scope.ts";

/**
 * Makes the site work offline, where the browser allows it (a secure address; storage not refused).
 * onUpdate is called when a new version is ready; what it is given reloads the page with it.
 */
export async function registerServiceWorker(onUpdate: (reload: () => void) => void): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const container = navigator.serviceWorker;
  try {
    const registration = await container.register(new URL("sw.js", document.baseURI));
    const offer = (worker: ServiceWorker) =>
      onUpdate(() => {
        container.addEventListener("controllerchange", () => location.reload(), { once: true });
        tell(worker, "take-over");
      });
    if (registration.waiting !== null) offer(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker?.addEventListener("statechange", () => {
        // Without a controller it is the first version there ever was: nothing to offer.
        if (worker.state === "installed" && container.controller !== null) offer(worker);
      });
    });
    const { active } = await container.ready;
    if (active !== null) tell(active, "keep-later");
  } catch {
    // Storage is refused or the address is not secure: the site works, with the network.
  }
}

function tell(worker: ServiceWorker, message: ToServiceWorker): void {
  worker.postMessage(message);
}
