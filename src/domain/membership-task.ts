import type { Issue } from './issue.ts';

/** How far a task of a membership is, computed from the shapes and never set by hand. */
export type TaskStatus = 'not-started' | 'incomplete' | 'needs-attention' | 'done' | 'waiting';

/** One of the things a member does, in any order. */
export interface MembershipTask {
  readonly id: 'profile' | 'where' | 'services' | 'key' | 'agreements' | 'interests' | 'apply' | 'vetting';
  readonly status: TaskStatus;
  /** How many issues stand in the way. */
  readonly issues: readonly Issue[];
}
