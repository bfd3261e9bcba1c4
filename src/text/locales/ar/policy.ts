import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'policy.heading': 'قواعد التحالف',
  'policy.introduction': 'ما يطلبه كل دور وكيف تُتخذ القرارات وكم تدوم الأمور. غيّر ما ينبغي تغييره، وترى فورا من يعنيه ذلك.',
  'policy.in-force': str`الإصدار ${0} سارٍ منذ ${1}.`,
  'policy.effective': 'سارية من',
  'policy.effective-help': 'إن تُرك فارغا: حالما تُقرّ.',
  'policy.wrong-effective': 'اختر يوما في المستقبل أو لا تختر.',
  'policy.changes': 'ما الذي سيختلف',
  'policy.no-changes': 'لا شيء يختلف بعد عن القواعد السارية.',
  'policy.before': 'الآن',
  'policy.after': 'بعد ذلك',
  'policy.nothing-said': 'لا شيء',
  'policy.part': str`${0}: ${1}`,
  'policy.mend': 'بعض الإجابات ناقصة أو غير ممكنة؛ انظر الحقول المعلّمة.',
  'policy.consequence': 'يحتاج إلى أغلبية القرارات الجسيمة. وإلى أن يُقرّ تبقى القواعد السارية.',
  'policy.moves': 'اعتماد قواعد جديدة',
  'policy.days': 'أيام',
  'policy.months': 'أشهر',
  'policy.years': 'سنوات',
  'policy.unit': 'وحدة الزمن',
};
