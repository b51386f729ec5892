import { Camera, CameraOff } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { useCodeBefore } from "./use-code-before.ts";
import "./scan-camera.css";

/** The camera, on a press. Off when a code of answers is seen, when asked, when the window is hidden, and when one leaves. */
export function ScanCamera({ onCode }: { readonly onCode: (code: string) => void }) {
  const { t } = useTranslation("visits");
  const say = useSayProblem();
  const [isOn, setIsOn] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const turn = (on: boolean, why?: unknown) => {
    setIsOn(on);
    setRefused(why);
  };
  return (
    <Card title={t("take.camera")}>
      <p>{t("take.cameraWhat")}</p>
      {refused !== undefined && (
        <Callout tone="bad" isLive>
          {say(refused)}
        </Callout>
      )}
      {isOn && <Preview onCode={onCode} onOff={(why) => turn(false, why)} />}
      <div className="row">
        <Button icon={isOn ? <CameraOff aria-hidden /> : <Camera aria-hidden />} onPress={() => turn(!isOn)}>
          {t(isOn ? "take.cameraStop" : "take.cameraStart")}
        </Button>
      </div>
    </Card>
  );
}

function Preview(props: {
  readonly onCode: (code: string) => void;
  readonly onOff: (why?: unknown) => void;
}) {
  const { t } = useTranslation("visits");
  const { video, hint, isMirror } = useCodeBefore(props);
  return (
    <>
      <video
        ref={video}
        className="scan-preview"
        data-mirror={isMirror}
        aria-label={t("take.cameraPicture")}
        muted
        playsInline
      />
      <p role="status">{t(`take.cameraHints.${hint}`)}</p>
    </>
  );
}
