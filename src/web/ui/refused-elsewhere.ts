import { useRef, useState } from "react";

interface Refused {
  readonly id: string;
  readonly error: unknown;
  readonly nth: number;
}

/**
 * For a list of which an entry leaves when it is asked anew: a refusal told in its form would leave with it, so that nobody
 * reads why. `of` goes to the form of an entry; `unless` gives the refusal of one that is no more among those shown.
 */
export function useRefusedElsewhere() {
  const [refused, setRefused] = useState<Refused | null>(null);
  const nth = useRef(0);
  return {
    of: (id: string) => ({
      onRefused: (error: unknown) => setRefused({ id, error, nth: ++nth.current }),
      onDone: () => setRefused(null),
    }),
    unless: (shown: readonly { readonly id: string }[]) =>
      refused === null || shown.some(({ id }) => id === refused.id) ? null : refused,
  };
}

/** What a form is given of it. */
export type ToldElsewhere = ReturnType<ReturnType<typeof useRefusedElsewhere>["of"]>;
