import { Link, Outlet, useMatches } from "@tanstack/react-router";
import { useRef } from "react";
import { asksWho, mayOpen } from "../page-readers.ts";
import { Loading } from "./error-summary.tsx";
import { useLanguage, useSay, useTitle } from "./language.ts";
import { useWhoAmI } from "./me.ts";
import { PageError } from "./page-error.tsx";
import { ui } from "./text.ts";

/** The page of the address, for whoever may open it; to others it is not even begun, and asks for nothing. */
export function AllowedPage() {
  const path = useMatches({ select: (matches) => matches.at(-1)?.fullPath ?? "" });
  const { me, isSignedOut, error } = useWhoAmI();
  // Once shown, the page stays while it is asked again: taken away and put back, it would ask for ever.
  const wasRefused = useRef(false);
  if (error !== null) wasRefused.current = true;
  // Whoever comes signed out reads that and the way to sign in, and nothing to fill in.
  if (isSignedOut && asksWho(path)) return <PageError key={path} error={error} />;
  if (!asksWho(path) || (me === undefined && wasRefused.current)) return <Outlet />;
  if (me === undefined) return <Loading />;
  const held = me.roles.map((one) => one.role);
  // Of another address it stands anew: its title is said again.
  return mayOpen(path, held) ? <Outlet /> : <NotForThisRole key={path} />;
}

/** The same words as the server's, with a way on. */
function NotForThisRole() {
  const say = useSay();
  const language = useLanguage();
  useTitle(say(ui.notForRole));
  return (
    <>
      <h1>{say(ui.notForRole)}</h1>
      <p role="alert">{say(ui.notForRoleDetail)}</p>
      <p>
        <Link to="/$language" params={{ language }}>
          {say(ui.toHome)}
        </Link>
      </p>
    </>
  );
}
