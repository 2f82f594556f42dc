import path from "node:path";

/**
 * The folder that the product was installed in. This file and the built server (`dist/server`) both stand two folders
 * below it, so that the answer is the same from the sources and from the build.
 */
export const productRoot = path.resolve(import.meta.dirname, "../..");
