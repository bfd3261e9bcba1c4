/** Why an event that stands in the register counts for nobody, in plain words and with what mends it. */
import type { DecisionCode } from './decision.ts';
import { notDecided } from './membership-reasons.ts';
import type { Reason, RegisterEvent } from './membership.ts';

const again = 'The steward of the alliance moves it again, so that it can be decided in due form.';

/** What is said of the decision, and what mends it. */
const words: Readonly<Record<DecisionCode, readonly [text: string, remedy: string]>> = {
  DECISION_UNREADABLE: ['What the register names as its decision cannot be read.', 'The alliance puts the decision back byte for byte.'],
  MOTION_UNREADABLE: ['The motion that was decided cannot be read.', 'The alliance puts the motion back byte for byte.'],
  MOTION_NOT_OPENED: ['The register did not open the motion before it was decided.', again],
  WRONG_ELECTORATE: ['The motion names others than those who could vote when it opened.', again],
  WRONG_BODY: ['Those who decided it are not the ones who can.', again],
  FIRST_DECIDERS: ['An appeal must be decided by others than those who decided first.', 'The general meeting of the alliance decides it.'],
  POLICY_UNREADABLE: ['The rules that it was decided under cannot be read.', 'The alliance puts the rules back byte for byte.'],
  VOTES_LEFT_OUT: [
    'It leaves out votes that the register knew of.',
    'The steward of the alliance counts again, with every vote that the register anchored.',
  ],
  TALLY_WRONG: ['The published sum does not fit the secret votes.', 'The steward of the alliance counts the votes again.'],
  NO_QUORUM: ['Too few votes count.', again],
  NOT_CARRIED: ['The votes that count do not carry it.', again],
  TOO_EARLY: [
    'It was recorded while votes that were still out could have changed it.',
    'The alliance records it again once voting has ended.',
  ],
  NO_HEARING: ['The time to reply was not over when it was recorded.', 'The alliance records it again once the member was heard.'],
  INTERIM_TOO_LONG: [
    'It is longer than an interim suspension may be, and the time to reply was not over.',
    'The alliance records it again once the member was heard, or moves a shorter one.',
  ],
  TERM_TOO_LONG: ['A seat would be held for longer than the rules allow.', again],
  RIGHT_NOT_ACCEPTED: [
    'The acceptance of the new holder cannot be read, or does not verify.',
    'The new holder puts its acceptance back byte for byte, or accepts the right again.',
  ],
  NOT_AS_MOVED: ['What was recorded is not what was moved.', 'The alliance records it again as it was decided.'],
  RECORDED_TWICE: ['It was recorded before.', 'Nothing to do: what was recorded first stands.'],
};

/** That an event does not count, and, where its decision is the reason, what is wrong with that. */
export function undecidedReasonsOf(undecided: {
  readonly event: RegisterEvent;
  readonly why: string;
  readonly code?: DecisionCode;
}): readonly Reason[] {
  const { event, why, code } = undecided;
  const told = notDecided(event, why);
  if (code === undefined) return [told];
  const [text, remedy] = words[code];
  return [told, { code, document: event.decision?.id ?? told.document, text, remedy }];
}
