/** A prepared question. */
export interface Audit {
  /** The name of its file, and what `--audit` takes. */
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly query: string;
}

const files = import.meta.glob<string>('./audits/*.rq', { query: '?raw', import: 'default', eager: true });

/**
 * The prepared questions by name: one `.rq` file each in `audits/`, its title in the first comment line and its question in the
 * second. Statements about a member are taken only from documents that were read on that member’s account, and what we
 * concluded only from our own two graphs: anybody can write those terms into a document of their own.
 */
export const audits: readonly Audit[] = Object.entries(files)
  .map(([path, query]) => {
    const [title = '', question = ''] = query.split('\n').map((line) => line.replace(/^#\s*/, ''));
    return { name: path.replace(/^.*\/|\.rq$/g, ''), title, question, query };
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1));
