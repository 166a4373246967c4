// Stable names on the main path for the journeys in the real window. `data-testid` on the element that
// is clicked or typed into (for antd inputs: on the <input> itself).
export { testids } from "@/shared/testids";
