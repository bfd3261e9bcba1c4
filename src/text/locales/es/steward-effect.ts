import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'steward-effect.heading': 'Qué cambiaría',
  'steward-effect.heading-on': str`Qué cambiaría el ${0}`,
  'steward-effect.working': 'Evaluando a cada miembro…',
  'steward-effect.failed': 'No se pudo calcular. La moción se puede abrir de todos modos.',
  'steward-effect.none': 'No cambiaría la situación de nadie.',
  'steward-effect.basis': str`Según lo que decían los pods el ${0}, con las mismas reglas que el directorio.`,
  'steward-effect.members': str`Miembros para quienes algo cambia: ${0}`,
  'steward-effect.lapse': str`${0}: ${1} caducarían`,
  'steward-effect.unconfirmed': str`${0}: ${1} ya no se podrían confirmar`,
  'steward-effect.lose': str`${0}: ${1} perderían la función`,
  'steward-effect.good': str`${0}: ${1} estarían al día`,
  'steward-effect.given': str`${0}: ${1} recibirían la función`,
  'steward-effect.marked': str`${0}: ${1} seguirían igual, por otro motivo`,
  'steward-effect.becomes': str`${0}: ${1}`,
  'steward-effect.leaves-list': str`Dejan de figurar en el directorio: ${0}`,
  'steward-effect.joins-list': str`Entran en el directorio: ${0}`,
  'steward-effect.stays-listed': str`Otros: ${0}`,
  'steward-effect.who': 'Quiénes',
};
