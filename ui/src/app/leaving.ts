/** Lets Tab leave a list of several choices without adding what happens to be highlighted in it: the library
 * takes it as Enter. What was searched for is still taken. Gives back how to stop. */
export function startLeaving(): () => void {
  const heard = (event: KeyboardEvent) => {
    const field = event.target;
    if (event.key !== "Tab" || !(field instanceof HTMLInputElement)) return;
    const several = field.closest(".ant-select-multiple") !== null;
    const open = field.getAttribute("aria-expanded") === "true";
    // Kept from the library, not from the browser: the focus goes on, and the list closes as it does.
    if (several && open && field.value === "") event.stopPropagation();
  };
  document.addEventListener("keydown", heard, true);
  return () => document.removeEventListener("keydown", heard, true);
}
