import { mergeTemplates, type Templates } from './merge.ts';

/** The French texts: one file per goal in `fr/`, each exporting `templates` by id. */
export const templates: Templates = mergeTemplates(import.meta.glob<{ templates: Templates }>('./fr/*.ts', { eager: true }));
