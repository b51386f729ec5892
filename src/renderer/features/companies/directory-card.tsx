import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { loadCommunes } from "../../../shared/content/communes.ts";
import { formatNumber } from "../../../shared/language/numbers.ts";
import type { Company } from "../../../shared/records/company.ts";
import {
  candidateFields,
  type DirectoryCandidate,
  directorySource,
} from "../../../shared/rules/directory-answer.ts";
import { host } from "../../host/choose-host.ts";
import { useSayProblem } from "../../i18n/use-say-problem.ts";
import { Button } from "../../ui/button.tsx";
import { Callout } from "../../ui/callout.tsx";
import { Card } from "../../ui/card.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { toast } from "../../ui/toast.tsx";
import type { CompanyDraft, CompanyEdit } from "./company-edit.ts";
import { CandidateList } from "./candidate-list.tsx";
import { type Merge, mergeEdit, mergeOf } from "./directory-merge.ts";
import { MergeDialog } from "./merge-dialog.tsx";
import { useDirectory } from "./use-directory.ts";
import { useLanguage } from "./use-language.ts";

/** Completing a company from the public directory, when there is a network: never needed, never in the way. */
export function DirectoryCard(props: {
  readonly company: CompanyDraft;
  readonly onMerge: (edit: CompanyEdit) => void;
}) {
  const { t } = useTranslation("companies");
  const say = useSayProblem();
  const language = useLanguage();
  const { company, onMerge } = props;
  const { state, ask, stop } = useDirectory();
  const [typed, setTyped] = useState<string>();
  const [asked, setAsked] = useState<{ readonly theirs: Company; readonly merge: Merge }>();
  const [isPossible, setPossible] = useState(true);
  const text =
    typed ?? company.siret ?? company.siren ?? [company.name, company["commune.name"]].join(" ").trim();

  useEffect(() => {
    void host()
      .about()
      .then(({ can }) => setPossible(can.searchDirectory));
  }, []);

  const take = async (candidate: DirectoryCandidate, siret: string | undefined): Promise<void> => {
    const theirs = await withOfficialCommune(candidateFields(candidate, siret));
    const merge = mergeOf(company, theirs);
    if (merge.conflicts.length > 0) {
      setAsked({ theirs, merge });
      return;
    }
    onMerge(merge.fills);
    stop();
    toast({ tone: "good", text: t(merge.filled.length === 0 ? "directory.nothingNew" : "directory.filled") });
  };

  if (!isPossible) {
    return (
      <Card title={t("directory.title")}>
        <p className="soft">{t("directory.unable")}</p>
      </Card>
    );
  }
  return (
    <Card title={t("directory.title")}>
      <p className="small soft">{t("directory.hint")}</p>
      <form
        className="companies-ask"
        onSubmit={(event) => {
          event.preventDefault();
          ask(text);
        }}
      >
        <TextField label={t("directory.field")} value={text} onChange={setTyped} maxLength={200} />
        <Button
          type="submit"
          icon={<Search aria-hidden />}
          isDisabled={text.trim() === "" || state.status === "asking"}
        >
          {state.status === "asking" ? t("directory.searching") : t("directory.search")}
        </Button>
      </form>
      {state.status === "waiting" && (
        <Callout
          isLive
          title={t("directory.tooMany", { count: state.seconds })}
          actions={<Button onPress={stop}>{t("directory.stopWaiting")}</Button>}
        />
      )}
      {state.status === "failed" && (
        <Callout tone="warn" isLive>
          {navigator.onLine ? say(state.problem) : t("directory.offline")}
        </Callout>
      )}
      {state.status === "unreadable" && (
        <Callout tone="warn" isLive>
          {t("directory.unreadable")}
        </Callout>
      )}
      {state.status === "answered" && (
        <>
          <p role="status" className="small">
            {state.page.candidates.length === 0
              ? t("directory.none")
              : state.page.total > state.page.candidates.length
                ? t("directory.more", {
                    shown: state.page.candidates.length,
                    total: formatNumber(state.page.total, language),
                  })
                : t("directory.found", { count: state.page.candidates.length })}
          </p>
          <CandidateList
            candidates={state.page.candidates}
            onTake={(candidate, siret) => void take(candidate, siret)}
          />
          <p className="small soft">{t("directory.source", { source: directorySource })}</p>
        </>
      )}
      {asked !== undefined && (
        <MergeDialog
          mine={company}
          theirs={asked.theirs}
          conflicts={asked.merge.conflicts}
          onClose={() => setAsked(undefined)}
          onConfirm={(taken) => {
            onMerge(mergeEdit(asked.theirs, asked.merge, taken));
            setAsked(undefined);
            stop();
            toast({ tone: "good", text: t("directory.filled") });
          }}
        />
      )}
    </Card>
  );
}

/** The directory writes communes in capitals: their own name comes from the official list. */
async function withOfficialCommune(company: Company): Promise<Company> {
  const code = company["commune.code"];
  if (code === undefined) return company;
  const communes = await loadCommunes().catch(() => undefined);
  const commune = communes?.byCode(code);
  return commune === undefined ? company : { ...company, "commune.name": commune.name };
}
