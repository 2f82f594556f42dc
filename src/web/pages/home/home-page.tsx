import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { firstPartsOf } from "../../../kernel/first-page.ts";
import { Problem } from "../../api/client.ts";
import { callIdentity } from "../../api/rooms.ts";
import { takeAddress } from "../../api/typed-words.ts";
import { mayOpen } from "../../page-readers.ts";
import { Loading } from "../../ui/error-summary.tsx";
import { useLanguage } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { PartLoading } from "../../ui/part-loading.tsx";
import { FirstPageOf } from "./first-page-of.tsx";

/** Where everybody starts: staff at their workbench, an operator at the accounts, others at My Case, a stranger at the sign-in page. */
export function HomePage() {
  const language = useLanguage();
  const me = useQuery({ ...callIdentity.query(language, "GET /me"), staleTime: 5 * 60_000 });
  if (me.isPending) return <Loading />;
  if (me.error instanceof Problem && me.error.status === 403) return <WithoutHome hasAccountPage={false} />;
  // Only who is signed out is sent to the sign-in page: a server that does not answer says so.
  if (me.isError && !(me.error instanceof Problem && me.error.status === 401)) return <PageError error={me.error} />;
  // Back from the directory, which returns everybody here.
  const kept = me.data === undefined ? null : takeAddress(me.data.account.id);
  if (kept !== null) return <Navigate to="/" href={kept} />;
  if (me.isError) return <ToSignIn />;
  const held = me.data.roles.map(({ role }) => role);
  if (!mayOpen("/$language/account", held)) return <WithoutHome hasAccountPage={false} />;
  const [part] = firstPartsOf(me.data.account.kind === "staff", held);
  return part === undefined ? <WithoutHome hasAccountPage /> : <FirstPageOf part={part} />;
}

const NoHome = lazy(() => import("./no-home.tsx"));

/** Few see it: nobody else waits for it. */
function WithoutHome({ hasAccountPage }: { readonly hasAccountPage: boolean }) {
  return (
    <Suspense fallback={<PartLoading />}>
      <NoHome hasAccountPage={hasAccountPage} />
    </Suspense>
  );
}

/** The sign-in page is a page by itself; Back does not lead here again. */
function ToSignIn() {
  const language = useLanguage();
  useEffect(() => window.location.replace(`/${language}/sign-in`), [language]);
  return <Loading />;
}
