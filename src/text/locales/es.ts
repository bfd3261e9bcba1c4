import { mergeTemplates, type Templates } from './merge.ts';

/** The Spanish texts: one file per goal in `es/`, each exporting `templates` by id. */
export const templates: Templates = mergeTemplates(import.meta.glob<{ templates: Templates }>('./es/*.ts', { eager: true }));
