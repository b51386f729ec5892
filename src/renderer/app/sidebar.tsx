import {
  Building2,
  ChartColumn,
  Eye,
  EyeOff,
  Moon,
  Printer,
  Search,
  Settings2,
  Sun,
  Sunrise,
  Trash2,
} from "lucide-react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useHashLocation } from "wouter/use-hash-location";
import { useLive } from "../data/live.ts";
import { printQueue } from "../data/print-queue.ts";
import { ProtectionState } from "../features/lock/protection-state.tsx";
import { IconButton } from "../ui/button.tsx";
import { toggleDiscreet, useDiscreet } from "../ui/discreet.ts";
import { Kbd } from "../ui/kbd.tsx";
import { useIsDark } from "../ui/looks.ts";
import { BrandMark } from "./brand-mark.tsx";
import { toggleTheme } from "./global-commands.ts";
import { SavedState, SyncState } from "./status.tsx";
import "./sidebar.css";

const places = [
  { id: "today", path: "/", Icon: Sunrise },
  { id: "companies", path: "/companies", Icon: Building2 },
  { id: "context", path: "/context", Icon: ChartColumn },
  { id: "printing", path: "/printing", Icon: Printer },
  { id: "bin", path: "/bin", Icon: Trash2 },
  { id: "settings", path: "/settings", Icon: Settings2 },
] as const;

/** A visit belongs to its company: both are under « Entreprises ». */
function placeOf(location: string): (typeof places)[number]["id"] | undefined {
  const first = location.split("/")[1] ?? "";
  if (first === "visits") return "companies";
  return places.find(({ path }) => path === `/${first}`)?.id;
}

/** How many documents wait to be printed. */
function ToPrint() {
  const { t } = useTranslation("app");
  const live = useLive(printQueue, []);
  const count = live.status === "ready" ? live.value.filter(({ state }) => state === "waiting").length : 0;
  if (count === 0) return null;
  return (
    <span className="app-nav-count">
      <span aria-hidden>{count}</span>
      <span className="sr-only">{t("toPrint", { count })}</span>
    </span>
  );
}

function Navigation() {
  const { t } = useTranslation("app");
  const [location] = useHashLocation();
  const here = placeOf(location);
  return (
    <nav aria-label={t("navigation")}>
      <ul className="app-nav">
        {places.map(({ id, path, Icon }) => (
          <li key={id}>
            <Link
              href={`#${path}`}
              className="app-nav-link"
              // « page » for the screen itself, « true » for a screen under it.
              {...(id === here ? { "aria-current": location === path ? "page" : "true" } : {})}
            >
              <Icon aria-hidden />
              <span>{t(`nav.${id}`)}</span>
              {id === "printing" && <ToPrint />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The cover of the notebook: where one is, where one may go, and what is saved. */
export function Sidebar({ onSearch }: { readonly onSearch: () => void }) {
  const { t } = useTranslation("app");
  const isDark = useIsDark();
  const isDiscreet = useDiscreet();
  return (
    <header className="app-side">
      <div className="app-side-head">
        <Link href="#/" className="app-brand">
          <BrandMark />
          <span>{t("name")}</span>
        </Link>
        <IconButton
          label={isDiscreet ? t("discreet.leave") : t("discreet.turnOn")}
          icon={isDiscreet ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
          onPress={() => void toggleDiscreet()}
        />
        <IconButton
          label={isDark ? t("theme.toLight") : t("theme.toDark")}
          icon={isDark ? <Sun aria-hidden /> : <Moon aria-hidden />}
          onPress={() => void toggleTheme()}
        />
      </div>
      <button type="button" className="app-search" onClick={onSearch}>
        <Search aria-hidden />
        <span>{t("search")}</span>
        <Kbd keys="Mod+K" />
      </button>
      <Navigation />
      <div className="app-foot">
        <ProtectionState />
        <SavedState />
        <SyncState />
      </div>
    </header>
  );
}
