import { useEffect, useRef } from "react";

const FIELDS = "input:not([disabled]):not([type=hidden]), textarea:not([disabled])";

/**
 * Stands in a drawer or a dialog: what is typed first gets the cursor. That is the field marked
 * `data-first`, else the first one. `autoFocus` alone loses it again to the frame around it.
 */
export function FirstField() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const panel = place.current?.closest(".ant-modal, .ant-drawer");
      const field = panel?.querySelector<HTMLElement>("[data-first]") ?? panel?.querySelector(FIELDS);
      if (field instanceof HTMLElement) field.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, []);
  return <span ref={place} hidden />;
}
