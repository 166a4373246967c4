import { useEffect, useRef } from "react";

const FIELDS = "input:not([disabled]):not([type=hidden]), textarea:not([disabled])";

/**
 * Stands in the form of a drawer or a dialog. What is typed first gets the cursor: the field marked
 * `data-first`, else the first one; `autoFocus` alone loses it again to the frame around it. And Enter
 * saves: the button that does so stands outside the form, so a hidden one takes its place in here. What
 * cannot be taken back (`save={false}`) waits for the button itself.
 */
export function FormKeys({ save = true }: { save?: boolean }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const panel = place.current?.closest(".ant-modal, .ant-drawer");
      const field = panel?.querySelector<HTMLElement>("[data-first]") ?? panel?.querySelector(FIELDS);
      if (field instanceof HTMLElement) field.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, []);
  return (
    <span ref={place} hidden>
      {save && <button type="submit" tabIndex={-1} />}
    </span>
  );
}
