import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { request } from "../api/client.ts";
import { menu } from "../menu.ts";
import { DoneWords } from "./done.tsx";
import { useLanguage, useSay } from "./language.ts";
import { LanguageLink } from "./language-link.tsx";
import { useMe } from "./me.ts";
import { productOf } from "./product-of.ts";
import { SessionWatch } from "./session-watch.tsx";
import { SignOut } from "./sign-out.tsx";
import { ui } from "./text.ts";

/** Pages for people who have not signed in: they ask for no account. */
const openPages = /^\/(en|fr)\/(sign-in|invitation|verify|password|delegate)(\/|$)/;

/** What stands around every page: the way past it, the two languages, the menu, the way out. */
export function Layout() {
  const language = useLanguage();
  const say = useSay();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  // The same page in the other language is no other page: whoever is in it stays where they are.
  const page = pathname.replace(/^\/(en|fr)(?=\/|$)/, "");
  const arrived = useRef(page);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  // After a change of page the keyboard and the screen reader start at its content, as after a load.
  useEffect(() => {
    if (arrived.current !== page) main.current?.focus();
    arrived.current = page;
  }, [page]);
  const isOpen = openPages.test(pathname);
  return (
    <>
      <a className="skip" href="#main">
        {say(ui.skip)}
      </a>
      <header className="top">
        <div className="bar">
          {isOpen ? <p className="product">{say(ui.service)}</p> : <Product />}
          <LanguageLink />
        </div>
      </header>
      {isOpen ? null : <Menu />}
      {isOpen ? null : <SessionWatch key={page} />}
      <main id="main" ref={main} tabIndex={-1}>
        <DoneWords page={pathname}>
          <Outlet />
        </DoneWords>
      </main>
    </>
  );
}

/** The registry for its officers, My Case for whoever may be on a file; to all others, and until it is known, the service. */
function Product() {
  const say = useSay();
  const me = useMe();
  return <p className="product">{say(productOf(me?.roles.map((one) => one.role) ?? []))}</p>;
}

/** Only for somebody who is signed in: to anybody else it offers nothing that would open. */
function Menu() {
  const language = useLanguage();
  const say = useSay();
  const me = useMe();
  if (me === undefined) return null;
  const held = new Set(me.roles.map((one) => one.role));
  return (
    <nav className="menu" aria-label={say(ui.menu)}>
      <ul>
        {menu
          .filter((entry) => entry.roles === null || entry.roles.some((role) => held.has(role)))
          .map((entry) => (
            <li key={entry.to}>
              <Link
                to={entry.to}
                params={{ language } as never}
                activeOptions={{ exact: entry.exact ?? false }}
                activeProps={{ "aria-current": "page" }}
              >
                {say(entry.text)}
                {entry.counts === undefined ? null : <UnreadCount />}
              </Link>
            </li>
          ))}
        <li className="who">
          <Link to="/$language/account" params={{ language }}>
            <bdi>{me.account.name}</bdi>
          </Link>
          <SignOut />
        </li>
      </ul>
    </nav>
  );
}

/** How many notices wait to be read, beside the menu's word; said in words to whoever does not see it. */
function UnreadCount() {
  const say = useSay();
  const language = useLanguage();
  const found = useQuery({
    queryKey: ["unread"],
    queryFn: () => request<{ unread: number }>(language, "/notices/count"),
    refetchInterval: 60_000,
  });
  const n = found.data?.unread ?? 0;
  if (n === 0) return null;
  return (
    <>
      {" "}
      <span className="count" aria-hidden="true">
        {n}
      </span>
      <span className="unseen">{say(ui.unread, { n })}</span>
    </>
  );
}
