import "./flags";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { startLeaving } from "./app/leaving";
import { startPreferences } from "./app/preferences";
import "./app/styles.css";

const root = document.getElementById("root");
if (root) {
  startLeaving();
  startPreferences().then(() => createRoot(root).render(<App />));
}
