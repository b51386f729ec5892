/**
 * An e-mail that one's own mail program opens, ready to be read over and sent: made without a network. Written by hand, since the
 * libraries met either need Node or put accents raw in file names. Sources: RFC 5322 (message), 2045 and 2046 (parts), 2047 (subject),
 * 2231 (file name). `X-Unsent` makes Outlook open it as a draft; other programs show a message to be sent again.
 */

export interface MailDraft {
  /** Addresses; what is not one is left out, and the person fills it in. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly attachment: { readonly name: string; readonly mime: string; readonly bytes: Uint8Array };
  /** Day of the draft. */
  readonly date: Date;
}

/** The bytes of an `.eml` file: ASCII, CRLF, lines of 76 letters at most but for the file name. */
export function mailDraft({ to, subject, text, attachment, date }: MailDraft): Uint8Array<ArrayBuffer> {
  const boundary = `carnet-ia-${crypto.randomUUID()}`;
  const addresses = to.filter((address) => /^[\w.+-]{1,64}@[\w.-]{1,255}$/.test(address));
  return encode([
    "MIME-Version: 1.0",
    `Date: ${date.toUTCString().replace("GMT", "+0000")}`,
    ...(addresses.length === 0 ? [] : [`To: ${addresses.join(",\r\n ")}`]),
    `Subject: ${words(subject)}`,
    "X-Unsent: 1",
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    'Content-Type: text/plain; charset="utf-8"',
    "Content-Transfer-Encoding: base64",
    "",
    base64(utf8(text.replace(/\r\n?|\n/g, "\r\n"))),
    `--${boundary}`,
    `Content-Type: ${attachment.mime}`,
    "Content-Transfer-Encoding: base64",
    `Content-Disposition: attachment;\r\n filename*=UTF-8''${percent(attachment.name)}`,
    "",
    base64(attachment.bytes),
    `--${boundary}--`,
    "",
  ]);
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const encode = (lines: readonly string[]): Uint8Array<ArrayBuffer> => utf8(lines.join("\r\n"));

/** In rows of 76 letters. */
function base64(bytes: Uint8Array): string {
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += 57)
    rows.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 57))));
  return rows.join("\r\n");
}

/** Encoded words of 75 letters at most, none of which parts a character. */
function words(text: string): string {
  const parts: string[] = [];
  let part = "";
  for (const letter of text.toWellFormed().replaceAll(/\p{Cc}/gu, " ")) {
    if (utf8(part + letter).length > 45) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part].map((each) => `=?UTF-8?B?${base64(utf8(each))}?=`).join("\r\n ");
}

/** `encodeURIComponent` leaves letters that RFC 2231 wants escaped. */
const percent = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replaceAll(
    /['()*!]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
