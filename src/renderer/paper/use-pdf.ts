/** A sheet in the making, for the pages that show one. */
import { useEffect, useState } from "react";
import { sheetFileName } from "./file-name.ts";
import type { Asked } from "./make-sheet.ts";
import { renderPdf } from "./render.ts";

interface MadePdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  readonly name: string;
}

type Making =
  | { readonly status: "making" }
  | { readonly status: "made"; readonly pdf: MadePdf }
  | { readonly status: "failed"; readonly error: unknown };

/** Makes the PDF again whenever what it prints has changed. */
export function usePdf(read: Asked | undefined): Making {
  const asked = useSame(read);
  const [made, setMade] = useState<{ readonly of: Asked; readonly making: Making }>();
  useEffect(() => {
    if (asked === undefined) return;
    let isLate = false;
    const done = (making: Making): void => {
      if (!isLate) setMade({ of: asked, making });
    };
    renderPdf(asked).then(
      ({ bytes, pages }) =>
        done({ status: "made", pdf: { bytes: new Uint8Array(bytes), pages, name: sheetFileName(asked) } }),
      (error: unknown) => done({ status: "failed", error }),
    );
    return () => {
      isLate = true;
    };
  }, [asked]);
  return made === undefined || made.of !== asked ? { status: "making" } : made.making;
}

/** The first that says the same: any write reads the visit again, and a sheet in front of somebody stays where it is. */
function useSame(asked: Asked | undefined): Asked | undefined {
  const [kept, setKept] = useState(asked);
  if (kept === asked || JSON.stringify(kept) === JSON.stringify(asked)) return kept;
  setKept(asked);
  return asked;
}
