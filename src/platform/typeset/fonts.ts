import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { productRoot } from "../root.ts";

const packages = path.join(productRoot, "node_modules/@expo-google-fonts");

/**
 * Where fonts are looked for beside those that the compiler carries (Latin, Greek and Cyrillic in Libertinus Serif) and
 * those of the operating system (Debian: `fonts-noto-core`): font packages of npm that hold TrueType files.
 */
export function fontFolders(): readonly string[] {
  if (!existsSync(packages)) return [];
  return readdirSync(packages).map((name) => path.join(packages, name));
}
