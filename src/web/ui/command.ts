import { useContext, useRef, useState } from "react";
import type { Asking, Send } from "../api/caller.ts";
import { useTell } from "./done.tsx";
import { type AnswerPlace, KeptAnswersContext } from "./kept-answers.ts";

/** What follows when something was done. */
export interface AfterCommand<Body, Answer> {
  /** Answers that are others now: those in sight are asked again before anything else follows. */
  readonly renews?: readonly AnswerPlace[];
  /** They are others although it was refused: somebody else was first, or the refusal itself is recorded. */
  readonly renewsRefused?: boolean;
  /** Where the answer is kept. */
  readonly keepsAt?: AnswerPlace;
  readonly onDone?: (answer: Answer, body: Body) => unknown;
  readonly onRefused?: (error: unknown) => unknown;
  /** The sentence that is said above the page once it is done. */
  readonly tell?: string | ((answer: Answer, body: Body) => string | null);
}

export interface Command<Body, Answer> {
  readonly isPending: boolean;
  /** Why it was refused; `nth` tells one refusal from the next. */
  readonly refusal: { readonly error: unknown; readonly nth: number } | null;
  readonly done: { readonly answer: Answer; readonly body: Body; readonly nth: number } | null;
  run(...given: undefined extends Body ? [body?: Body] : [body: Body]): Promise<void>;
  /** Refuses without asking: what was typed cannot be sent. */
  refuse(error: unknown): void;
  reset(): void;
}

/**
 * Whatever a page asks the tribunal to do, with a form or a button: one at a time, and once. What did not come through is
 * sent again under the key that it had, so that the server does it once; something else gets a key of its own.
 */
export function useCommand<Body, Answer>(
  send: Send<Body, Answer>,
  after: AfterCommand<NoInfer<Body>, NoInfer<Answer>> = {},
  contentOf: (body: Body) => unknown = JSON.stringify,
): Command<Body, Answer> {
  const answers = useContext(KeptAnswersContext);
  const tell = useTell();
  const [state, setState] = useState<Omit<Command<Body, Answer>, "run" | "refuse" | "reset">>(idle);
  const nth = useRef(0);
  const isRunning = useRef(false);
  const keyed = useKeyed(contentOf);
  const refuse = (error: unknown) => {
    // What was done before does not stand over what was not.
    tell("");
    setState({ ...idle, refusal: { error, nth: ++nth.current } });
  };
  const follow = async (answer: Answer, body: Body) => {
    if (after.keepsAt !== undefined) answers.keep(after.keepsAt, answer);
    await answers.renew(after.renews ?? []);
    await after.onDone?.(answer, body);
    if (after.tell !== undefined) tell((typeof after.tell === "string" ? after.tell : after.tell(answer, body)) ?? "");
    setState({ ...idle, done: { answer, body, nth: ++nth.current } });
  };
  const run = async (...[given]: Parameters<Command<Body, Answer>["run"]>) => {
    const body = given as Body;
    // Two presses in one breath come before the page has drawn that it is busy.
    if (isRunning.current) return;
    isRunning.current = true;
    setState((now) => ({ ...now, isPending: true }));
    try {
      const answer = await sending(send)(body, { idempotencyKey: keyed.keyOf(body) });
      keyed.forget();
      await follow(answer, body);
      isRunning.current = false;
    } catch (error) {
      // Whoever reads that it failed may press again, whatever is still being asked anew.
      isRunning.current = false;
      refuse(error);
      if (after.renewsRefused === true) await answers.renew(after.renews ?? []);
      await after.onRefused?.(error);
    }
  };
  return { ...state, run, refuse, reset: () => setState(idle) };
}

const sending = <Body, Answer>(send: Send<Body, Answer>) => (typeof send === "function" ? send : send.run);

interface Asked<Answer> {
  /** `callRoom.send(language, "POST /…", { params })`. */
  readonly send: Asking<Answer>;
  /** The sentence that is said above the page once it is done. */
  readonly tell?: string;
}

/** For several buttons that share what is waited for, refused and done: each runs what it sends. */
export function useCommands<Answer = unknown>(after: Omit<AfterCommand<Asked<Answer>, Answer>, "tell"> = {}) {
  const tell = useTell();
  const onDone = async (answer: Answer, asked: Asked<Answer>) => {
    await after.onDone?.(answer, asked);
    if (asked.tell !== undefined) tell(asked.tell);
  };
  return useCommand<Asked<Answer>, Answer>(
    ({ send }, under) => send.run(undefined, under),
    { ...after, onDone },
    ({ send }) => send.what,
  );
}

const idle = { isPending: false, refusal: null, done: null } as const;

/** One key for one body, until it is done. */
function useKeyed<Body>(contentOf: (body: Body) => unknown) {
  const last = useRef<{ readonly body: unknown; readonly key: string } | null>(null);
  return {
    keyOf: (body: Body): string => {
      const content = contentOf(body);
      if (last.current === null || last.current.body !== content)
        last.current = { body: content, key: crypto.randomUUID() };
      return last.current.key;
    },
    forget: () => {
      last.current = null;
    },
  };
}
