import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react()],
  base: "./",
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { host: "127.0.0.1", fs: { allow: [".."] } },
  build: {
    target: ["es2022", "safari16", "chrome110"],
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    // The window reads its files from the program itself: no preload requests are worth their code.
    modulePreload: false,
  },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/test/setup.ts"],
    // No drawing engine, which needs real letters to measure.
    alias: [{ find: /^.*chart-engine$/, replacement: fileURLToPath(new URL("./src/test/chart-engine.ts", import.meta.url)) }],
    testTimeout: 120_000,
    pool: "threads",
    maxWorkers: 2,
  },
});
