/** When somebody last did something at this page: coming to it counts. */
let lastAt = Date.now();

/** Of a person, not of a page that asks by itself. */
const signs = ["keydown", "pointerdown", "wheel", "touchstart"] as const;

export function watchActivity(page: Document, onSign: () => void = () => undefined): () => void {
  const note = () => {
    lastAt = Date.now();
    onSign();
  };
  for (const sign of signs) page.addEventListener(sign, note, { capture: true, passive: true });
  return () => {
    for (const sign of signs) page.removeEventListener(sign, note, { capture: true });
  };
}

/** Sent with what is asked, so that a page that only asks again does not keep a session open. */
export const idleSeconds = (): number => Math.floor((Date.now() - lastAt) / 1000);
