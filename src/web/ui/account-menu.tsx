import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useLanguage, useSay } from "./language.ts";
import { useMe } from "./me.ts";
import { SignOut } from "./sign-out.tsx";
import { ui } from "./text.ts";

/** Whoever is signed in: their account and the way out. Closes on Escape, and on a press elsewhere. */
export function AccountMenu() {
  const language = useLanguage();
  const say = useSay();
  const me = useMe();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = ({ target }: Event) => {
      if (target instanceof Node && menu.current?.contains(target) === false) menu.current.open = false;
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, []);
  if (me === undefined) return null;
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key !== "Escape" || menu.current?.open !== true) return;
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
  };
  return (
    <details className="opens account" ref={menu} onKeyDown={onKeyDown}>
      <summary>
        <span className="unseen">{say(ui.account)} </span>
        <bdi>{me.account.name}</bdi>
      </summary>
      <ul>
        <li>
          <Link to="/$language/account" params={{ language }}>
            {say(ui.ownAccount)}
          </Link>
        </li>
        <li>
          <SignOut />
        </li>
      </ul>
    </details>
  );
}
