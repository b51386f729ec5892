import { Globe, Mail, Phone } from "lucide-react";
import type { ReactNode } from "react";
import { host } from "../../host/choose-host.ts";
import { attempt } from "../../ui/attempt.ts";

/** Phone, e-mail and website, one press away when they can be opened, plain text otherwise. */
export function Reach(props: {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly website?: string | undefined;
}) {
  const { phone, email, website } = props;
  return (
    <>
      {phone !== undefined && (
        <ReachLine icon={<Phone aria-hidden />} text={phone} url={phoneAddress(phone)} />
      )}
      {email !== undefined && <ReachLine icon={<Mail aria-hidden />} text={email} url={mailAddress(email)} />}
      {website !== undefined && (
        <ReachLine icon={<Globe aria-hidden />} text={website} url={siteAddress(website)} />
      )}
    </>
  );
}

function ReachLine(props: {
  readonly icon: ReactNode;
  readonly text: string;
  readonly url: string | undefined;
}) {
  const { url } = props;
  const text = props.text.slice(0, 200);
  return (
    <div className="companies-reach">
      {props.icon}
      {url === undefined ? (
        <span>{text}</span>
      ) : (
        <button
          type="button"
          onClick={() =>
            void attempt(async () => {
              await host().openLink({ url });
            })
          }
        >
          {text}
        </button>
      )}
    </div>
  );
}

function phoneAddress(text: string): string | undefined {
  const digits = text.replace(/[\s.()-]/g, "");
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined;
}

/** Nothing that could add a subject, a copy or a body to the message. */
function mailAddress(text: string): string | undefined {
  return /^[\w.+-]{1,64}@[\w.-]{1,255}$/.test(text) ? `mailto:${text}` : undefined;
}

/** What was typed as an address that may be opened, https only; undefined when it is not one. */
function siteAddress(text: string): string | undefined {
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  if (url === null || !url.hostname.includes(".")) return undefined;
  url.protocol = "https:";
  return url.href;
}
