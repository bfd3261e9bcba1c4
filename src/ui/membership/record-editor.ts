import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AllianceApp, RecordKind, StoredRecord } from '../../actions/app.ts';
import { countChanges, isSameData } from '../../domain/form-data.ts';
import type { FormData, FormDescription } from '../../domain/form-field.ts';
import type { DocumentUrl, WebId } from '../../domain/iri.ts';
import type { Issue } from '../../domain/issue.ts';

/** Where a record stands between the screen, the device and the pod. */
export type SaveState =
  | { readonly kind: 'unchanged' }
  /** Typed and not saved. The device has it as a draft, is about to, or keeps nothing. */
  | { readonly kind: 'changed'; readonly draft: 'kept' | 'soon' | 'refused' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** No connection: tried again as soon as there is one. */
  | { readonly kind: 'waiting'; readonly changes: number }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string; readonly remedy: string };

export type Opening =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string; readonly remedy: string }
  | { readonly kind: 'ready' };

/** How long after the last letter a draft is kept. */
const pause = 400;

/**
 * One record being edited: opened from the pod, kept as a draft with every change, saved on the condition that nobody
 * else changed it, merged when somebody did. It never gives up what was typed.
 */
export class RecordEditor implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #app: () => AllianceApp;
  readonly #kind: RecordKind;
  #webId: WebId | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the device has as a draft. */
  #kept: FormData | undefined;
  /** Which opening is the present one: an answer to an earlier one is dropped. */
  #openings = 0;

  opening: Opening = { kind: 'loading' };
  state: SaveState = { kind: 'unchanged' };
  description: FormDescription | undefined;
  record: StoredRecord | undefined;
  data: FormData = {};
  /** A draft of an earlier visit that says something else than the pod. */
  draft: { readonly data: FormData; readonly at: string } | undefined;
  /** Somebody else saved in between. */
  conflict: { readonly mine: FormData; readonly theirs: StoredRecord } | undefined;

  constructor(host: ReactiveControllerHost, app: () => AllianceApp, kind: RecordKind) {
    this.#host = host;
    this.#app = app;
    this.#kind = kind;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#retry);
    addEventListener('pagehide', this.#flush);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#retry);
    removeEventListener('pagehide', this.#flush);
    this.#flush();
  }

  /** A document, or nothing: the member's own record, or a new offering. With `resume` a draft is taken up without asking. */
  async open(webId: WebId, document: DocumentUrl | undefined, resume = false): Promise<void> {
    const opening = (this.#openings += 1);
    this.#webId = webId;
    this.opening = { kind: 'loading' };
    this.conflict = undefined;
    this.#host.requestUpdate();
    const { member, drafts } = this.#app();
    try {
      const [description, record, draft] = await Promise.all([
        member.describe(this.#kind),
        member.open(this.#kind, document),
        drafts.load(draftKey(webId, this.#kind, document)),
      ]);
      if (opening !== this.#openings) return;
      this.description = description;
      this.record = record;
      this.data = record.data;
      this.state = { kind: 'unchanged' };
      this.draft = draft === undefined || isSameData(draft.data, record.data) ? undefined : draft;
      this.#kept = draft?.data;
      this.opening = { kind: 'ready' };
      if (resume && this.draft !== undefined) this.continueDraft();
    } catch (error) {
      if (opening !== this.#openings) return;
      this.opening = { kind: 'failed', ...inWords(error) };
    }
    this.#host.requestUpdate();
  }

  /** Something was typed. */
  edit(data: FormData): void {
    this.data = data;
    this.state = this.isChanged ? { kind: 'changed', draft: 'soon' } : { kind: 'unchanged' };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, pause);
    this.#host.requestUpdate();
  }

  get isChanged(): boolean {
    return this.record !== undefined && !isSameData(this.data, this.record.data);
  }

  continueDraft(): void {
    if (this.draft === undefined) return;
    this.data = this.draft.data;
    this.draft = undefined;
    this.state = { kind: 'changed', draft: 'kept' };
    this.#host.requestUpdate();
  }

  async discardDraft(): Promise<void> {
    this.draft = undefined;
    this.#host.requestUpdate();
    await this.#drop();
  }

  /** Saves. Answers the issues that stand in the way, if any do. */
  async save(): Promise<readonly Issue[]> {
    const { record, data } = this;
    if (record === undefined || this.state.kind === 'saving') return [];
    this.#flush();
    this.#show({ kind: 'saving' });
    try {
      const outcome = await this.#app().member.save(record, data);
      switch (outcome.kind) {
        case 'saved':
          await this.#saved(outcome.record, outcome.at, data);
          return [];
        case 'invalid':
          this.#showUnsaved();
          return outcome.issues;
        case 'conflict':
          this.conflict = { mine: outcome.mine, theirs: outcome.theirs };
          this.#showUnsaved();
          return [];
        case 'failed':
          this.#fail(outcome);
          return [];
      }
    } catch (error) {
      this.#fail({ code: '', ...inWords(error) });
      return [];
    }
  }

  /** One version was made out of two: it is saved over the version that was compared. */
  async merge(data: FormData): Promise<readonly Issue[]> {
    if (this.conflict === undefined) return [];
    this.record = this.conflict.theirs;
    this.conflict = undefined;
    this.edit(data);
    return this.save();
  }

  async #saved(record: StoredRecord, at: string, data: FormData): Promise<void> {
    const key = this.#key();
    const wasTypedMeanwhile = !isSameData(this.data, data);
    this.record = record;
    if (!wasTypedMeanwhile) {
      clearTimeout(this.#timer);
      // As the pod has it now: new rows of terms have names.
      this.data = record.data;
      this.#kept = undefined;
      if (key !== undefined)
        await this.#app()
          .drafts.drop(key)
          .catch(() => undefined);
    }
    this.#show(wasTypedMeanwhile ? { kind: 'changed', draft: 'soon' } : { kind: 'saved', at });
  }

  #fail(failure: { readonly code: string; readonly message: string; readonly remedy: string }): void {
    if (failure.code !== 'UNREACHABLE' || this.description === undefined || this.record === undefined)
      this.#show({ kind: 'failed', ...failure });
    else this.#show({ kind: 'waiting', changes: Math.max(1, countChanges(this.description, this.record.data, this.data)) });
  }

  readonly #retry = (): void => {
    if (this.state.kind === 'waiting') void this.save();
  };

  /** Keeps the draft now. */
  readonly #flush = (): void => {
    clearTimeout(this.#timer);
    const { data } = this;
    const key = this.#key();
    if (key === undefined || data === this.#kept || this.draft !== undefined || this.opening.kind !== 'ready') return;
    if (!this.isChanged) {
      if (this.#kept !== undefined) void this.#drop();
      return;
    }
    this.#kept = data;
    void this.#app()
      .drafts.keep(key, data)
      .then(
        () => {
          if (this.state.kind === 'changed' && this.data === data) this.#show({ kind: 'changed', draft: 'kept' });
        },
        () => {
          this.#kept = undefined;
          if (this.state.kind === 'changed') this.#show({ kind: 'changed', draft: 'refused' });
        },
      );
  };

  async #drop(): Promise<void> {
    this.#kept = undefined;
    const key = this.#key();
    if (key !== undefined)
      await this.#app()
        .drafts.drop(key)
        .catch(() => undefined);
  }

  #key(): string | undefined {
    return this.#webId === undefined || this.record === undefined
      ? undefined
      : draftKey(this.#webId, this.#kind, this.#kind === 'member' ? undefined : this.record.document);
  }

  #showUnsaved(): void {
    this.#show(this.isChanged ? { kind: 'changed', draft: this.#kept === this.data ? 'kept' : 'soon' } : { kind: 'unchanged' });
  }

  #show(state: SaveState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** Drafts belong to one person and one record; the device may be shared. */
function draftKey(webId: WebId, kind: RecordKind, document: DocumentUrl | undefined): string {
  return [webId, kind, document ?? ''].join(' ');
}

/** What a failure says to people; those of the pod say what to do. */
export function inWords(error: unknown): { readonly message: string; readonly remedy: string } {
  if (!(error instanceof Error)) return { message: String(error), remedy: '' };
  return { message: error.message, remedy: 'remedy' in error && typeof error.remedy === 'string' ? error.remedy : '' };
}
