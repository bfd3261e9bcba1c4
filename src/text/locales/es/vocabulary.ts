import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'vocabulary.heading': 'Vocabulario y formas',
  'vocabulary.introduction':
    'Las palabras en que se escriben los documentos de los miembros y lo que debe decir cada tipo de documento. Los programas leen los archivos; esta página es para las personas.',
  'vocabulary.files': 'Archivos',
  'vocabulary.find': 'Buscar un término',
  'vocabulary.found': str`${0} términos`,
  'vocabulary.classes': 'Clases',
  'vocabulary.properties': 'Propiedades',
  'vocabulary.services': 'Tipos de servicio',
  'vocabulary.schemes': 'Roles y clases de cliente',
  'vocabulary.vetting': 'Acuerdos, atestaciones, métodos y campos',
  'vocabulary.instruments': 'Instrumentos de valores',
  'vocabulary.shapes': 'Formas: lo que debe decir cada documento',
  'vocabulary.aligned': 'Relacionado con',
  'vocabulary.required': 'obligatorio',
  'vocabulary.optional': 'opcional',
};
