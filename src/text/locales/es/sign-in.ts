import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'sign-in.heading': 'Inicie sesión en su pod',
  'sign-in.introduction': 'Solo inicia sesión para editar sus propios datos. Buscar en el directorio no requiere cuenta.',
  'sign-in.needed-here': 'Esta página muestra y edita sus propios datos, así que necesitamos saber quién es.',
  'sign-in.field': 'Su dirección web o su proveedor de pod',
  'sign-in.field-help':
    'Por ejemplo su proveedor, como id.example.org, o su WebID: la dirección que le representa, como https://ana.example.org/profile/card#me',
  'sign-in.go': 'Continuar',
  'sign-in.looking': 'Buscando su proveedor…',
  'sign-in.go-to': str`Continuar a ${0}`,
  'sign-in.leaving': str`Le llevamos a ${0}…`,
  'sign-in.where-next': str`Su navegador va ahora a ${0}. Allí escribe su contraseña, nunca aquí, y después vuelve a esta página.`,
  'sign-in.which-provider': 'Su dirección indica varios proveedores. ¿Cuál quiere usar?',
  'sign-in.another': 'Usar otra dirección',
  'sign-in.providers': 'O elija su proveedor',
  'sign-in.provider-goes': str`Va a ${0}`,
  'sign-in.last-used': 'Usado la última vez',
  'sign-in.no-pod': '¿Aún no tiene pod?',
  'sign-in.no-pod-help': 'Consiga uno de un proveedor y vuelva después a esta pestaña. Lleva unos dos minutos.',
  'sign-in.get-pod-at': str`Conseguir un pod en ${0}`,
  'sign-in.opens-new-tab': 'se abre en una pestaña nueva',
  'sign-in.after-sign-up': str`Cuando tenga su cuenta y su pod en ${0}, vuelva aquí y continúe. La dirección ya está escrita.`,
  'sign-in.what-is-pod': '¿Qué es un pod?',
  'sign-in.pod-is':
    'Un pod es un lugar de la web que es suyo, como un cajón con su nombre. Usted elige quién se lo guarda y puede mudarlo.',
  'sign-in.pod-keeps':
    'Su perfil, sus servicios y sus acuerdos con la alianza se guardan allí y en ningún otro sitio. Este sitio solo los lee, como puede hacerlo cualquiera, y con ellos hace el directorio.',
  'sign-in.pod-control':
    'Al iniciar sesión permite a este sitio escribir allí por usted. Puede retirar el permiso en su proveedor cuando quiera; lo que escribió sigue siendo suyo.',
  'sign-in.understood': 'Entendido',
  'sign-in.empty': 'Escriba su dirección web o la de su proveedor, o elija un proveedor más abajo.',
  'sign-in.email': 'Eso es un correo electrónico. Escriba la dirección de su proveedor; él mismo le pedirá el correo.',
  'sign-in.not-an-address': 'Eso no es una dirección web a la que podamos ir. Empieza por https://, como https://id.example.org',
  'sign-in.no-answer': str`Nada responde en ${0}. Revise la escritura y su conexión, y vuelva a intentarlo.`,
  'sign-in.no-provider': str`Algo responde en ${0}, pero no indica ningún proveedor de pod. Escriba la dirección del proveedor mismo.`,
  'sign-in.not-found': str`No se encontró el proveedor de ${0}. Vuelva a intentarlo en un minuto.`,
  'sign-in.could-not-leave': str`Ahora no se puede llegar a ${0}. Revise su conexión y vuelva a intentarlo.`,
  'sign-in.ended-at-provider':
    'Su sesión en el proveedor ha terminado. Inicie sesión de nuevo; lo que escribió se conserva en este dispositivo.',
  'sign-in.refused': 'Su proveedor dice que se rechazó el inicio de sesión. No se cambió nada.',
  'sign-in.no-answer-came': 'Su proveedor no le devolvió aquí. Puede que haya olvidado este sitio; iniciar sesión de nuevo lo arregla.',
  'sign-in.unreachable':
    'No se puede llegar a su proveedor, así que por ahora no tiene sesión. Cargue de nuevo esta página cuando tenga conexión.',
  'sign-in.expired': 'Su sesión ha caducado. Inicie sesión de nuevo; lo que escribió se conserva en este dispositivo.',
  'sign-in.failed': 'No se pudo iniciar sesión. Vuelva a intentarlo; si sigue así, avise a su proveedor.',
  'sign-in.restoring': 'Comprobando si tiene una sesión abierta…',
};
