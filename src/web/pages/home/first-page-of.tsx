import { type ComponentType, lazy, Suspense } from "react";
import type { FirstPart } from "../../../kernel/first-page.ts";
import { PartLoading } from "../../ui/part-loading.tsx";

/** Loaded by whose page it is. The server has named its scripts with the page: none is found out late. */
const pages: Readonly<Partial<Record<FirstPart, ComponentType>>> = {
  client: lazy(() => import("./client-home.tsx")),
  counsel: lazy(() => import("./counsel-home.tsx")),
  interpreter: lazy(() => import("./interpreter-home.tsx")),
  workbench: lazy(() => import("./workbench.tsx")),
  manager: lazy(() => import("./manager-home.tsx")),
  operator: lazy(() => import("./operator-home.tsx")),
};

/** The page that begins with this part; what comes after it stands within it. */
export function FirstPageOf({ part }: { readonly part: FirstPart }) {
  const Page = pages[part];
  if (Page === undefined) return null;
  return (
    <Suspense fallback={<PartLoading />}>
      <Page />
    </Suspense>
  );
}
