import { Tooltip } from "antd";
import type { ReactElement } from "react";

const mac = typeof navigator !== "undefined" && /Mac/.test(navigator.platform);
export const modKey = mac ? "⌘" : "Ctrl";

/** "Mod+K" as the keyboard at hand calls it. */
export const shortcutLabel = (keys: string): string =>
  keys.replace("Mod", modKey).replaceAll("+", mac ? " " : "+");

/** A tooltip that also tells the shortcut. */
export function Tip({ text, keys, children }: { text: string; keys?: string; children: ReactElement }) {
  return (
    <Tooltip
      mouseEnterDelay={0.4}
      title={
        keys ? (
          <span>
            {text} <kbd className="tip-keys">{shortcutLabel(keys)}</kbd>
          </span>
        ) : (
          text
        )
      }
    >
      {children}
    </Tooltip>
  );
}
