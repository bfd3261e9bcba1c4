import { str } from '@lit/localize';
import type { Templates } from '../merge.ts';

export const templates: Templates = {
  'audit.heading': 'Auditoría',
  'audit.introduction':
    'Pregunte lo que quiera al índice. Cada afirmación se guarda con el documento del que se leyó, el momento y la huella digital de sus bytes.',
  'audit.questions': 'Preguntas preparadas',
  'audit.show-query': 'Mostrar la consulta',
  'audit.query-label': 'Consulta (SPARQL 1.1)',
  'audit.run': 'Ejecutar',
  'audit.run-hint': 'Ctrl e Intro también ejecuta la consulta.',
  'audit.stop': 'Detener',
  'audit.running': 'En curso…',
  'audit.stopped': 'Detenida. No se cambió nada.',
  'audit.export-csv': 'Descargar como CSV',
  'audit.answer': 'Respuesta',
  'audit.no-rows': 'Sin filas: nada en el índice responde a esta pregunta.',
  'audit.rows': str`${0} filas en ${1} s`,
  'audit.shown': str`Se muestran las primeras ${0} de ${1} filas. La descarga las contiene todas.`,
  'audit.open-source': str`Abrir el documento de origen ${0}`,
  'audit.no-index': 'Aún no hay nada que preguntar: los pods no se han leído en este dispositivo.',
  'audit.read-now': 'Leer los pods ahora',
  'audit.place': str`Línea ${0}, columna ${1}`,
  'audit.refused': 'No se pudo ejecutar la consulta',
  'audit.too-slow': str`La consulta tardó más de ${0} segundos y se detuvo. Pida menos o añada un LIMIT; aquí MINUS es mucho más rápido que FILTER NOT EXISTS.`,
  'audit.asked-at': str`Preguntado al índice leído el ${0}`,
};
