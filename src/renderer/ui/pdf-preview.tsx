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
    void (async () => {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      if (late.signal.aborted || target === null) return;
      const viewport = page.getViewport({ scale: SCALE });
      target.width = viewport.width;
      target.height = viewport.height;
      const task = page.render({ canvas: target, viewport });
      cancel = () => task.cancel();
      await task.promise.catch(() => undefined);
    })();
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

/** The pages as they will be printed. */
export function PdfPreview({ bytes }: { readonly bytes: Uint8Array }) {
  const { t } = useTranslation("handout");
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  useEffect(() => {
    const loading = openPdf(bytes);
    let isLate = false;
    void loading.promise.then((loaded) => {
      if (!isLate) setPdf(loaded);
    });
    return () => {
      isLate = true;
      setPdf(undefined);
      void loading.destroy();
    };
  }, [bytes]);
  return (
    <section aria-label={t("preview")} className="pdf-pages" data-pages={pdf?.numPages ?? 0}>
      {pdf !== undefined &&
        Array.from({ length: pdf.numPages }, (_, index) => (
          <PageCanvas key={index} pdf={pdf} number={index + 1} />
        ))}
    </section>
  );
}
