import type { FormData, FormDescription, FormField } from '../domain/form-field.ts';
import type { WebId } from '../domain/iri.ts';
import type { Issue } from '../domain/issue.ts';
import type { MembershipTask, TaskStatus } from '../domain/membership-task.ts';

/**
 * How far a task is: not started while nothing is filled in, incomplete while something is missing, in need of attention
 * while something is wrong. What is merely missing weighs less than what is wrong, so wrong comes first.
 */
export function statusOf(issues: readonly Issue[], isStarted: boolean): TaskStatus {
  if (!isStarted) return 'not-started';
  if (issues.some((issue) => issue.severity === 'error' && issue.code !== 'MISSING')) return 'needs-attention';
  return issues.some((issue) => issue.code === 'MISSING') ? 'incomplete' : 'done';
}

/** The task of filling in one group of the member's form. */
export function groupTask(
  id: 'profile' | 'where',
  { form, data, issues, webId }: { form: FormDescription; data: FormData; issues: readonly Issue[]; webId: WebId },
): MembershipTask {
  const fields = form.fields.filter((field) => field.group === id);
  const own = issues.filter((issue) => fields.some((field) => isAbout(issue, field, webId)));
  const isStarted = fields.some((field) => (data[field.path] ?? []).length > 0);
  return { id, status: statusOf(own, isStarted), issues: isStarted ? own : [] };
}

/** An issue of the member itself is told by its property, an issue of a nested record by the property it has there. */
function isAbout(issue: Issue, field: FormField, webId: WebId): boolean {
  if (issue.focus === undefined || issue.focus === webId) return issue.path === field.path;
  return field.record?.fields.some((nested) => nested.path === issue.path) ?? false;
}
