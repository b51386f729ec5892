import { useTranslation } from "react-i18next";
import { Badge } from "./badge.tsx";

const tones = { local: "neutral", waiting: "info", to_review: "warn", to_settle: "warn" } as const;

/** Where something stands with the hub; nothing when it is there as it is here. */
export function SyncBadge({ mark }: { readonly mark: keyof typeof tones | undefined }) {
  const { t } = useTranslation("sync");
  return mark === undefined ? null : <Badge tone={tones[mark]}>{t(`marks.${mark}`)}</Badge>;
}
