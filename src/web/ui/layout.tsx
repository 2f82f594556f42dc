import { useLocation, useParams, useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from "react";
import { AccountMenu } from "./account-menu.tsx";
import { AllowedPage } from "./allowed-page.tsx";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import { crumbsOf } from "./crumbs-of.ts";
import { sendAll, useDelayedCommands } from "./delayed-commands.ts";
import { DoneWords } from "./done.tsx";
import { PageLanguage, useLanguage, useSay } from "./language.ts";
import { LanguageLink } from "./language-link.tsx";
import { useMe } from "./me.ts";
import { MenuBar } from "./menu-bar.tsx";
import { PageFoot } from "./page-foot.tsx";
import { PageHead } from "./page-head.tsx";
import { Go } from "./page-link.tsx";
import { PageTools } from "./page-tools.tsx";
import { PrintHead } from "./print-head.tsx";
import { productOf } from "./product-of.ts";
import { SessionWatch } from "./session-watch.tsx";
import { watchShortcuts } from "./shortcuts.ts";
import { ui } from "./text.ts";
import { WaitForFirstPage } from "./wait-for-first-page.tsx";

/** Pages for people who have not signed in: they ask for no account. */
const openPages =
  /^\/(en|fr)\/(invitation|offered-date|offered-sitting|verify|published-decisions|password|delegate|styles)(\/|$)/;

/** Every page, in the language of its address. */
export function Layout() {
  const { language } = useParams({ strict: false });
  const { history } = useRouter();
  return (
    <PageLanguage value={language === "fr" ? "fr" : "en"}>
      <Go value={(href) => history.push(href)}>
        <PageLayout />
      </Go>
    </PageLanguage>
  );
}

/** What stands around every page: the way past it, the two languages, the menu, the way back, the foot. */
function PageLayout() {
  const language = useLanguage();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  // The same page in the other language is no other page: whoever is in it stays where they are.
  const page = pathname.replace(/^\/(en|fr)(?=\/|$)/, "");
  const arrived = useRef(page);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useLayoutEffect(() => watchShortcuts(document), []);
  useEffect(() => {
    const leave = () => void sendAll(true);
    window.addEventListener("pagehide", leave);
    return () => window.removeEventListener("pagehide", leave);
  }, []);
  // After a change of page the keyboard and the screen reader start at its content, as after a load: before anybody can be
  // in a field of it, from which a later focus would take them.
  useLayoutEffect(() => {
    if (arrived.current !== page) main.current?.focus();
    arrived.current = page;
  }, [page]);
  return (
    <>
      {openPages.test(pathname) ? <OpenHead /> : <SignedInHead page={page} pathname={pathname} />}
      <Held />
      <PrintHead />
      <main id="main" ref={main} tabIndex={-1}>
        <DoneWords page={pathname}>
          <WaitForFirstPage>
            <AllowedPage />
          </WaitForFirstPage>
        </DoneWords>
      </main>
      <PageFoot />
    </>
  );
}

const HeldBar = lazy(() => import("./held-bar.tsx"));

/** Above the page, so that nothing is covered. */
function Held() {
  const acts = useDelayedCommands();
  return acts.length === 0 ? null : (
    <Suspense>
      <HeldBar acts={acts} />
    </Suspense>
  );
}

function OpenHead() {
  const say = useSay();
  return (
    <PageHead product={say(ui.service)}>
      <LanguageLink />
    </PageHead>
  );
}

function SignedInHead({ page, pathname }: { readonly page: string; readonly pathname: string }) {
  const say = useSay();
  const held = useMe()?.roles.map((one) => one.role) ?? null;
  return (
    <>
      <PageHead product={say(productOf(held ?? []))}>
        <PageTools />
        <LanguageLink />
        <AccountMenu key={`account${page}`} />
      </PageHead>
      <MenuBar key={`menu${page}`} />
      <SessionWatch key={page} />
      <Breadcrumbs crumbs={crumbsOf(pathname, held)} />
    </>
  );
}
