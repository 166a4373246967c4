import "./flags";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { startPreferences } from "./app/preferences";
import "./app/styles.css";

const root = document.getElementById("root");
if (root) {
  startPreferences().then(() => createRoot(root).render(<App />));
}
