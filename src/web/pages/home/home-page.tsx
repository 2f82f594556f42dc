import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { ask } from "../../api/client.ts";
import { useLanguage } from "../../ui/language.ts";
import type { Me } from "../../ui/me.ts";
import { Loading } from "../../ui/trouble.tsx";
import { Portal } from "./portal.tsx";
import { Workbench } from "./workbench.tsx";

/** Where everybody starts: staff at their workbench, an operator at the accounts, others at My Case, a stranger at the door. */
export function HomePage() {
  const language = useLanguage();
  const me = useQuery({ queryKey: ["me"], queryFn: () => ask<Me>(language, "/me"), staleTime: 5 * 60_000 });
  if (me.isPending) return <Loading />;
  if (me.isError) return <Navigate to="/$language/sign-in" params={{ language }} />;
  if (me.data.roles.length > 0 && me.data.roles.every((held) => held.role === "operator"))
    return <Navigate to="/$language/people" params={{ language }} />;
  return me.data.account.kind === "staff" ? <Workbench /> : <Portal />;
}
