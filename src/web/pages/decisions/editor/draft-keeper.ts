import type { Draft } from "../../../../modules/decisions/contract.ts";
import type { DraftWords } from "./kept-draft.ts";

export type SaveState =
  | { readonly kind: "saved"; readonly at: string }
  | { readonly kind: "unsaved" | "saving" | "lost" | "changed" }
  | { readonly kind: "refused"; readonly error: unknown };

/** How a saving failed: the line, somebody else’s saving, or a refusal. */
export type Failure = "lost" | "changed" | "refused";

export interface DraftKeeper {
  words(): DraftWords;
  version(): number;
  state(): SaveState;
  /** The author typed or chose: kept here at once, sent a moment later. */
  change(part: Partial<DraftWords>): void;
  /** Sends what is not saved. True when all of it is. */
  save(): Promise<boolean>;
  /** Goes on from another version, with these words or those that are here. */
  resume(version: number, words?: DraftWords): void;
  subscribe(hear: () => void): () => void;
  /** No more is sent; what is not saved stays kept. */
  stop(): void;
}

interface Settings {
  readonly start: Draft;
  readonly savedAt: string;
  /** True where `start` holds words that no server has. */
  readonly isUnsaved: boolean;
  readonly send: (draft: Draft) => Promise<{ readonly version: number; readonly savedAt: string }>;
  readonly failureOf: (error: unknown) => Failure;
  readonly keep: (draft: Draft) => void;
  readonly forget: () => void;
  readonly waits?: { readonly typing: number; readonly again: number };
}

/** Saves a draft as it is written: one saving at a time, none over another’s, nothing lost when one fails. */
export function createDraftKeeper(settings: Settings): DraftKeeper {
  const { send, failureOf, keep, forget, waits = { typing: 1500, again: 8000 } } = settings;
  let { version, ...words }: Draft = settings.start;
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
      const saved = await send({ version, ...words });
      version = saved.version;
      if (isDirty) {
        keep({ version, ...words });
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
      keep({ version, ...words });
      if (state.kind === "changed") return;
      if (sending === null) say({ kind: "unsaved" });
      later(waits.typing);
    },
    save,
    resume: (from, taken) => {
      version = from;
      // Whoever passes a whole draft passes its version too, which is not among the words.
      if (taken !== undefined) {
        const { content, statedOn, determinations } = taken;
        words = { content, statedOn, determinations };
      }
      isDirty = taken === undefined;
      if (isDirty) later(0);
      else forget();
      say(isDirty ? { kind: "unsaved" } : { kind: "saved", at: settings.savedAt });
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
