import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'steward-effect.heading': 'ما الذي سيتغيّر',
  'steward-effect.heading-on': str`ما الذي سيتغيّر في ${0}`,
  'steward-effect.working': 'يجري النظر في كل عضو…',
  'steward-effect.failed': 'تعذّر حساب ذلك. ويمكن فتح الاقتراح رغم ذلك.',
  'steward-effect.none': 'لن يتغيّر وضع أحد.',
  'steward-effect.basis': str`بحسب ما قالته المخازن في ${0}، وبالقواعد نفسها التي يحكم بها الدليل.`,
  'steward-effect.members': str`الأعضاء الذين يتغيّر شيء لهم: ${0}`,
  'steward-effect.lapse': str`${0}: يسقط ${1}`,
  'steward-effect.unconfirmed': str`${0}: يتعذر تأكيد ${1}`,
  'steward-effect.lose': str`${0}: يفقد الدور ${1}`,
  'steward-effect.good': str`${0}: يصبح ${1} في وضع سليم`,
  'steward-effect.given': str`${0}: يُمنح الدور ${1}`,
  'steward-effect.marked': str`${0}: يبقى ${1} كما هو لسبب آخر`,
  'steward-effect.becomes': str`${0}: ${1}`,
  'steward-effect.leaves-list': str`يخرجون من الدليل: ${0}`,
  'steward-effect.joins-list': str`يدخلون الدليل: ${0}`,
  'steward-effect.stays-listed': str`غير ذلك: ${0}`,
  'steward-effect.who': 'من',
};
