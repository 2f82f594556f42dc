/** Once a page stands: the line is free, and the text only takes its own shape, at the same size. */
export function fetchFonts(): void {
  // Without them the page is read in a font of the machine.
  import("./style/fonts.css").catch(() => undefined);
}
