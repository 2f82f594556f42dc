import { Link } from "@tanstack/react-router";
import { mayOpen } from "../page-readers.ts";
import { useLanguage, useSay } from "./language.ts";
import { useMe } from "./me.ts";
import { SignOut } from "./sign-out.tsx";
import { ui } from "./text.ts";
import { useOpens } from "./use-opens.ts";

/** Whoever is signed in: their account and the way out. Closes on Escape, and on a press elsewhere. */
export function AccountMenu() {
  const language = useLanguage();
  const say = useSay();
  const me = useMe();
  const menu = useOpens();
  if (me === undefined) return null;
  return (
    <details className="opens account" {...menu}>
      <summary>
        <span className="unseen">{say(ui.account)} </span>
        <bdi>{me.account.name}</bdi>
      </summary>
      <ul>
        {mayOpen(
          "/$language/account",
          me.roles.map(({ role }) => role),
        ) ? (
          <li>
            <Link to="/$language/account" params={{ language }}>
              {say(ui.ownAccount)}
            </Link>
          </li>
        ) : null}
        <li>
          <SignOut />
        </li>
      </ul>
    </details>
  );
}
