import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'steward-election.heading': 'Convocar una elección',
  'steward-election.introduction':
    'Todos los miembros eligen los puestos del comité: un miembro, un voto, y cada cual puede aprobar a tantos candidatos como quiera.',
  'steward-election.seats': '¿Qué puestos se eligen?',
  'steward-election.seat-held': str`Lo ocupa ${0} hasta el ${1}`,
  'steward-election.seat-open-end': str`Lo ocupa ${0}`,
  'steward-election.new-seat': str`Puesto nuevo ${0}`,
  'steward-election.add-seat': 'Añadir un puesto',
  'steward-election.choose-seats': 'Elija al menos un puesto.',
  'steward-election.candidates-for': str`Candidatos: ${0}`,
  'steward-election.add-candidate': 'Añadir un candidato',
  'steward-election.candidate-help': 'Solo los miembros pueden ser candidatos. Escriba un nombre.',
  'steward-election.remove': 'Quitar',
  'steward-election.choose-candidates': 'Nombre al menos un candidato para cada puesto.',
  'steward-election.until': 'El mandato termina el',
  'steward-election.until-help': str`Las reglas permiten como máximo el ${0}.`,
  'steward-election.wrong-until': str`Elija un día futuro, no posterior al ${0}.`,
  'steward-election.closes': 'Votos hasta',
  'steward-election.closes-help': str`Vacío: hasta el ${0}, según las reglas.`,
  'steward-election.wrong-closes': 'Elija un momento futuro.',
  'steward-election.principle': 'Principio en cuestión',
  'steward-election.principle-help': 'Una frase que todos pueden leer.',
  'steward-election.give-principle': 'Nombre el principio en cuestión.',
  'steward-election.needed': str`Deben votar al menos ${0} de ${1} miembros.`,
  'steward-election.consequence':
    'Resulta elegido quien la mayoría aprueba, y más que a cualquier otro para el mismo puesto; en caso de empate, nadie.',
  'steward-election.check': 'Revisar y firmar',
  'steward-election.candidate': str`${0}: ${1}`,
};
