/** What a writer changes, and the version that it was when the writer saw it. */
export type Versioned<Words> = Words & { readonly version: number };

export type SaveState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "unsaved" | "saving" | "lost" | "changed" }
  | { readonly kind: "refused"; readonly error: unknown };

/** How a saving failed: the line, somebody else’s saving, or a refusal. */
export type Failure = "lost" | "changed" | "refused";

export interface DraftKeeper<Words> {
  words(): Words;
  version(): number;
  state(): SaveState;
  /** The author typed or chose: kept here at once, sent a moment later. */
  change(part: Partial<Words>): void;
  /** Sends what is not saved. True when all of it is. */
  save(): Promise<boolean>;
  /** Goes on from another version: with its words, as they were saved, or with those that are here and are not. */
  resume(version: number, saved?: SavedWords<Words>): void;
  subscribe(hear: () => void): () => void;
  /** No more is sent; what is not saved stays kept. */
  stop(): void;
}

interface SavedWords<Words> {
  readonly words: Words;
  readonly savedAt: string;
}

interface Settings<Words> {
  readonly start: Versioned<Words>;
  readonly savedAt: string;
  /** True where `start` holds words that no server has. */
  readonly isUnsaved: boolean;
  readonly send: (draft: Versioned<Words>) => Promise<{ readonly version: number; readonly savedAt: string }>;
  readonly failureOf: (error: unknown) => Failure;
  readonly keep: (draft: Versioned<Words>) => void;
  readonly forget: () => void;
  readonly waits?: { readonly typing: number; readonly again: number };
}

/** Saves a draft as it is written: one saving at a time, none over another’s, nothing lost when one fails. */
export function createDraftKeeper<Words extends object>(settings: Settings<Words>): DraftKeeper<Words> {
  const { send, failureOf, keep, forget, waits = { typing: 1500, again: 8000 } } = settings;
  let { version } = settings.start;
  let words = withoutVersion<Words>(settings.start);
  let state: SaveState = settings.isUnsaved ? { kind: "unsaved" } : { kind: "saved", at: settings.savedAt };
  let isDirty = settings.isUnsaved;
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const listeners = new Set<() => void>();
  const say = (next: SaveState) => {
    state = next;
    for (const hear of listeners) hear();
  };
  const later = (wait: number) => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void save(), wait);
  };
  const fail = (error: unknown) => {
    isDirty = true;
    const failure = failureOf(error);
    say(failure === "refused" ? { kind: failure, error } : { kind: failure });
    if (failure === "lost") later(waits.again);
  };
  const sendOnce = async () => {
    isDirty = false;
    say({ kind: "saving" });
    try {
      const saved = await send({ ...words, version });
      version = saved.version;
      if (isDirty) {
        keep({ ...words, version });
        say({ kind: "unsaved" });
      } else {
        forget();
        say({ kind: "saved", at: saved.savedAt });
      }
    } catch (error) {
      fail(error);
    }
  };
  const save = async (): Promise<boolean> => {
    clearTimeout(timer);
    while (sending !== null) await sending;
    if (isDirty && state.kind !== "changed") {
      sending = sendOnce().finally(() => {
        sending = null;
      });
      await sending;
    }
    return state.kind === "saved" && !isDirty;
  };
  if (isDirty) later(waits.typing);
  return {
    words: () => words,
    version: () => version,
    state: () => state,
    change: (part) => {
      words = { ...words, ...part };
      isDirty = true;
      keep({ ...words, version });
      if (state.kind === "changed") return;
      if (sending === null) say({ kind: "unsaved" });
      later(waits.typing);
    },
    save,
    resume: (from, saved) => {
      version = from;
      isDirty = saved === undefined;
      if (saved === undefined) {
        later(0);
        say({ kind: "unsaved" });
        return;
      }
      words = withoutVersion(saved.words);
      forget();
      say({ kind: "saved", at: saved.savedAt });
    },
    subscribe: (hear) => {
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** Whoever passes a whole draft passes its version too, which is not among the words. */
function withoutVersion<Words extends object>(draft: Words | Versioned<Words>): Words {
  const { version: _, ...words } = draft as Versioned<object>;
  return words as Words;
}
