import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'members.heading': 'Miembros',
  'members.introduction':
    'Suspender, restablecer y expulsar son decisiones del comité. Cada una nombra el principio en cuestión; los motivos y las pruebas van a las partes, nunca aquí.',
  'members.member': '¿Qué miembro?',
  'members.member-help': 'Tal como los conoce el directorio de este dispositivo.',
  'members.none': 'El directorio de este dispositivo aún no conoce miembros. Lea antes los pods.',
  'members.now': 'Ahora:',
  'members.what': '¿Qué se decidió?',
  'members.suspend': 'Suspender',
  'members.reinstate': 'Restablecer',
  'members.expel': 'Expulsar',
  'members.until': 'Hasta (vacío: hasta nueva decisión)',
  'members.principle': 'Principio en cuestión',
  'members.principle-help': 'Una frase, con la cláusula del acuerdo. Cualquiera puede leerla. Sin nombres de terceros, sin pruebas.',
  'members.give-principle': 'Nombre el principio en cuestión.',
  'members.choose-member': 'Elija un miembro.',
  'members.choose-change': 'Elija lo que se decidió.',
  'members.wrong-until': 'Elija un día futuro, o ninguno.',
  'members.check': 'Revisar y firmar',
  'members.decides-suspension': str`Suspender a ${0}`,
  'members.decides-reinstatement': str`Restablecer a ${0}`,
  'members.decides-expulsion': str`Expulsar a ${0}`,
  'members.suspend-consequence':
    'Al miembro solo se le encuentra por su nombre, con una advertencia, y ninguna función cuenta hasta que termine. Se puede levantar.',
  'members.reinstate-consequence': 'La suspensión termina. Las funciones vuelven a contar donde no falte nada.',
  'members.expel-consequence':
    'La membresía termina. Solo un recurso estimado, un tribunal o una nueva admisión tras los años que fija la política pueden restablecerla.',
  'members.notice-consequence': 'Antes de una expulsión hay un aviso y un plazo para responder; esta página no los sustituye.',
  'members.done': str`El registro lo dice ahora de ${0}.`,
};
