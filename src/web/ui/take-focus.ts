/** Where somebody wrote last, until they press or send something. */
let writtenIn: EventTarget | null = null;

const takesWords = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, input:not([type=checkbox], [type=radio], [type=file])"));

export function watchWriting(page: Document): void {
  const write = ({ target }: Event) => {
    writtenIn = takesWords(target) ? target : null;
  };
  const end = () => {
    writtenIn = null;
  };
  page.addEventListener("input", write, true);
  for (const type of ["click", "submit"]) page.addEventListener(type, end, true);
  page.addEventListener(
    "keydown",
    ({ key, ctrlKey, metaKey }) => (key === "Enter" || ctrlKey || metaKey) && end(),
    true,
  );
}

/**
 * Leads the keyboard to what is said. Whoever went on writing while it was on its way stays there: what they type next would
 * be lost, and a screen reader says it all the same.
 */
export function takeFocus(place: HTMLElement | null): void {
  if (writtenIn === null || writtenIn !== document.activeElement) place?.focus();
}
