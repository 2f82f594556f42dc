import { Link } from "@tanstack/react-router";
import { useLanguage, useSay } from "./language.ts";
import { useMe } from "./me.ts";
import { ui } from "./text.ts";

/** On a page that opens an account: whoever is signed in has one, and may hold a code that is another person's. */
export function SignedInAlready() {
  const say = useSay();
  const language = useLanguage();
  const me = useMe();
  if (me === undefined) return null;
  return (
    <p className="note">
      {say(ui.signedInAlready, { name: me.account.name })}{" "}
      <Link to="/$language" params={{ language }}>
        {say(ui.toHome)}
      </Link>
    </p>
  );
}
