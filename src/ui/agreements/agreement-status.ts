import type { AgreementView } from '../../actions/app.ts';
import type { IconName } from '../parts/icons.ts';
import * as text from '../../text/agreements.ts';
import { formatDate } from '../../text/dates.ts';

export interface AgreementStatus {
  readonly kind: 'accepted' | 'waiting' | 'overdue' | 'withdrawn' | 'not-accepted';
  readonly icon: IconName;
  /** The look of the badge. */
  readonly look: '' | 'success' | 'warning' | 'danger';
  readonly words: string;
  /** What more there is to say, one sentence each. */
  readonly more: readonly string[];
}

/** How a person stands to an agreement, at this moment. */
export function statusOfAgreement({ mine, current }: AgreementView, now: Date, languages: readonly string[]): AgreementStatus {
  const by = formatDate(current.answerBy, languages);
  const signed = mine === undefined ? [] : [text.acceptedOn(mine.version, formatDate(mine.acceptedAt, languages))];
  if (mine === undefined || mine.status === 'withdrawn') {
    const isWithdrawn = mine !== undefined;
    return {
      kind: isWithdrawn ? 'withdrawn' : 'not-accepted',
      icon: isWithdrawn ? 'cross' : 'minus',
      look: '',
      words: isWithdrawn ? text.withdrawn() : text.notAccepted(),
      more: signed,
    };
  }
  if (mine.status === 'accepted') return { kind: 'accepted', icon: 'check', look: 'success', words: text.accepted(), more: signed };
  return Date.parse(current.answerBy) <= now.getTime()
    ? { kind: 'overdue', icon: 'warning', look: 'danger', words: text.newerWaits(), more: [...signed, text.answerWasDue(by)] }
    : { kind: 'waiting', icon: 'clock', look: 'warning', words: text.newerWaits(), more: [...signed, text.answerBy(by)] };
}
