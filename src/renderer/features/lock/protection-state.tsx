import { LockKeyhole, LockKeyholeOpen } from "lucide-react";
import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useLive } from "../../data/live.ts";
import { protection } from "../../data/protection.ts";
import { attempt } from "../../ui/attempt.ts";
import { lockNow } from "./locking.ts";
import { useResealing } from "./resealing.ts";

/** In the foot of the cover: the button that locks, or that there is nothing to lock with. */
export function ProtectionState() {
  const { t } = useTranslation("protection");
  const live = useLive(protection, []);
  const resealing = useResealing();
  if (live.status !== "ready") return null;
  if (live.value.locks.length === 0) {
    return (
      <Link href="#/settings/protection" className="app-status app-status-link">
        <LockKeyholeOpen aria-hidden />
        <span>{t("open")}</span>
      </Link>
    );
  }
  return (
    <button
      type="button"
      className="app-status app-status-link app-status-button"
      onClick={() => void attempt(lockNow)}
    >
      <LockKeyhole aria-hidden />
      <span>
        {t("now")}
        {resealing !== undefined && (
          <span className="app-status-more">
            {t("resealing", { percent: Math.floor((100 * resealing.done) / resealing.total) })}
          </span>
        )}
      </span>
    </button>
  );
}
