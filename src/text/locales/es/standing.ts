import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'standing.state-none': 'No es miembro',
  'standing.state-applicant': 'Ha solicitado el ingreso, aún sin admitir',
  'standing.state-refused': 'Solicitud rechazada',
  'standing.state-member': 'Miembro',
  'standing.state-suspended': 'Suspendido',
  'standing.state-expelled': 'Expulsado',
  'standing.state-withdrawn': 'Ha dejado la alianza',
  'standing.role-good': 'En regla',
  'standing.role-lapsed': 'Caducada',
  'standing.role-unconfirmed': 'No se puede confirmar ahora',
  'standing.role-removed': 'Retirada',
  'standing.under-appeal': 'en apelación',
  'standing.state-since': str`${0} desde el ${1}`,
  'standing.unconfirmed-since': str`Sin confirmar desde el ${0}`,
  'standing.role-since': str`${0} desde el ${1}`,
  'standing.role-for': str`${0} para ${1}`,
  'standing.with-level': str`${0}, nivel ${1}`,
  'standing.suspended-warning': 'La alianza ha suspendido a este miembro. Mientras dure, nada de lo que hay aquí cuenta con respaldo.',
  'standing.good-only': 'Solo miembros en regla en la función',
  'standing.vetted': str`${0}: por ${1}, hasta el ${2}`,
  'standing.vetted-for': str`${0}: por ${1}, para ${2}, hasta el ${3}`,
  'standing.vetted-short': str`Verificado por ${0} hasta el ${1}`,
  'attestation.of': str`${0} (${1})`,
};
