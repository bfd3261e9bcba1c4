import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'steward-admission.take': str`Incluir a ${0} en una moción con otras personas`,
  'steward-admission.one': 'Proponer admitir a 1 solicitante',
  'steward-admission.many': str`Proponer admitir a ${0} solicitantes`,
  'steward-admission.admit': str`Proponer admitir a ${0}`,
  'steward-admission.refuse': str`Proponer rechazar a ${0}`,
  'steward-admission.consequence': 'Si se aprueba, el registro nombra exactamente la carta firmada y la clave de la persona.',
  'steward-admission.refuse-consequence':
    'El registro solo dice que la solicitud fue rechazada, nunca por qué. La persona puede solicitar de nuevo.',
  'steward-admission.reasons': '¿Por qué rechazarla?',
  'steward-admission.reasons-help': 'Solo lo ven quienes votan y la persona que solicita.',
  'steward-admission.give-reasons': 'Diga por qué, en una o dos frases.',
  'steward-admission.go-on': 'Revisar y firmar',
  'steward-admission.not-now': 'Ahora no',
  'steward-admission.is-moved': str`Sometida a votación en la moción ${0}.`,
};
