import { mergeTemplates, type Templates } from './merge.ts';

/** The Arabic texts: one file per goal in `ar/`, each exporting `templates` by id. */
export const templates: Templates = mergeTemplates(import.meta.glob<{ templates: Templates }>('./ar/*.ts', { eager: true }));
