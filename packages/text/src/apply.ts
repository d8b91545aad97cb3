import { ok, type Result } from '@tauride/kernel';
import { type Amendment, problem, type Segment, type TextProblem } from './amendment.ts';
import { type Edit, editOf } from './edit.ts';
import { normalText, saysSomething } from './normal.ts';

/** The text as it reads once the amendment is adopted, in normal form (rules T-1 to T-9). */
export function applyAmendment(text: string, amendment: Amendment): Result<string, TextProblem> {
  const normal = normalText(text);
  const edit = checkedEdit(normal, amendment);
  return edit.ok ? ok(edited(normal, edit.value)) : edit;
}

/** The text with its struck and inserted words. Kept and inserted runs make the amended text, kept and struck runs the normal
 *  form of the text before. An amendment that does not fit leaves everything kept: ask {@link applyAmendment} why. */
export function markAmendment(text: string, amendment: Amendment): Segment[] {
  const normal = normalText(text);
  const edit = checkedEdit(normal, amendment);
  return nonEmpty(edit.ok ? marked(normal, edit.value) : [{ kind: 'kept', text: normal }]);
}

/** Leaves out the runs without text. */
export function nonEmpty(segments: readonly Segment[]): Segment[] {
  return segments.filter((segment) => segment.text !== '');
}

function checkedEdit(text: string, amendment: Amendment): Result<Edit, TextProblem> {
  const edit = editOf(text, amendment);
  if (!edit.ok) return edit;
  const result = edited(text, edit.value);
  if (result === text) return problem({ code: 'no-change' });
  return saysSomething(result) ? edit : problem({ code: 'empty' });
}

function edited(text: string, { start, end, inserted }: Edit): string {
  return `${text.slice(0, start)}${inserted}${text.slice(end)}`;
}

function marked(text: string, { start, end, inserted }: Edit): Segment[] {
  return [
    { kind: 'kept', text: text.slice(0, start) },
    { kind: 'struck', text: text.slice(start, end) },
    { kind: 'inserted', text: inserted },
    { kind: 'kept', text: text.slice(end) },
  ];
}
