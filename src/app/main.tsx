import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { countOutsideRequests } from "./platform/outside-requests.ts";
import { App } from "./shell/app.tsx";
import { ErrorBoundary } from "./shell/error-boundary.tsx";
import { startPreferences } from "./shell/preferences.ts";
import "./ui/tokens.css";
import "./ui/base.css";

countOutsideRequests();
startPreferences();

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App starting={false} />
    </ErrorBoundary>
  </StrictMode>,
);
