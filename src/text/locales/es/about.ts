import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'about.introduction':
    'Una alianza es un grupo de personas y entidades que han aceptado la misma carta y responden unas ante otras de cumplirla. Este sitio es su directorio y su mesa de trabajo.',
  'about.pod': '¿Qué es un pod?',
  'about.pod-text':
    'Un pod es un lugar en la web que pertenece a una persona o entidad: un cajón de documentos con una cerradura que solo su dueño puede cambiar. Allí guardan los miembros su perfil, sus ofertas y sus acuerdos. Pueden leer, corregir y llevarse cada palabra, y mudarlo a otro proveedor.',
  'about.directory': 'Cómo se hace el directorio',
  'about.directory-text':
    'Lo hace su propio navegador. Empieza en el registro de la alianza, sigue los enlaces a los pods de los miembros, lee lo que allí es público y lo comprueba. Lo que encontró se queda en este dispositivo. Ningún servidor se entera de qué buscó.',
  'about.membership': 'Cuándo figura alguien',
  'about.membership-text':
    'Una membresía tiene dos mitades: el miembro acepta la carta y la alianza admite exactamente esa aceptación. Ambas son públicas, se nombran mutuamente, y una sin la otra no vale nada. Puede ver las dos de cada uno que figura, y el motivo de cada uno que no.',
  'about.trust': 'Por qué se puede creer',
  'about.trust-text':
    'Cada aceptación, atestación y decisión va firmada por quien da su palabra. Su navegador comprueba cada firma, de quién era la clave, quién dio el mandato y si sigue valiendo hoy. La página de cada proveedor muestra estos pasos; lo que no se puede comprobar nunca cuenta a favor de nadie.',
  'about.home': 'Por qué «cerca de casa»',
  'about.home-text':
    'Un proveedor cuenta como local cuando atiende el lugar donde usted está, fue admitido para él y acepta que los conflictos se resuelvan allí. Dónde tenga la sede no importa. Puede mirar en el extranjero cuando quiera; entonces le decimos dónde acabaría un conflicto.',
  'about.now': 'Lo que esta versión todavía no hace',
  'about.deciding': 'Quién decide',
  'about.deciding-text':
    'Los miembros eligen un comité: un miembro, un voto. El comité admite, suspende y expulsa con votos que todos pueden contar y nadie puede leer; aquel a quien concierne no vota, y puede responder y recurrir. Quien lleva el registro no decide nada.',
  'about.deciding-link': 'Ver lo que se decidió',
  'about.found-link': 'Fundar su propia alianza',
  'about.now-text': 'Después vendrán los conflictos entre clientes y proveedores y el reparto de las contribuciones.',
  'about.join': 'Participar',
  'about.join-text': 'Cualquiera que tenga un pod puede solicitarlo. Los pasos se dan en cualquier orden y se dejan cuando se quiera.',
  'about.join-link': 'Empezar una membresía',
  'about.licences': 'Hecho con',
  'about.licences-text':
    'Contornos de países: Natural Earth (dominio público). Componentes: Lit y Web Awesome. Nombres de lugares: Unicode CLDR e ISO 3166.',
};
