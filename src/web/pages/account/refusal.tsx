import { Problem } from "../../api/client.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { accountText as text } from "./text.ts";

/** A refusal on the account page, with the way to sign in again where that is what is wanted. */
export function Refusal({ problem }: { readonly problem: { readonly error: unknown; readonly nth: number } | null }) {
  const say = useSay();
  const language = useLanguage();
  if (problem === null) return null;
  const { error, nth } = problem;
  const wantsAgain = error instanceof Problem && error.code === "confirmation-wanted";
  return (
    <>
      <ErrorSummary key={nth} error={error} />
      {wantsAgain ? (
        <p>
          <a href={`/${language}/sign-in?back=account`}>{say(text.again)}</a>
        </p>
      ) : null}
    </>
  );
}

/** Where the reader's clock is: times of an account are shown as they were here. */
export const hereZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
