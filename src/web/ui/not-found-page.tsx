import { Link } from "@tanstack/react-router";
import { useLanguage, useSay, useTitle } from "./language.ts";
import { useMe } from "./me.ts";
import { SignInLink } from "./sign-in-link.tsx";
import { ui } from "./text.ts";

/** There is no page at this address: said in the language of the address, with a way on. */
export function NotFoundPage() {
  const say = useSay();
  const language = useLanguage();
  const me = useMe();
  useTitle(say(ui.noPage));
  return (
    <>
      <h1>{say(ui.noPage)}</h1>
      <p>{say(ui.noPageDetail)}</p>
      <p>
        {me === undefined ? (
          <SignInLink />
        ) : (
          <Link to="/$language" params={{ language }}>
            {say(ui.toHome)}
          </Link>
        )}
      </p>
    </>
  );
}
