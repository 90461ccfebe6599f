import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { countOutsideRequests } from "./platform/outside-requests.ts";
import { registerServiceWorker } from "./platform/service-worker/register.ts";
import { startStudy } from "./platform/start-study.ts";
import { App } from "./shell/app.tsx";
import { ErrorBoundary } from "./shell/error-boundary.tsx";
import { startPreferences } from "./shell/preferences.ts";
import { watchFaults } from "./shell/watch-faults.ts";
import { useApp } from "./store/store.ts";
import "./ui/tokens.css";
import "./ui/base.css";

countOutsideRequests();
watchFaults();
startPreferences();

const started = startStudy();
const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App started={started} />
    </ErrorBoundary>
  </StrictMode>,
);

void registerServiceWorker((reload) =>
  useApp.getState().notify({
    tone: "info",
    say: ({ shell }) => shell.newVersion,
    action: { label: ({ shell }) => shell.reload, run: reload },
  }),
);
