import { useEffect, useState } from "react";

export interface Answered<Answer> {
  readonly data?: Answer;
  readonly error?: unknown;
}

/** Asks once, for a page that stands without the library that keeps answers. Neither is there while it is asked. */
export function useAnswer<Answer>(ask: () => Promise<Answer>): Answered<Answer> {
  const [answered, setAnswered] = useState<Answered<Answer>>({});
  // Once, whatever the page is shown with afterwards.
  const [asked] = useState(() => ({ isOn: false, ask }));
  useEffect(() => {
    if (asked.isOn) return;
    asked.isOn = true;
    asked.ask().then(
      (data) => setAnswered({ data }),
      (error: unknown) => setAnswered({ error }),
    );
  }, [asked]);
  return answered;
}
