import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'repair.heading': 'Este documento de su pod no se puede leer',
  'repair.help':
    'Se muestra tal como está y no se sobrescribió nada. Arregle el lugar indicado abajo o ponga en su sitio el texto de una copia anterior.',
  'repair.label': 'El documento, en el formato Turtle',
  'repair.place': str`Línea ${0}, columna ${1}:`,
  'repair.save': 'Guardar el texto arreglado',
};
