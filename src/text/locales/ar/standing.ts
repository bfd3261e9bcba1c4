import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'standing.state-none': 'ليس عضوًا',
  'standing.state-applicant': 'قدّم طلبًا ولم يُقبل بعد',
  'standing.state-refused': 'رُفض الطلب',
  'standing.state-member': 'عضو',
  'standing.state-suspended': 'عضوية معلّقة',
  'standing.state-expelled': 'مفصول',
  'standing.state-withdrawn': 'غادر التحالف',
  'standing.role-good': 'ساري',
  'standing.role-lapsed': 'منقضٍ',
  'standing.role-unconfirmed': 'لا يمكن تأكيده الآن',
  'standing.role-removed': 'مسحوب',
  'standing.under-appeal': 'قيد الاستئناف',
  'standing.state-since': str`${0} منذ ${1}`,
  'standing.unconfirmed-since': str`غير مؤكَّد منذ ${0}`,
  'standing.role-since': str`${0} منذ ${1}`,
  'standing.role-for': str`${0} في ${1}`,
  'standing.with-level': str`${0}، المستوى ${1}`,
  'standing.suspended-warning': 'علّق التحالف هذا العضو. إلى أن ينتهي ذلك لا يُضمن شيء مما هنا.',
  'standing.good-only': 'الأعضاء الساري دورهم فقط',
  'standing.vetted': str`${0}: من ${1}، حتى ${2}`,
  'standing.vetted-for': str`${0}: من ${1}، في ${2}، حتى ${3}`,
  'standing.vetted-short': str`تحقّق منه ${0} حتى ${1}`,
  'attestation.of': str`${0} (${1})`,
};
