// Everything the window knows of the shell: its commands, its events and the types of both.

export { sentence } from "./catalogue";
export * from "./commands";
export type * from "./contract";
export { auditActions } from "./generated/actions";
export { asFailure, inShell, on, onDrag } from "./transport";
