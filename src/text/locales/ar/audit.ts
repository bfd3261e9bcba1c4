import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'audit.heading': 'التدقيق',
  'audit.introduction': 'اسأل الفهرس ما تشاء. تُحفظ كل معلومة مع الوثيقة التي قُرئت منها ووقت القراءة وبصمة محتواها.',
  'audit.questions': 'أسئلة جاهزة',
  'audit.show-query': 'إظهار الاستعلام',
  'audit.query-label': 'الاستعلام (SPARQL 1.1)',
  'audit.run': 'تنفيذ',
  'audit.run-hint': 'يمكن أيضًا تنفيذ الاستعلام بالضغط على Ctrl وEnter.',
  'audit.stop': 'إيقاف',
  'audit.running': 'جارٍ التنفيذ…',
  'audit.stopped': 'أُوقف الاستعلام ولم يتغير شيء.',
  'audit.export-csv': 'تنزيل بصيغة CSV',
  'audit.answer': 'الإجابة',
  'audit.no-rows': 'لا صفوف: لا شيء في الفهرس يطابق هذا السؤال.',
  'audit.rows': str`عدد الصفوف ${0} خلال ${1} ث`,
  'audit.shown': str`تظهر أول ${0} من ${1} صفًا. يحتوي التنزيل عليها جميعًا.`,
  'audit.open-source': str`فتح الوثيقة المصدر ${0}`,
  'audit.no-index': 'لا شيء للسؤال عنه بعد: لم تُقرأ المخازن على هذا الجهاز.',
  'audit.read-now': 'قراءة المخازن الآن',
  'audit.place': str`السطر ${0}، العمود ${1}`,
  'audit.refused': 'تعذّر تنفيذ الاستعلام',
  'audit.too-slow': str`استغرق الاستعلام أكثر من ${0} ثانية فأُوقف. اطلب أقل أو أضف LIMIT؛ واستعمال MINUS هنا أسرع بكثير من FILTER NOT EXISTS.`,
  'audit.asked-at': str`سُئل الفهرس المقروء في ${0}`,
};
