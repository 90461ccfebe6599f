/** Faults of the program that no part of the page caught: told to the person, once each, with a way to keep the work. */
import { saveStudy } from "../platform/studies/study-files.ts";
import { useApp } from "../store/store.ts";

const told = new Set<string>();

export function watchFaults(): void {
  window.addEventListener("error", ({ error, message }) => tell(error ?? message));
  window.addEventListener("unhandledrejection", ({ reason }) => tell(reason));
}

function tell(cause: unknown): void {
  const message = cause instanceof Error ? cause.message : String(cause);
  // Cancelling is no fault, and a page that is laid out twice in one frame is not either.
  const harmless = (cause instanceof DOMException && cause.name === "AbortError") || message.includes("ResizeObserver");
  if (harmless || told.has(message)) return;
  told.add(message);
  useApp.getState().notify({
    tone: "error",
    say: ({ shell }) => shell.fault(message),
    action: { label: ({ shell }) => shell.saveToFile, run: () => void saveStudy("other") },
  });
}
