import { useEffect, useState } from "react";
import { readFile } from "../../data/files.ts";

/** An address of this page for bytes that are here, given back when they are shown no more; undefined without them. */
export function useFileUrl(sha256: string | undefined, mime: string): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    const late = new AbortController();
    void (async () => {
      // A picture that cannot be read is not shown: its name and its kind still are.
      const bytes = sha256 === undefined ? undefined : await readFile(sha256).catch(() => undefined);
      if (late.signal.aborted || bytes === undefined) return;
      made = URL.createObjectURL(new Blob([bytes], { type: mime }));
      setUrl(made);
    })();
    return () => {
      late.abort();
      setUrl(undefined);
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [sha256, mime]);
  return url;
}
