import { Link, Outlet, useMatches, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { Badge } from "../../ui/badge.tsx";
import { BesideNav } from "../../ui/beside-nav.tsx";
import { Loading } from "../../ui/error-summary.tsx";
import { useLanguage, useSay, useTitle } from "../../ui/language.ts";
import { PageError } from "../../ui/page-error.tsx";
import { rememberCase } from "../../ui/recent-cases.ts";
import { CaseActions } from "./case-actions.tsx";
import { caseTabs, tabAt } from "./case-tabs.ts";
import { casesText as text } from "./text.ts";
import { useCase } from "./use-case.ts";

/** One case: its number, whose it is and where it stands, above the tab that the address names. */
export function CasePage() {
  const say = useSay();
  const language = useLanguage();
  const found = useCase();
  // Not the address that is on its way: until its page stands, this one keeps its name.
  const pathname = useMatches({ select: (all) => all.at(-1)?.pathname ?? "" });
  const navigate = useNavigate();
  const title = say(text.case, { number: found.data?.fileNumber ?? "…" });
  useTitle(found.isError ? null : `${say(tabAt(pathname))} – ${title}`);
  useEffect(() => {
    if (found.data !== undefined) rememberCase(found.data);
  }, [found.data]);
  if (found.isPending) return <Loading />;
  if (found.isError) return <PageError error={found.error} />;
  const theCase = found.data;
  const tabs = caseTabs.filter((tab) => tab.action === null || theCase.actions.includes(tab.action));
  return (
    <>
      <div className="item-head">
        <div>
          <h1 className="compact">{say(text.case, { number: theCase.fileNumber })}</h1>
          <p>
            <bdi>{theCase.principal}</bdi> · {theCase.proceedingType[language]} ·{" "}
            <Badge>{theCase.status[language]}</Badge>
          </p>
        </div>
        <BesideNav
          kind="case"
          id={theCase.id}
          onOpen={(caseId) => void navigate({ to: "/$language/cases/$caseId", params: { language, caseId } })}
        />
        <CaseActions key={theCase.id} theCase={theCase} />
      </div>
      <nav className="tabs" aria-label={say(text.tabs)}>
        {tabs.map((tab) => (
          <Link
            key={tab.to}
            to={tab.to}
            params={{ language, caseId: theCase.id } as never}
            activeOptions={{ exact: true }}
            activeProps={{ "aria-current": "page" }}
          >
            {say(tab.text)}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
