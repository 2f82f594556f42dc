import { watchActivity } from "./api/activity.ts";
import { watchWords } from "./api/typed-words.ts";
import { loadApp } from "./load-app.ts";
import { watchWriting } from "./ui/take-focus.ts";
import "./ui/whole-texts.ts";

const found = document.getElementById("page");
if (found === null) throw new Error("The page has no place to stand");
const place: HTMLElement = found;
watchActivity(document);
watchWords(document);
watchWriting(document);
// Signing in is the first that anybody waits for: it stands without what the other pages are made of.
const isSignIn = /^\/(en|fr)\/sign-in\/?$/.test(window.location.pathname);
void (isSignIn ? import("./first-sign-in-page.tsx") : loadApp()).then(({ mount }) => mount(place));
