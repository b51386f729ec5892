import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDiscreet } from "./discreet.ts";
import "./private.css";

/** What the person visited must not read: not on the page while the discreet mode is on, and said to be hidden. */
export function Private({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("common");
  if (!useDiscreet()) return children;
  return (
    <p className="ui-private">
      <EyeOff aria-hidden />
      {t("hidden")}
    </p>
  );
}
