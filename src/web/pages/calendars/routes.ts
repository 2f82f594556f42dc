import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { calendarRoles } from "../../../modules/calendars/choices.ts";
import { languageRoute } from "../../routes/language-route.ts";
import { listSearch } from "../../ui/list-search.ts";
import { caseRoute } from "../cases/case-route.ts";

export const calendarsRoutes = [
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/calendars",
    validateSearch: listSearch({ role: calendarRoles, from: null, weeks: ["1", "2", "4"] }),
    component: lazyRouteComponent(() => import("./calendars-page.tsx"), "CalendarsPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/calendars/dates-to-avoid",
    component: lazyRouteComponent(() => import("./dates-to-decide-page.tsx"), "DatesToDecidePage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/calendars/rooms",
    validateSearch: listSearch({ office: null }),
    component: lazyRouteComponent(() => import("./room-closures-page.tsx"), "RoomClosuresPage"),
  }),
  createRoute({
    getParentRoute: () => languageRoute,
    path: "/calendars/$accountId",
    validateSearch: listSearch({ from: null, weeks: ["1", "2", "4"] }),
    component: lazyRouteComponent(() => import("./calendar-page.tsx"), "CalendarPage"),
  }),
] as const;

export const calendarsTabRoutes = [
  createRoute({
    getParentRoute: () => caseRoute,
    path: "/dates-to-avoid",
    component: lazyRouteComponent(() => import("./dates-to-avoid-tab.tsx"), "DatesToAvoidTab"),
  }),
] as const;
