import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { openPdf } from "../paper/open-pdf.ts";
import "./pdf-preview.css";

/** Pixels drawn for one point of paper: sharp on a laptop's screen at 200 % zoom. */
const SCALE = 2;

function PageCanvas(props: { readonly pdf: PDFDocumentProxy; readonly number: number }) {
  const { t } = useTranslation("handout");
  const canvas = useRef<HTMLCanvasElement>(null);
  const { pdf, number } = props;
  useEffect(() => {
    let cancel: (() => void) | undefined;
    const late = new AbortController();
    const draw = async () => {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      if (late.signal.aborted || target === null) return;
      const { width, height } = page.getViewport({ scale: SCALE });
      // Beside the screen: what was there stays until all of the page is drawn.
      const drawn = Object.assign(document.createElement("canvas"), { width, height });
      const task = page.render({ canvas: drawn, viewport: page.getViewport({ scale: SCALE }) });
      cancel = () => task.cancel();
      await task.promise;
      target.width = drawn.width;
      target.height = drawn.height;
      target.getContext("2d")?.drawImage(drawn, 0, 0);
    };
    // Given up for another sheet: that one draws.
    draw().catch(() => undefined);
    return () => {
      late.abort();
      cancel?.();
    };
  }, [pdf, number]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t("page", { number, count: pdf.numPages })}
      className="pdf-page"
    />
  );
}

/** The pages as they will be printed. While another sheet is read, the one before stays. */
export function PdfPreview(props: { readonly bytes: Uint8Array; readonly label?: string }) {
  const { t } = useTranslation("handout");
  const [shown, setShown] = useState<{ readonly pdf: PDFDocumentProxy; readonly close: () => void }>();
  const { bytes } = props;
  useEffect(() => {
    const loading = openPdf(bytes);
    const close = () => void loading.destroy();
    let state: "loading" | "late" | "shown" = "loading";
    loading.promise.then(
      (pdf) => {
        if (state === "late") return;
        state = "shown";
        setShown({ pdf, close });
      },
      () => undefined,
    );
    return () => {
      if (state === "loading") close();
      state = "late";
    };
  }, [bytes]);
  useEffect(() => shown?.close, [shown]);
  const pdf = shown?.pdf;
  return (
    <section aria-label={props.label ?? t("preview")} className="pdf-pages" data-pages={pdf?.numPages ?? 0}>
      {pdf !== undefined &&
        Array.from({ length: pdf.numPages }, (_, index) => (
          <PageCanvas key={index} pdf={pdf} number={index + 1} />
        ))}
    </section>
  );
}
