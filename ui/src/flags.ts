// Switches in the address of the window (`index.html?still&open`), for tests and development. They are
// taken out of the address before the router reads it.

const search = new URLSearchParams(globalThis.location?.search ?? "");

export const flag = (name: string): string | null => search.get(name);

if (search.size > 0) {
  globalThis.history.replaceState(null, "", `${location.pathname}${location.hash}`);
}
