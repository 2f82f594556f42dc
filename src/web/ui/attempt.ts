import { useState } from "react";

/** Runs what a person asks for, one at a time, and keeps why it was refused. `nth` tells one refusal from the next. */
export function useAttempt(): {
  readonly busy: boolean;
  readonly problem: { readonly error: unknown; readonly nth: number } | null;
  attempt(run: () => Promise<void>): Promise<void>;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ error: unknown; nth: number } | null>(null);
  const attempt = async (run: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    try {
      await run();
      setProblem(null);
    } catch (error) {
      setProblem((last) => ({ error, nth: (last?.nth ?? 0) + 1 }));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, attempt };
}
