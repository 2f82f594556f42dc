import { useQuery } from "@tanstack/react-query";
import { Link, Navigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { firstPartsOf } from "../../../kernel/first-page.ts";
import { roleNames } from "../../../modules/identity/text.ts";
import { Problem } from "../../api/client.ts";
import { callIdentity } from "../../api/rooms.ts";
import { takeAddress } from "../../api/typed-words.ts";
import { mayOpen } from "../../page-readers.ts";
import { Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { useMe } from "../../ui/me.ts";
import { PageError } from "../../ui/page-error.tsx";
import { productOf } from "../../ui/product-of.ts";
import { SignOut } from "../../ui/sign-out.tsx";
import { ui } from "../../ui/text.ts";
import { FirstPageOf } from "./first-page-of.tsx";
import { homeText as text } from "./text.ts";

/** Where everybody starts: staff at their workbench, an operator at the accounts, others at My Case, a stranger at the sign-in page. */
export function HomePage() {
  const language = useLanguage();
  const me = useQuery({ ...callIdentity.query(language, "GET /me"), staleTime: 5 * 60_000 });
  if (me.isPending) return <Loading />;
  if (me.error instanceof Problem && me.error.status === 403) return <NoPage />;
  // Only who is signed out is sent to the sign-in page: a server that does not answer says so.
  if (me.isError && !(me.error instanceof Problem && me.error.status === 401)) return <PageError error={me.error} />;
  // Back from the directory, which returns everybody here.
  const kept = me.data === undefined ? null : takeAddress(me.data.account.id);
  if (kept !== null) return <Navigate to="/" href={kept} />;
  if (me.isError) return <ToSignIn />;
  const held = me.data.roles.map(({ role }) => role);
  if (!mayOpen("/$language/account", held)) return <NoPage />;
  const [part] = firstPartsOf(me.data.account.kind === "staff", held);
  return part === undefined ? <NoTool /> : <FirstPageOf part={part} />;
}

/** The sign-in page is a page by itself; Back does not lead here again. */
function ToSignIn() {
  const language = useLanguage();
  useEffect(() => window.location.replace(`/${language}/sign-in`), [language]);
  return <Loading />;
}

/** A right password and a right code, of an account that no page here is for. */
function NoPage() {
  const say = useSay();
  useTitle(say(ui.home));
  return (
    <>
      <h1>{say(ui.home)}</h1>
      <p className="lead">{say(text.noPage)}</p>
      <SignOut />
    </>
  );
}

/** For a role that has no page here yet: what is so, and what its holder can do. */
function NoTool() {
  const say = useSay();
  const language = useLanguage();
  const roles = useMe()?.roles.map(({ role }) => role) ?? [];
  const title = say(productOf(roles));
  const held = [...new Set(roles)].map((role) => say(roleNames[role]));
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{say(text.noTool, { role: held.join(", ") })}</p>
      <p>
        <Link to="/$language/account" params={{ language }}>
          {say(text.ownAccount)}
        </Link>
      </p>
    </>
  );
}
