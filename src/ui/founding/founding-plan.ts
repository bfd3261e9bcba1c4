import type { FoundingActions, FoundingDraft, PolicyRules } from '../../actions/app.ts';
import type { FormData } from '../../domain/form-field.ts';
import { toWebId, type WebId } from '../../domain/iri.ts';
import type { Issue } from '../../domain/issue.ts';
import { addDuration } from '../../domain/iso-duration.ts';
import type { Texts } from '../../domain/language.ts';
import { formatDate } from '../../text/dates.ts';
import * as text from '../../text/founding.ts';
import { notTheSame, tooWeak } from '../../text/keys.ts';
import { strengthOf } from '../keys/passphrase-strength.ts';
import { wrong } from '../parts/form/wrong.ts';

/** What an alliance is to be founded with, as far as it is filled in. Never a passphrase: this is kept as a draft. */
export interface FoundingPlan {
  readonly name: Texts;
  readonly purpose: Texts;
  readonly founders: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly seatsUntil: string;
  readonly agreements: FoundingDraft['agreements'];
  /** What the form of the rules holds. */
  readonly rules: FormData;
}

/** A founder that was looked up. */
export type Examined = Awaited<ReturnType<FoundingActions['examineFounder']>>;

/** The last day on which the first seats may end: within twelve months. Instants are compared, so the day before is safe. */
export const lastSeatDay = (now: string): string => (addDuration(now, 'P1Y') ?? now).slice(0, 10);

const said = (texts: Texts): Texts => texts.filter(({ value }) => value.trim() !== '');

export interface StepWorld {
  readonly examined: ReadonlyMap<string, Examined>;
  readonly ruleIssues: readonly Issue[];
  readonly passphrase: string;
  readonly again: string;
  readonly now: string;
  readonly languages: readonly string[];
}

/** What keeps somebody from going on from a step. */
export function issuesOfStep(step: text.Step, plan: FoundingPlan, world: StepWorld): readonly Issue[] {
  const missing = (isMissing: boolean, path: string, sentence: string): readonly Issue[] => (isMissing ? [wrong(path, sentence)] : []);
  switch (step) {
    case 'name':
      return [
        ...missing(said(plan.name).length === 0, 'name', text.giveName()),
        ...missing(said(plan.purpose).length === 0, 'purpose', text.givePurpose()),
      ];
    case 'founders': {
      if (plan.founders.length < 3) return [wrong('founder', text.threeFounders())];
      const areReady = plan.founders.every((webid) => world.examined.get(webid)?.problems.length === 0);
      return missing(!areReady, 'founder', text.allReady());
    }
    case 'seats': {
      const last = lastSeatDay(world.now);
      const isFine = plan.seatsUntil > world.now.slice(0, 10) && plan.seatsUntil <= last;
      return missing(!isFine, 'seatsUntil', text.wrongSeatsUntil(formatDate(last, world.languages)));
    }
    case 'rules':
      return world.ruleIssues;
    case 'texts': {
      const isFull = plan.agreements.every(({ texts }) =>
        texts.every(({ title, markdown }) => title.trim() !== '' && markdown.trim() !== ''),
      );
      return missing(!isFull, 'texts', text.giveText());
    }
    case 'keys':
      return [
        ...missing(strengthOf(world.passphrase) === 'weak', 'passphrase', tooWeak()),
        ...missing(world.passphrase !== world.again, 'again', notTheSame()),
      ];
    case 'summary':
      return [];
  }
}

/** The plan as it is proposed. */
export function toFoundingDraft(plan: FoundingPlan, rules: PolicyRules, passphrase: string): FoundingDraft {
  return {
    name: said(plan.name),
    purpose: said(plan.purpose),
    founders: plan.founders.map((webid): WebId => toWebId(webid)),
    seatsUntil: `${plan.seatsUntil}T00:00:00Z`,
    agreements: plan.agreements,
    rules,
    passphrase,
  };
}

const draftPath = 'urn:field:founding';

/** The plan as drafts are kept on the device. */
export const toKept = (plan: FoundingPlan, step: text.Step): FormData => ({
  [draftPath]: [{ kind: 'literal', value: JSON.stringify({ plan, step }) }],
});

/** A plan that was kept; undefined where it cannot be read. */
export function fromKept(data: FormData | undefined): { readonly plan: FoundingPlan; readonly step: text.Step } | undefined {
  const [value] = data?.[draftPath] ?? [];
  if (value?.kind !== 'literal') return undefined;
  try {
    return JSON.parse(value.value) as { readonly plan: FoundingPlan; readonly step: text.Step };
  } catch {
    return undefined;
  }
}
