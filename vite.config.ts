import path from "node:path";
import { defineConfig } from "vite";

/** The pages: one small entry, a file for each page, names by content so that browsers keep them for ever. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, "src/web"),
  build: {
    outDir: path.resolve(import.meta.dirname, "dist/web"),
    emptyOutDir: true,
    // Nothing is written into the page itself: the content security policy allows files of our own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
