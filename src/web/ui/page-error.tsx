import { Problem } from "../api/client.ts";
import { useSay, useTitle } from "./language.ts";
import { SignInLink } from "./sign-in-link.tsx";
import { ui } from "./text.ts";

/** A page of which nothing can be shown: its heading and its title say why. */
export function PageError({ error }: { readonly error: unknown }) {
  const say = useSay();
  const problem = error instanceof Problem ? error : null;
  const title = problem?.title || say(ui.failed);
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <p role="alert">{problem?.detail || say(ui.tryAgain)}</p>
      {problem?.status === 401 ? (
        <p>
          <SignInLink />
        </p>
      ) : null}
    </>
  );
}
