import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'steward-admission.take': str`ضم ${0} إلى اقتراح واحد مع غيره`,
  'steward-admission.one': 'اقتراح قبول صاحب طلب واحد',
  'steward-admission.many': str`اقتراح قبول أصحاب الطلبات: ${0}`,
  'steward-admission.admit': str`اقتراح قبول ${0}`,
  'steward-admission.refuse': str`اقتراح رفض ${0}`,
  'steward-admission.consequence': 'إن أُقرّ الاقتراح سمّى السجل الميثاق الموقّع بعينه ومفتاح صاحب الطلب.',
  'steward-admission.refuse-consequence': 'يقول السجل إن الطلب رُفض فقط، ولا يذكر السبب أبدا. ويمكن لصاحبه أن يقدّم طلبا جديدا.',
  'steward-admission.reasons': 'لماذا الرفض؟',
  'steward-admission.reasons-help': 'لا يراه إلا من يصوّتون وصاحب الطلب.',
  'steward-admission.give-reasons': 'اذكر السبب في جملة أو جملتين.',
  'steward-admission.go-on': 'مراجعة وتوقيع',
  'steward-admission.not-now': 'ليس الآن',
  'steward-admission.is-moved': str`مطروح للتصويت في الاقتراح ${0}.`,
};
