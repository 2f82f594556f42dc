import { fill, pageOf, placeOf, type Typed, typedFields, unsentWords } from "./typed-words.ts";

/**
 * What is typed in a form and not sent when its page is left, until somebody comes back to it: in this tab only, for their
 * account only, gone when it was sent, when they sign out or somebody else signs in, or with the tab.
 */
const place = "greffe.left";
/** The pages left last; of an earlier one nobody remembers what they began. */
const most = 10;

interface Left {
  readonly accountId: string;
  readonly pages: readonly (readonly [page: string, words: Readonly<Record<string, string>>])[];
}

function pagesOf(accountId: string): Left["pages"] {
  const text = sessionStorage.getItem(place);
  const left = text === null ? null : (JSON.parse(text) as Left);
  if (left?.accountId === accountId) return left.pages;
  // What was left by somebody else is nobody's here.
  sessionStorage.removeItem(place);
  return [];
}

function keep(accountId: string, pages: Left["pages"]): void {
  if (pages.length === 0) sessionStorage.removeItem(place);
  else sessionStorage.setItem(place, JSON.stringify({ accountId, pages } satisfies Left));
}

/** The page is about to go. */
export function leaveWords(): void {
  const { accountId, page, words } = unsentWords();
  if (accountId === null || Object.keys(words).length === 0) return;
  const others = pagesOf(accountId).filter(([one]) => one !== page);
  keep(accountId, [...others, [page, words] as const].slice(-most));
}

/** Said of a page on which a form closed with words in it that were not sent. */
export const wordsAreLeft = "words-left";

/** A form of the page is about to go, and the page stays. */
export function leaveWordsOf(form: HTMLFormElement): void {
  const { page, words } = unsentWords((field) => field.form === form);
  if (Object.keys(words).length === 0 || page !== pageOf(window.location.pathname)) return;
  leaveWords();
  document.dispatchEvent(new Event(wordsAreLeft));
}

/**
 * Somebody is at a page: what they left there is put back as its fields appear, each once. `onBack` is told when there was
 * something: the fields may have said something else meanwhile. @returns how to stop
 */
export function takeWordsLeft(accountId: string, page: string, onBack: () => void): () => void {
  const pages = pagesOf(accountId);
  const [, words] = pages.find(([one]) => one === page) ?? [];
  if (words === undefined) return () => undefined;
  const forget = () =>
    keep(
      accountId,
      pagesOf(accountId).filter(([one]) => one !== page),
    );
  return putBack(new Map(Object.entries(words)), forget, onBack);
}

/** A form that a button opens is not there yet, and one that is drawn anew has new fields: both are filled as they come. */
function putBack(left: Map<string, string>, forget: () => void, onBack: () => void): () => void {
  const filled = new WeakSet<Typed>();
  // A choice that is put back says so as a person’s would: nobody has touched anything.
  let isPutting = false;
  const put = () => {
    for (const field of typedFields()) {
      if (filled.has(field) || field.closest("form[data-unsent]") === null) continue;
      const words = new Map(left);
      isPutting = true;
      fill(field, words);
      isPutting = false;
      if (words.size === left.size) continue;
      filled.add(field);
      onBack();
    }
  };
  // Not while the page is being drawn: what is drawn last would stand.
  let drawn: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(drawn);
    drawn = setTimeout(put, 50);
  };
  const appears = new MutationObserver(soon);
  const stop = () => {
    clearTimeout(drawn);
    appears.disconnect();
    for (const type of ["reset", "taken", "input"]) document.removeEventListener(type, mine, true);
  };
  // From then on the field is theirs again: what they type or send is not put back over it.
  const mine = ({ isTrusted, target, type }: Event) => {
    if (isPutting || (!isTrusted && type === "input")) return;
    const touched =
      target instanceof HTMLFormElement ? [...typedFields()].filter((one) => one.form === target) : [target];
    if (!touched.some((one) => left.has(placeOf(one as Typed)))) return;
    stop();
    forget();
  };
  for (const type of ["reset", "taken", "input"]) document.addEventListener(type, mine, true);
  appears.observe(document.body, { childList: true, subtree: true });
  soon();
  return stop;
}
