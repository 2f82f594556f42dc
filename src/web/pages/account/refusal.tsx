import { Problem } from "../../api/client.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { Trouble } from "../../ui/trouble.tsx";
import { accountText as text } from "./text.ts";

/** A refusal on the account page, with the way to sign in again where that is what is wanted. */
export function Refusal({ trouble }: { readonly trouble: { readonly error: unknown; readonly nth: number } | null }) {
  const say = useSay();
  const language = useLanguage();
  if (trouble === null) return null;
  const { error, nth } = trouble;
  const wantsAgain = error instanceof Problem && error.code === "confirmation-wanted";
  return (
    <>
      <Trouble key={nth} error={error} />
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
