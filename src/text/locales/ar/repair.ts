import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'repair.heading': 'تتعذّر قراءة هذه الوثيقة في مخزنك',
  'repair.help': 'تُعرض هنا كما هي ولم يُكتب فوق شيء. أصلح الموضع المذكور أدناه، أو ضع مكانها نص نسخة سابقة.',
  'repair.label': 'الوثيقة بصيغة Turtle',
  'repair.place': str`السطر ${0}، العمود ${1}:`,
  'repair.save': 'حفظ النص بعد الإصلاح',
};
