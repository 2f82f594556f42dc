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
export const createDraftKeeper = <Words extends object>(settings: Settings<Words>): DraftKeeper<Words> =>
  new Keeper(settings);

const usualWaits = { typing: 1500, again: 8000 };

class Keeper<Words extends object> implements DraftKeeper<Words> {
  readonly #settings: Settings<Words>;
  readonly #waits: typeof usualWaits;
  readonly #listeners = new Set<() => void>();
  #version: number;
  #words: Words;
  #state: SaveState;
  #isDirty: boolean;
  #sending: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  constructor(settings: Settings<Words>) {
    this.#settings = settings;
    this.#waits = settings.waits ?? usualWaits;
    this.#version = settings.start.version;
    this.#words = withoutVersion<Words>(settings.start);
    this.#state = settings.isUnsaved ? { kind: "unsaved" } : { kind: "saved", at: settings.savedAt };
    this.#isDirty = settings.isUnsaved;
    if (this.#isDirty) this.#later(this.#waits.typing);
  }

  readonly words = () => this.#words;
  readonly version = () => this.#version;
  readonly state = () => this.#state;

  readonly change = (part: Partial<Words>) => {
    this.#words = { ...this.#words, ...part };
    this.#isDirty = true;
    this.#keep();
    if (this.#state.kind === "changed") return;
    if (this.#sending === null) this.#say({ kind: "unsaved" });
    this.#later(this.#waits.typing);
  };

  readonly save = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    while (this.#sending !== null) await this.#sending;
    if (this.#isDirty && this.#state.kind !== "changed") {
      this.#sending = this.#send().finally(() => {
        this.#sending = null;
      });
      await this.#sending;
    }
    return this.#state.kind === "saved" && !this.#isDirty;
  };

  readonly resume = (version: number, saved?: SavedWords<Words>) => {
    this.#version = version;
    this.#isDirty = saved === undefined;
    if (saved === undefined) {
      this.#later(0);
      this.#say({ kind: "unsaved" });
      return;
    }
    this.#words = withoutVersion(saved.words);
    this.#settings.forget();
    this.#say({ kind: "saved", at: saved.savedAt });
  };

  readonly subscribe = (hear: () => void) => {
    this.#listeners.add(hear);
    return () => this.#listeners.delete(hear);
  };

  readonly stop = () => {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  };

  #say(next: SaveState): void {
    this.#state = next;
    for (const hear of this.#listeners) hear();
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.save(), wait);
  }

  #keep(): void {
    this.#settings.keep({ ...this.#words, version: this.#version });
  }

  async #send(): Promise<void> {
    this.#isDirty = false;
    this.#say({ kind: "saving" });
    try {
      const saved = await this.#settings.send({ ...this.#words, version: this.#version });
      this.#version = saved.version;
      if (this.#isDirty) {
        this.#keep();
        this.#say({ kind: "unsaved" });
      } else {
        this.#settings.forget();
        this.#say({ kind: "saved", at: saved.savedAt });
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#isDirty = true;
    const failure = this.#settings.failureOf(error);
    this.#say(failure === "refused" ? { kind: failure, error } : { kind: failure });
    if (failure === "lost") this.#later(this.#waits.again);
  }
}

/** Whoever passes a whole draft passes its version too, which is not among the words. */
function withoutVersion<Words extends object>(draft: Words | Versioned<Words>): Words {
  const { version: _, ...words } = draft as Versioned<object>;
  return words as Words;
}
