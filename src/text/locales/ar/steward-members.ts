import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'steward-members.heading': 'الأعضاء',
  'steward-members.introduction': 'من يعرفهم السجل، كما قرأه الدليل على هذا الجهاز آخر مرة. كل ما يغيّر وضع عضو يُقترح ويُصوَّت عليه.',
  'steward-members.none': 'لا يعرف الدليل على هذا الجهاز أعضاء بعد. اقرأ المخازن أولا.',
  'steward-members.find': 'البحث عن عضو',
  'steward-members.found': str`الأعضاء: ${0}`,
  'steward-members.move': 'تقديم اقتراح',
  'steward-members.move-about': str`بشأن ${0}`,
  'steward-members.why': 'وضعه ولماذا',
};
