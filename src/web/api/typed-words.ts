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

type Typed = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

let account: string | null = null;
let words: Record<string, string> = {};
let path = "";
let hasGoneBack = false;

/** Never what opens an account, nor what a browser would not let us put back. */
const never = new Set(["password", "file", "hidden", "submit", "button", "checkbox", "radio"]);

const isTyped = (target: unknown): target is Typed =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

const isKept = (field: Typed): boolean =>
  !never.has(field.type) && field.autocomplete !== "one-time-code" && nameOf(field) !== "";

const nameOf = (field: Typed): string => field.name || (field.labels?.[0]?.textContent ?? "").trim();

export function watchWords(page: Document): void {
  const note = ({ target }: Event) => {
    if (path !== window.location.pathname) words = {};
    path = window.location.pathname;
    if (isTyped(target) && isKept(target)) words[nameOf(target)] = target.value;
  };
  page.addEventListener("input", note, true);
  page.addEventListener("change", note, true);
}

/** Who is signed in. What was kept for somebody else goes. */
export function wordsAreOf(accountId: string): void {
  account = accountId;
  const kept = read();
  if (kept !== null && kept.accountId !== null && kept.accountId !== accountId) forgetWords();
}

/** The server says that nobody is signed in any more. */
export function keepWords(): void {
  const { pathname, search } = window.location;
  if (/^\/(en|fr)\/(sign-in|password|invitation|delegate)(\/|$)/.test(pathname) || /^\/(en|fr)\/?$/.test(pathname))
    return;
  const typed = path === pathname ? words : {};
  const before = read();
  // Asked again after the form has gone from the page: what was kept first stays.
  if (before?.address === pathname + search && Object.keys(typed).length === 0) return;
  hasGoneBack = false;
  sessionStorage.setItem(
    place,
    JSON.stringify({ accountId: account, address: pathname + search, words: typed } satisfies Kept),
  );
}

export function forgetWords(): void {
  sessionStorage.removeItem(place);
  words = {};
  account = null;
}

/** The address to go back to after signing in, once, for whoever was there; or null. */
export function takeAddress(accountId: string): string | null {
  wordsAreOf(accountId);
  const kept = hasGoneBack ? null : read();
  hasGoneBack = true;
  return kept?.address ?? null;
}

/** Puts the words back where they were typed, as soon as the fields are there; gives up after some seconds. */
export function putWordsBack(): () => void {
  const kept = read();
  if (kept === null || kept.address !== window.location.pathname + window.location.search) return () => undefined;
  sessionStorage.removeItem(place);
  const left = new Map(Object.entries(kept.accountId === account ? kept.words : {}));
  const until = Date.now() + 8000;
  const timer = setInterval(() => {
    for (const field of document.querySelectorAll<Typed>("main input, main textarea, main select")) fill(field, left);
    if (left.size > 0 && Date.now() < until) return;
    clearInterval(timer);
  }, 200);
  return () => clearInterval(timer);
}

function fill(field: Typed, left: Map<string, string>): void {
  const word = left.get(nameOf(field));
  if (word === undefined || !isKept(field)) return;
  field.value = word;
  if (field.value !== word) return;
  left.delete(nameOf(field));
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
}

function read(): Kept | null {
  const text = sessionStorage.getItem(place);
  return text === null ? null : (JSON.parse(text) as Kept);
}
