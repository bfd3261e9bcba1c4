/**
 * All that the page and its workers say to each other. Plain data: it crosses as a structured clone. This is the only
 * file of this folder that the page may import.
 */
import type {
  DirectoryActions,
  Governance,
  MemberCheck,
  ReadingProblem,
  ReadingProgress,
  StandingShift,
  TimedTable,
  VettingChange,
} from '../actions/app.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { Verdict } from '../domain/membership.ts';

/** What a finished reading leaves, and what the device stores. */
export interface StoredIndex {
  readonly nquads: string;
  readonly entries: readonly DirectoryEntry[];
  readonly problems: readonly ReadingProblem[];
  readonly readAt: string;
  readonly digest: string;
  readonly documents: number;
  /** The registers it was read from; an index of other registers is not shown. */
  readonly registers: readonly string[];
}

/** A motion whose effect is asked for. */
export type MovedChange = Parameters<DirectoryActions['previewMotion']>[0];

export type ToAllianceWorker =
  /** Loads a stored index, so that a reading can be conditional and members can be looked up. */
  | { readonly kind: 'open'; readonly nquads: string }
  | {
      readonly kind: 'read';
      readonly registers: readonly string[];
      /** The pinned key of each alliance, by its register; without one, the key that it publishes is taken on first use. */
      readonly keys: Readonly<Record<string, string>>;
      readonly allowLoopback: boolean;
      readonly at: string;
    }
  | { readonly kind: 'stop' }
  | { readonly kind: 'check'; readonly id: number; readonly webid: string }
  | { readonly kind: 'preview'; readonly id: number; readonly webid: string; readonly change: VettingChange }
  | { readonly kind: 'preview-motion'; readonly id: number; readonly register: string; readonly motion: MovedChange }
  | { readonly kind: 'governance'; readonly id: number; readonly register: string }
  | { readonly kind: 'members'; readonly id: number };

export type FromAllianceWorker =
  | {
      readonly kind: 'progress';
      readonly progress: ReadingProgress;
      readonly problems: readonly ReadingProblem[];
      readonly documents: number;
      /** Absent when nothing changed that a customer could see. */
      readonly entries?: readonly DirectoryEntry[];
    }
  | { readonly kind: 'finished'; readonly index: StoredIndex; readonly stopped: boolean }
  | { readonly kind: 'failed'; readonly message: string; readonly remedy: string }
  | { readonly kind: 'checked'; readonly id: number; readonly check: MemberCheck | undefined }
  | { readonly kind: 'previewed'; readonly id: number; readonly verdict: Verdict | undefined }
  | { readonly kind: 'previewed-motion'; readonly id: number; readonly shifts: readonly StandingShift[] }
  | { readonly kind: 'governed'; readonly id: number; readonly governance: Governance | undefined }
  /** A question that could not be answered; nothing else is the worse for it. */
  | { readonly kind: 'unanswered'; readonly id: number; readonly message: string }
  | { readonly kind: 'listed-members'; readonly id: number; readonly members: readonly MemberCheck[] };

export type ToQueryWorker =
  { readonly kind: 'open'; readonly nquads: string } | { readonly kind: 'query'; readonly id: number; readonly query: string };

export type FromQueryWorker =
  | { readonly kind: 'answer'; readonly id: number; readonly table: TimedTable }
  | { readonly kind: 'refused'; readonly id: number; readonly message: string; readonly line?: number; readonly column?: number };

/** A worker that speaks one pair of message types. */
export interface TypedWorker<To, From> {
  post(message: To): void;
  onMessage(listener: (message: From) => void): void;
  /** Called when the worker could not start or broke; nothing more comes from it. */
  onFailure(listener: (message: string) => void): void;
  terminate(): void;
}

function typed<To, From>(worker: Worker): TypedWorker<To, From> {
  return {
    post: (message) => {
      worker.postMessage(message);
    },
    onMessage: (listener) => {
      worker.addEventListener('message', (event: MessageEvent<From>) => {
        listener(event.data);
      });
    },
    onFailure: (listener) => {
      worker.addEventListener('error', (event) => {
        listener(event.message || 'The background worker could not start.');
      });
    },
    terminate: () => {
      worker.terminate();
    },
  };
}

/** Crawls, judges and keeps the index. */
export function startAllianceWorker(): TypedWorker<ToAllianceWorker, FromAllianceWorker> {
  return typed(new Worker(new URL('./alliance.worker.ts', import.meta.url), { type: 'module', name: 'alliance index' }));
}

/** Runs one query at a time over a snapshot; a query that takes too long dies with its worker. */
export function startQueryWorker(): TypedWorker<ToQueryWorker, FromQueryWorker> {
  return typed(new Worker(new URL('./query.worker.ts', import.meta.url), { type: 'module', name: 'query' }));
}
