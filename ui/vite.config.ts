import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/**
 * The shell freezes Object.prototype, so that a page can never be led astray through it. Under a frozen
 * prototype `proto.toString = …` throws; libraries of the old school do that while they load. The
 * property is defined first, then assigned as they wish.
 */
function frozenPrototype(): Plugin {
  const old = /node_modules\/(dayjs|zrender|echarts|tslib)\//;
  const inherited = /(?<![\w$.)\]])((?:[\w$]+\.)*[\w$]+)\.(toString|valueOf|toLocaleString|constructor)\s*=(?![=>])/g;
  return {
    name: "frozen-prototype",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!old.test(id)) return null;
      const defined = code.replace(
        inherited,
        'Object.defineProperty($1,"$2",{writable:true,configurable:true,value:void 0}).$2=',
      );
      return defined === code ? null : { code: defined, map: null };
    },
  };
}

export default defineConfig({
  plugins: [react(), frozenPrototype()],
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
