import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'policy.heading': 'Reglas de la alianza',
  'policy.introduction':
    'Qué pide cada función, cómo se decide y cuánto dura cada cosa. Cambie lo que deba cambiar; verá enseguida a quién afectaría.',
  'policy.in-force': str`La versión ${0} está vigente desde el ${1}.`,
  'policy.effective': 'Vigente desde',
  'policy.effective-help': 'Vacío: en cuanto se apruebe.',
  'policy.wrong-effective': 'Elija un día futuro, o ninguno.',
  'policy.changes': 'Qué sería distinto',
  'policy.no-changes': 'Nada difiere aún de las reglas vigentes.',
  'policy.before': 'Ahora',
  'policy.after': 'Después',
  'policy.nothing-said': 'nada',
  'policy.part': str`${0}: ${1}`,
  'policy.mend': 'Algunas respuestas faltan o no son posibles; vea los campos marcados.',
  'policy.consequence': 'Necesita la mayoría para decisiones graves. Hasta que se apruebe, siguen las reglas vigentes.',
  'policy.moves': 'Adoptar reglas nuevas',
  'policy.days': 'días',
  'policy.months': 'meses',
  'policy.years': 'años',
  'policy.unit': 'Unidad de tiempo',
};
