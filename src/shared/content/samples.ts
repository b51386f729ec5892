/**
 * The invented companies that a new notebook may begin with. Their days are counted from the day they are loaded, so
 * that something is always planned, done and late. No SIREN: any valid one could be a real company's.
 */
import { z } from "zod";
import raw from "../../../assets/content/samples.json" with { type: "json" };
import { Answer, AssessmentVariant, Evidence, Rating } from "../records/assessment.ts";
import { Company } from "../records/company.ts";
import { TimeOfDay } from "../records/field-values.ts";
import { ContactForm, noteHeadings, VisitStatus } from "../records/visit.ts";

/** Days from the day of loading; negative is the past. */
const InDays = z.int();

const SampleAssessment = z.strictObject({
  variant: AssessmentVariant,
  finished: z.boolean(),
  /** By number of dimension, the answers of its items in order; `null` is not answered yet. */
  answers: z.record(z.string().regex(/^[1-8]$/), z.array(Answer.nullable()).max(5)),
  findings: z.record(z.string(), z.string()).default({}),
  evidence: z.record(z.string(), Evidence).default({}),
  /** The « usages actuels » that are ticked. */
  usages: z.array(z.string()).default([]),
  uses: z
    .record(z.string(), z.strictObject({ value: Rating, feasibility: Rating, kept: z.boolean().optional() }))
    .default({}),
  lastItem: z.string().optional(),
});
export type SampleAssessment = z.infer<typeof SampleAssessment>;

const SampleEvent = z.strictObject({
  kind: z.enum(["matchmaking", "workshop", "referral"]),
  title: z.string(),
  inDays: InDays,
  partner: z.string(),
  outcome: z.enum(["proposed", "registered", "attended", "declined"]),
});
export type SampleEvent = z.infer<typeof SampleEvent>;

const SampleVisit = z.strictObject({
  inDays: InDays,
  startsAt: TimeOfDay,
  endsAt: TimeOfDay.optional(),
  zone: z.string(),
  place: z.string().optional(),
  contactForm: ContactForm,
  status: VisitStatus,
  statusReason: z.string().optional(),
  /** Positions of the people met in `contacts`. */
  people: z.array(z.int()),
  notes: z.partialRecord(z.enum(noteHeadings), z.string()).default({}),
  notice: z.boolean().default(false),
  interest: z.enum(["none", "some"]).optional(),
  interestText: z.string().optional(),
  freeNotes: z
    .array(z.strictObject({ title: z.string(), text: z.string(), isPrivate: z.boolean().optional() }))
    .default([]),
  assessment: SampleAssessment.optional(),
  actions: z
    .array(
      z.strictObject({
        label: z.string(),
        who: z.string(),
        dueInDays: InDays,
        state: z.enum(["open", "done", "dropped"]),
      }),
    )
    .default([]),
  events: z.array(SampleEvent).default([]),
});
export type SampleVisit = z.infer<typeof SampleVisit>;

const SampleCompany = z.strictObject({
  company: Company.strict(),
  contacts: z.array(
    z.strictObject({
      name: z.string(),
      role: z.string(),
      phone: z.string().optional(),
      email: z.string().optional(),
      "recontact.consent": z.boolean().optional(),
    }),
  ),
  visits: z.array(SampleVisit),
  events: z.array(SampleEvent).default([]),
});
export type SampleCompany = z.infer<typeof SampleCompany>;

const Samples = z.strictObject({ version: z.string(), companies: z.array(SampleCompany) });

/** The companies, with all that hangs from them. */
export const sampleCompanies = Samples.parse(raw).companies;
