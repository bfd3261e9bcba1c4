import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'publishing.heading': 'Acuerdos de la alianza',
  'publishing.introduction': 'Un texto publicado nunca cambia: otro texto es otra versión, y se pregunta de nuevo a los miembros.',
  'publishing.answers': 'Quién ha respondido',
  'publishing.no-answers': 'Nada espera respuesta.',
  'publishing.version-of': str`${0}, versión ${1}`,
  'publishing.answered': str`Han respondido ${0} de ${1}`,
  'publishing.answer-by': str`Las respuestas vencen el ${0}`,
  'publishing.missing': 'Aún sin respuesta',
  'publishing.everybody': 'Todos han respondido.',
  'publishing.publish': 'Publicar una versión',
  'publishing.kind': '¿Qué acuerdo?',
  'publishing.from-current': str`Partir de la versión ${0}`,
  'publishing.version': 'Versión',
  'publishing.version-help': 'Tres números con puntos, mayores que el último: 1.2.0.',
  'publishing.effective': 'En vigor desde',
  'publishing.answer-by-question': 'Los miembros responden antes del',
  'publishing.answer-by-help':
    'Desde entonces no se permite ninguna versión anterior, y caducan las funciones que la necesitan si falta la respuesta.',
  'publishing.text-in': str`Texto en ${0}`,
  'publishing.title': 'Título',
  'publishing.markdown': 'Texto',
  'publishing.markdown-help':
    'Los títulos empiezan por #, los puntos por - o un número, las citas por >. Los enlaces se muestran como texto.',
  'publishing.preview': 'Cómo se verá',
  'publishing.add-language': 'Añadir un idioma',
  'publishing.remove-language': str`Quitar ${0}`,
  'publishing.wrong-version': 'Indique una versión como 1.2.0 que no se haya publicado.',
  'publishing.wrong-dates': 'La fecha de respuesta no puede ser anterior al día de entrada en vigor.',
  'publishing.give-text': str`Dé un título y un texto en ${0}.`,
  'publishing.check': 'Revisar y firmar',
  'publishing.decides': str`Adoptar «${0}», versión ${1}`,
  'publishing.languages': 'Idiomas',
  'publishing.consequence': 'Se pregunta de nuevo a cada miembro que aceptó una versión anterior.',
};
