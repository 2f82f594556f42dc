import { Fragment } from "react";
import type { Crumb } from "./crumbs-of.ts";
import { useSay } from "./language.ts";
import { PageLink } from "./page-link.tsx";
import { ui } from "./text.ts";

/** The way back up, and where that leads from. A page without one keeps the same room, so that headings stand at one height. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const say = useSay();
  if (crumbs.length === 0) return <Fragment />;
  return (
    <nav className="crumbs" aria-label={say(ui.crumbs)}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            {crumb.href === null ? (
              <span aria-current="page">{say(crumb.text)}</span>
            ) : (
              <PageLink href={crumb.href}>{say(crumb.text)}</PageLink>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
