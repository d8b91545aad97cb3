import { tableGet } from '@tauride/kernel';
import type { BodyId } from '@tauride/procedure';
import type { Existing } from './existing.ts';
import { samePerson } from './person.ts';
import type { TakenRow } from './preview.ts';
import type { RowValues } from './row.ts';

interface Limits {
  readonly existing: Existing;
  readonly within: ReadonlySet<BodyId>;
}

/** Rule MB-28: a desk changes the seats of its own bodies, and the names of those who sit in them or nowhere. What a file says
 *  otherwise of somebody else is not even compared: it would tell what is known of them. */
export function checkWithin(values: RowValues, row: TakenRow, { existing, within }: Limits): void {
  if (!within.has(row.body)) {
    values.tell('body', 'not-your-body', { value: row.body });
    return;
  }
  const seats = tableGet(existing.state.members, row.member)?.seats ?? [];
  const isElsewhere = seats.length > 0 && !seats.some(({ body }) => within.has(body));
  if (isElsewhere && !samePerson(row.person, row.personBefore)) values.tell(null, 'not-your-member');
}
