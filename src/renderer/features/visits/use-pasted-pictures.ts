import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

/** Pictures pasted anywhere on the screen. Text that comes with one (a table, a page) goes where the person types. */
export function usePastedPictures(onFiles: (files: readonly File[]) => void): void {
  const { t } = useTranslation("attachments");
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const take = ({ clipboardData }: ClipboardEvent): void => {
      if (clipboardData === null || clipboardData.types.includes("text/plain")) return;
      const pictures = [...clipboardData.files].filter(({ type }) => type.startsWith("image/"));
      if (pictures.length === 0) return;
      latest.current(pictures.map((picture) => renamed(picture, (at) => t("pasted", { at }))));
    };
    addEventListener("paste", take);
    return () => removeEventListener("paste", take);
  }, [t]);
}

/** Browsers call them all « image.png »: the hour tells one from another. */
function renamed(picture: File, name: (at: string) => string): File {
  // Sweden writes dates as ISO does, in local time; a file's name takes no colon.
  const at = new Date().toLocaleString("sv-SE").replaceAll(":", ".");
  const extension = /\.[a-z]+$/i.exec(picture.name)?.[0] ?? "";
  return new File([picture], `${name(at)}${extension}`, { type: picture.type });
}
