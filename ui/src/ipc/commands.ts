// The commands of the shell, as Rust declares them.

export * from "./generated/commands";
