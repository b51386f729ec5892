import { Trash2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { erasureReach } from "../../data/erasure.ts";
import type { Held } from "../../data/held.ts";
import { useLive } from "../../data/live.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { AskErasure } from "./ask-erasure.tsx";
import { EraseDialog } from "./erase-dialog.tsx";

/** The right to be forgotten: done at once by whoever may, asked of who may otherwise. */
export function EraseCard({ held }: { readonly held: Held }) {
  const { t } = useTranslation("rgpd");
  const [isOpen, setOpen] = useState(false);
  const live = useLive(erasureReach, []);
  if (live.status !== "ready") return null;
  const reach = live.value;
  return (
    <Card title={t("erase.title")}>
      {reach === "ask" ? (
        <AskErasure held={held} />
      ) : (
        <>
          <p className="soft">{t("erase.hint")}</p>
          <div>
            <Button variant="danger" icon={<Trash2 aria-hidden />} onPress={() => setOpen(true)}>
              {t("erase.open")}
            </Button>
          </div>
          {isOpen && <EraseDialog held={held} reach={reach} onClose={() => setOpen(false)} />}
        </>
      )}
    </Card>
  );
}
