import { type MouseEvent, StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "../kernel/bilingual.ts";
import { loadApp } from "./load-app.ts";
import { SignInPage } from "./pages/sign-in/sign-in-page.tsx";
import { fetchFonts } from "./ui/fetch-fonts.ts";
import { ui } from "./ui/first-text.ts";
import { PageLanguage, useSay } from "./ui/language.ts";
import { languageNames, otherThan } from "./ui/other-language.ts";
import { PageFoot } from "./ui/page-foot.tsx";
import { PageHead } from "./ui/page-head.tsx";

/** The sign-in page by itself, without router or answers kept: it is loaded before anything else, on whatever line. */
export function mount(place: HTMLElement): void {
  createRoot(place).render(
    <StrictMode>
      <FirstSignInPage />
    </StrictMode>,
  );
  // While somebody types, the pages that they come to are fetched.
  document.addEventListener("input", () => void loadApp(), { once: true });
}

const languageNow = (): Language => (window.location.pathname.startsWith("/fr/") ? "fr" : "en");

function FirstSignInPage() {
  const [language, setLanguage] = useState(languageNow);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(fetchFonts, []);
  useEffect(() => {
    const back = () => setLanguage(languageNow());
    window.addEventListener("popstate", back);
    return () => window.removeEventListener("popstate", back);
  }, []);
  return (
    <PageLanguage value={language}>
      <SignInHead onLanguage={setLanguage} language={language} />
      <main id="main" tabIndex={-1}>
        <SignInPage />
      </main>
      <PageFoot />
    </PageLanguage>
  );
}

/** The other language takes nothing of what was typed. */
function SignInHead({
  language,
  onLanguage,
}: {
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}) {
  const say = useSay();
  const other = otherThan(language);
  const there = `/${other}/sign-in${window.location.search}`;
  const go = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    window.history.pushState(null, "", there);
    onLanguage(other);
  };
  return (
    <PageHead product={say(ui.service)}>
      <a href={there} lang={other} hrefLang={other} onClick={go}>
        {languageNames[other]}
      </a>
    </PageHead>
  );
}
