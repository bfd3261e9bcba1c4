import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'signing.heading': 'Lo que firma',
  'signing.who': 'Quién firma',
  'signing.for-body': str`${0} en nombre de ${1}`,
  'signing.what': 'Qué',
  'signing.version': 'Versión',
  'signing.language': 'Leído en',
  'signing.when': 'Cuándo',
  'signing.now': 'Ahora, al pulsar el botón',
  'signing.key': 'Con la clave',
  'signing.where': 'Dónde queda',
  'signing.in-public-pod': 'En la parte pública de su pod; cualquiera puede leerlo.',
  'signing.looking-for-keys': 'Buscando su clave de firma…',
  'signing.keys-failed': 'No se pudieron leer sus claves de firma.',
  'signing.key-needed': 'Para firmar necesita una clave de firma en este dispositivo.',
  'signing.make-key': 'Crear una clave de firma',
  'signing.to-keys': 'Ir a mis claves de firma',
  'signing.representative': '¿Quién firma en su nombre?',
  'signing.representative-help':
    'Una entidad firma por medio de una persona que hoy puede actuar en su nombre. El nombre y el cargo constan en el documento firmado.',
  'signing.representative-is': str`${0}, ${1}`,
  'signing.no-representative': 'Su perfil no nombra a nadie que hoy pueda firmar por esta entidad. Añada antes un representante al perfil.',
  'signing.to-profile': 'Ir al perfil',
  'signing.choose-representative': 'Elija quién firma.',
  'signing.confirm-first': 'Marque la frase de arriba antes de firmar.',
  'signing.signing': 'Firmando…',
  'signing.failed': 'No se pudo firmar',
};
