import { Link, Outlet, useLocation, useNavigate } from "@tanstack/react-router";
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

/** One file: its number, whose it is and where it stands, above the tab that the address names. */
export function CasePage() {
  const say = useSay();
  const language = useLanguage();
  const found = useCase();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const title = say(text.file, { number: found.data?.fileNumber ?? "…" });
  useTitle(found.isError ? null : `${say(tabAt(pathname))} – ${title}`);
  useEffect(() => {
    if (found.data !== undefined) rememberCase(found.data);
  }, [found.data]);
  if (found.isPending) return <Loading />;
  if (found.isError) return <PageError error={found.error} />;
  const file = found.data;
  const tabs = caseTabs.filter((tab) => tab.action === null || file.actions.includes(tab.action));
  return (
    <>
      <div className="item-head">
        <div>
          <h1 className="compact">{say(text.file, { number: file.fileNumber })}</h1>
          <p>
            <bdi>{file.principal}</bdi> · {file.proceedingType[language]} · <Badge>{file.status[language]}</Badge>
          </p>
        </div>
        <BesideNav
          kind="case"
          id={file.id}
          onOpen={(caseId) => void navigate({ to: "/$language/cases/$caseId", params: { language, caseId } })}
        />
        <CaseActions key={file.id} file={file} />
      </div>
      <nav className="tabs" aria-label={say(text.tabs)}>
        {tabs.map((tab) => (
          <Link
            key={tab.to}
            to={tab.to}
            params={{ language, caseId: file.id } as never}
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
