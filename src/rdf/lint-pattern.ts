/**
 * A pattern is read twice: by the validator, and by the form as HTML's `pattern`, which is anchored at both ends and read
 * with the `v` flag (HTML, §4.10.5.3.8). Only a pattern that means the same to both tells people the truth as they type.
 */
import type { Issue } from '../domain/issue.ts';

type Finding = Pick<Issue, 'code' | 'severity' | 'message' | 'remedy'>;

/** What is wrong with a pattern: nothing, or the first thing found. */
export function lintPattern(pattern: string, hasFlags: boolean): Finding[] {
  if (!compiles(pattern, '')) {
    const remedy = 'Correct the regular expression.';
    return [{ code: 'PATTERN_INVALID', severity: 'error', message: `The pattern ${pattern} cannot be read.`, remedy }];
  }
  if (!compiles(pattern, 'u') || !compiles(pattern, 'v')) {
    const remedy = 'Write a hyphen in brackets as \\-, and escape nothing that needs no escape.';
    return [{ code: 'PATTERN_INVALID', severity: 'warning', message: `The pattern ${pattern} cannot be read by a form.`, remedy }];
  }
  if (!/^\^[^]*\$$/.test(pattern) || hasOpenAlternative(pattern)) {
    const remedy = 'Write the pattern for the whole value, from ^ to $, with alternatives in one pair of parentheses.';
    return [
      {
        code: 'PATTERN_NOT_WHOLE',
        severity: 'warning',
        message: `The pattern ${pattern} means one thing to a form and another to a validator.`,
        remedy,
      },
    ];
  }
  if (!hasFlags) return [];
  return [
    {
      code: 'PATTERN_FLAGS',
      severity: 'warning',
      message: 'A form cannot apply the flags of a pattern.',
      remedy: 'Leave sh:flags out and write both cases in the pattern.',
    },
  ];
}

function compiles(pattern: string, flag: string): boolean {
  try {
    return new RegExp(pattern, flag) instanceof RegExp;
  } catch {
    return false;
  }
}

/** Whether an alternative stands outside of parentheses: `^a|b$` is anchored on one side of each only. */
function hasOpenAlternative(pattern: string): boolean {
  let depth = 0;
  for (const character of pattern.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '')) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === '|' && depth === 0) return true;
  }
  return false;
}
