import type { DirectoryActions, DirectoryState, Governance, MemberCheck, StandingShift, VettingChange } from '../actions/app.ts';
import type { DirectoryAnswer, DirectoryEntry, DirectoryQuery } from '../domain/directory.ts';
import { endOfDay } from '../domain/instant.ts';
import type { WebId } from '../domain/iri.ts';
import type { Verdict } from '../domain/membership.ts';
import type { FromAllianceWorker, MovedChange, StoredIndex, ToAllianceWorker, TypedWorker } from '../workers/worker-api.ts';
import { Watched } from './observable.ts';
import type { IndexStore } from './stored-index.ts';

export interface CrawlClientOptions {
  readonly registers: readonly string[];
  /** The pinned key of each alliance, by its register. */
  readonly keys?: Readonly<Record<string, string>>;
  /** Whether http on loopback may be read: true only when the app itself is served from there. */
  readonly allowLoopback: boolean;
  readonly store: IndexStore;
  readonly startWorker: () => TypedWorker<ToAllianceWorker, FromAllianceWorker>;
  readonly now: () => Date;
}

/**
 * The directory as the page sees it: opens the index stored on this device at once, reads the pods in a worker, and
 * swaps the whole index when a reading ends. A reading that fails or is stopped leaves the last whole index in place.
 */
export class CrawlClient implements DirectoryActions {
  readonly #options: CrawlClientOptions;
  readonly #state = new Watched<DirectoryState>({
    status: 'opening',
    reading: undefined,
    entries: [],
    readAt: undefined,
    problems: [],
    documents: 0,
  });
  readonly #questions = new Map<number, { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void }>();
  #worker: TypedWorker<ToAllianceWorker, FromAllianceWorker> | undefined;
  #question = 0;
  #stored: StoredIndex | undefined;
  #settled: (() => void)[] = [];
  #search: { entries: readonly DirectoryEntry[]; run: (query: DirectoryQuery) => DirectoryAnswer } | undefined;
  /** Resolves once the stored index, if any, is on screen. */
  readonly opened: Promise<void>;

  constructor(options: CrawlClientOptions) {
    this.#options = options;
    this.opened = this.#open();
  }

  get state(): Watched<DirectoryState> {
    return this.#state;
  }

  /** The index as N-Quads, for the query worker. */
  get snapshot(): string | undefined {
    return this.#stored?.nquads;
  }

  async #open(): Promise<void> {
    const stored = await this.#options.store.load();
    if (stored?.registers.join() !== this.#options.registers.join()) {
      this.#state.set({ ...this.#state.value, status: this.#state.value.reading ? 'opening' : 'empty' });
      return;
    }
    this.#show(stored);
  }

  #show(index: StoredIndex): void {
    this.#stored = index;
    const { entries, readAt, problems, digest, documents } = index;
    this.#state.set({ status: 'ready', reading: undefined, entries, readAt, problems, digest, documents });
  }

  #start(): TypedWorker<ToAllianceWorker, FromAllianceWorker> {
    if (this.#worker !== undefined) return this.#worker;
    const worker = this.#options.startWorker();
    this.#worker = worker;
    worker.onMessage((message) => {
      this.#hear(message);
    });
    worker.onFailure((message) => {
      this.#fail(message, 'Reload the page. If it stays, this browser may be too old to read the pods.');
    });
    if (this.#stored !== undefined) worker.post({ kind: 'open', nquads: this.#stored.nquads });
    return worker;
  }

  #hear(message: FromAllianceWorker): void {
    const state = this.#state.value;
    switch (message.kind) {
      case 'progress': {
        const { progress, problems, documents } = message;
        // While a whole index is shown, a half-read one does not take its place; with none, results appear as they come.
        const entries = this.#stored === undefined && message.entries ? message.entries : state.entries;
        this.#state.set({ ...state, reading: progress, entries, ...(this.#stored === undefined && { problems, documents }) });
        return;
      }
      case 'finished':
        if (message.stopped) {
          this.#state.set({ ...state, reading: undefined, status: state.entries.length > 0 ? 'ready' : 'empty' });
        } else {
          this.#show(message.index);
          void this.#options.store.keep(message.index);
        }
        this.#settle();
        return;
      case 'failed':
        this.#fail(message.message, message.remedy);
        return;
      case 'checked':
        this.#answer(message.id, message.check);
        return;
      case 'previewed':
        this.#answer(message.id, message.verdict);
        return;
      case 'unanswered':
        this.#questions.get(message.id)?.reject(new Error(message.message));
        this.#questions.delete(message.id);
        return;
      case 'previewed-motion':
        this.#answer(message.id, message.shifts);
        return;
      case 'governed':
        this.#answer(message.id, message.governance);
        return;
      case 'listed-members':
        this.#answer(message.id, message.members);
        return;
    }
  }

  #fail(message: string, remedy: string): void {
    const state = this.#state.value;
    this.#state.set({ ...state, status: 'failed', reading: undefined, failure: { message, remedy } });
    for (const [id] of this.#questions) this.#answer(id, undefined);
    this.#settle();
  }

  #settle(): void {
    for (const settled of this.#settled.splice(0)) settled();
  }

  #answer(id: number, answer: unknown): void {
    this.#questions.get(id)?.resolve(answer);
    this.#questions.delete(id);
  }

  async #ask(question: (id: number) => ToAllianceWorker): Promise<unknown> {
    await this.opened;
    const id = ++this.#question;
    return new Promise((resolve, reject) => {
      this.#questions.set(id, { resolve, reject });
      this.#start().post(question(id));
    });
  }

  async search(query: DirectoryQuery): Promise<DirectoryAnswer> {
    const { entries } = this.#state.value;
    if (this.#search?.entries !== entries) {
      const { createSearch } = await import('../index/search.ts');
      this.#search = { entries, run: createSearch(entries) };
    }
    return this.#search.run(query);
  }

  async refresh(): Promise<void> {
    await this.opened;
    if (this.#state.value.reading === undefined) {
      const { registers, keys = {}, allowLoopback, now } = this.#options;
      const startedAt = now().toISOString();
      const { entries, readAt, problems, documents, digest } = this.#state.value;
      this.#state.set({
        ...{ entries, readAt, problems, documents },
        ...(digest !== undefined && { digest }),
        status: this.#stored === undefined ? 'opening' : 'ready',
        reading: { read: 0, waiting: registers.length, failed: 0, unchanged: 0, hosts: [], startedAt },
      });
      this.#start().post({ kind: 'read', registers, keys, allowLoopback, at: endOfDay(now()) });
    }
    await new Promise<void>((resolve) => this.#settled.push(resolve));
  }

  stop(): void {
    this.#worker?.post({ kind: 'stop' });
  }

  async show(webid: WebId): Promise<MemberCheck | undefined> {
    return (await this.#ask((id) => ({ kind: 'check', id, webid }))) as MemberCheck | undefined;
  }

  async preview(webid: WebId, change: VettingChange): Promise<Verdict | undefined> {
    return (await this.#ask((id) => ({ kind: 'preview', id, webid, change }))) as Verdict | undefined;
  }

  async previewMotion(moved: MovedChange): Promise<readonly StandingShift[]> {
    return ((await this.#ask((id) => ({ kind: 'preview-motion', id, register: this.#register, motion: moved }))) ??
      []) as readonly StandingShift[];
  }

  async governance(): Promise<Governance | undefined> {
    return (await this.#ask((id) => ({ kind: 'governance', id, register: this.#register }))) as Governance | undefined;
  }

  /** The alliance whose motions and seats are asked about: the first that is configured. */
  get #register(): string {
    return this.#options.registers[0] ?? '';
  }

  async members(): Promise<readonly MemberCheck[]> {
    return ((await this.#ask((id) => ({ kind: 'members', id }))) ?? []) as readonly MemberCheck[];
  }
}
