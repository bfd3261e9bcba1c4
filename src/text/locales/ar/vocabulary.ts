import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'vocabulary.heading': 'المفردات والقوالب',
  'vocabulary.introduction': 'الكلمات التي تُكتب بها وثائق الأعضاء وما يجب أن تقوله كل وثيقة. تقرأ البرامج الملفات؛ أما هذه الصفحة فللناس.',
  'vocabulary.files': 'الملفات',
  'vocabulary.find': 'ابحث عن مصطلح',
  'vocabulary.found': str`عدد المصطلحات ${0}`,
  'vocabulary.classes': 'الأصناف',
  'vocabulary.properties': 'الخصائص',
  'vocabulary.services': 'أنواع الخدمات',
  'vocabulary.schemes': 'الأدوار وفئات العملاء',
  'vocabulary.vetting': 'الاتفاقيات والإفادات والأساليب والمجالات',
  'vocabulary.instruments': 'صكوك القيم',
  'vocabulary.shapes': 'القوالب: ما يجب أن تقوله كل وثيقة',
  'vocabulary.aligned': 'مرتبط بـ',
  'vocabulary.required': 'مطلوب',
  'vocabulary.optional': 'اختياري',
};
