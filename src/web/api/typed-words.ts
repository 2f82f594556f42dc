/**
 * What somebody typed when their session ended, until they have signed in again: in this tab only, for their account
 * only, gone when they sign out, when somebody else signs in, or with the tab.
 */
const place = "greffe.kept";

interface Kept {
  readonly accountId: string | null;
  /** Where they were. */
  readonly address: string;
  readonly words: Readonly<Record<string, string>>;
}

export type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

let account: string | null = null;
/** Each field that was typed in, with its name and what is in it. */
let typedIn = new Map<Typed, { name: string; word: string }>();
let path = "";
let hasGoneBack = false;

/** Never what opens an account, nor what a browser would not let us put back. */
const never = new Set(["password", "file", "hidden", "submit", "button"]);

/** Pages for whoever is signed out: they are come back to, but what is typed there is of nobody. */
const isOpen = (pathname: string): boolean => /^\/(en|fr)\/verify(\/|$)/.test(pathname);

const isTyped = (target: unknown): target is Typed =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

const isKept = (field: Typed): boolean =>
  !never.has(field.type) &&
  field.autocomplete !== "one-time-code" &&
  // What somebody declares by a tick, they declare again.
  !(field.type === "checkbox" && field.required) &&
  labelOf(field) !== "";

const labelOf = (field: Typed): string => field.name || (field.labels?.[0]?.textContent ?? "").trim();

/** Which field it is: fields of the same name stand once for each document, each under its own legend or one after the other. */
export function placeOf(field: Typed): string {
  const legend = field.closest("fieldset")?.querySelector("legend")?.textContent ?? "";
  // Of radio buttons one is chosen: the group has one word.
  if (field.type === "radio") return JSON.stringify([legend, labelOf(field)]);
  const own = field.type === "checkbox" ? field.value : "";
  const alike = [...document.querySelectorAll<Typed>(fields)].filter(
    (one) => one.type === field.type && labelOf(one) === labelOf(field) && (own === "" || one.value === own),
  );
  return JSON.stringify([legend, labelOf(field), own, alike.indexOf(field)]);
}

const fields = "main input, main textarea, main select";

const wordOf = (field: Typed): string =>
  field instanceof HTMLInputElement && field.type === "checkbox" ? String(field.checked) : field.value;

export function watchWords(page: Document): void {
  const note = ({ target }: Event) => {
    if (path !== pageOf(window.location.pathname)) typedIn = new Map();
    path = pageOf(window.location.pathname);
    if (!isTyped(target) || !isKept(target)) return;
    // Of two radio buttons the one that was chosen last counts: it comes last.
    typedIn.delete(target);
    typedIn.set(target, { name: placeOf(target), word: wordOf(target) });
  };
  page.addEventListener("input", note, true);
  page.addEventListener("change", note, true);
  // What was taken is emptied: its words wait for nobody.
  const taken = ({ target }: Event) => {
    for (const field of typedIn.keys()) if (field.form === target) typedIn.delete(field);
  };
  page.addEventListener("reset", taken);
  page.addEventListener("taken", taken);
}

/** What stands typed in the forms of the page and was not sent, and whose it is. */
export function unsentWords(of: (field: Typed) => boolean = () => true): {
  accountId: string | null;
  page: string;
  words: Readonly<Record<string, string>>;
} {
  const unsent = [...typedIn].filter(
    ([field]) => field.isConnected && field.closest("form[data-unsent]") !== null && of(field),
  );
  const words = Object.fromEntries(unsent.map(([field, { word }]) => [placeOf(field), word]));
  return { accountId: account, page: path, words };
}

/** A page is the same in both languages. */
export const pageOf = (pathname: string): string => pathname.replace(/^\/(en|fr)(?=\/|$)/, "");

/** By the names that the fields have now: the page may have changed its language since. */
function wordsTyped(): Record<string, string> {
  return Object.fromEntries(
    [...typedIn].map(([field, { name, word }]) => [field.isConnected ? placeOf(field) : name, word]),
  );
}

/** Who is signed in. What was kept for somebody else goes. */
export function wordsAreOf(accountId: string): void {
  account = accountId;
  const kept = read();
  if (kept !== null && kept.accountId !== null && kept.accountId !== accountId) forgetWords();
}

/** The server says that nobody is signed in any more. */
export function keepWords(): void {
  const { pathname } = window.location;
  if (
    /^\/(en|fr)\/(sign-in|password|invitation|offered-date|delegate|help|terms|privacy|accessibility)(\/|$)/.test(
      pathname,
    ) ||
    /^\/(en|fr)\/?$/.test(pathname)
  )
    return;
  const typed = path === pageOf(pathname) && !isOpen(pathname) ? wordsTyped() : {};
  const before = read();
  // Asked again after the form has gone from the page: what was kept first stays.
  if (before?.address === addressNow() && Object.keys(typed).length === 0) return;
  hasGoneBack = false;
  sessionStorage.setItem(
    place,
    JSON.stringify({ accountId: account, address: addressNow(), words: typed } satisfies Kept),
  );
}

const addressNow = (): string => window.location.pathname + window.location.search + window.location.hash;

export function forgetWords(): void {
  sessionStorage.removeItem(place);
  sessionStorage.removeItem("greffe.left");
  typedIn = new Map();
  account = null;
}

/** The address to go back to after signing in, once, for whoever was there; or null. */
export function takeAddress(accountId: string): string | null {
  wordsAreOf(accountId);
  const kept = hasGoneBack ? null : read();
  hasGoneBack = true;
  // Nothing to put back there: the page has no more to wait for, and no later sign-in leads to it.
  if (kept !== null && Object.keys(kept.words).length === 0) sessionStorage.removeItem(place);
  return kept?.address ?? null;
}

/** Puts the words back where they were typed, as soon as the fields are there; gives up after some seconds. */
export function putWordsBack(): () => void {
  const kept = read();
  if (kept === null || kept.address !== addressNow()) return () => undefined;
  sessionStorage.removeItem(place);
  const left = new Map(Object.entries(kept.accountId === account ? kept.words : {}));
  const until = Date.now() + 8000;
  const timer = setInterval(() => {
    for (const field of typedFields()) fill(field, left);
    if (left.size > 0 && Date.now() < until) return;
    clearInterval(timer);
  }, 200);
  return () => clearInterval(timer);
}

export const typedFields = (): Iterable<Typed> => document.querySelectorAll<Typed>(fields);

export function fill(field: Typed, left: Map<string, string>): void {
  const at = isKept(field) ? placeOf(field) : "";
  const word = left.get(at);
  // Typed anew before it was put back: what is typed now stays.
  const isAnew = word !== undefined && [...typedIn].some(([one, { name }]) => one.isConnected && name === at);
  if (word === undefined || (!isAnew && (field.disabled || !put(field, word)))) return;
  left.delete(at);
}

/** As a person would: a form that keeps its own state learns of it. False where this field cannot take the word (yet). */
function put(field: Typed, word: string): boolean {
  if (field instanceof HTMLInputElement && field.type === "radio") {
    if (field.value !== word) return false;
    if (!field.checked) field.click();
    return true;
  }
  if (field instanceof HTMLInputElement && field.type === "checkbox") {
    if (String(field.checked) !== word) field.click();
    return true;
  }
  // The browser's own setter: React's remembers the value as its own and would take the event for nothing new.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, word);
  if (field.value !== word) return false;
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  return true;
}

function read(): Kept | null {
  const text = sessionStorage.getItem(place);
  return text === null ? null : (JSON.parse(text) as Kept);
}
