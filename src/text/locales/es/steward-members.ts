import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'steward-members.heading': 'Miembros',
  'steward-members.introduction':
    'A quién conoce el registro, según la última lectura del directorio en este dispositivo. Todo cambio en la situación de un miembro se propone y se vota.',
  'steward-members.none': 'El directorio de este dispositivo aún no conoce miembros. Lea antes los pods.',
  'steward-members.find': 'Buscar un miembro',
  'steward-members.found': str`Miembros: ${0}`,
  'steward-members.move': 'Proponer algo',
  'steward-members.move-about': str`sobre ${0}`,
  'steward-members.why': 'Su situación y por qué',
};
