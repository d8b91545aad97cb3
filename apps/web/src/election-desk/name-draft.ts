import type { Candidate, Election, ElectionCommand, MemberId, SittingId } from '@tauride/procedure';

/** A name that the desk enters, as it is written. */
export type NameDraft = {
  readonly kind: 'member' | 'person';
  readonly member: MemberId | null;
  readonly name: string;
  /** One in each line. */
  readonly people: string;
  readonly groups: readonly string[];
  readonly source: 'floor' | 'committee';
  readonly statement: string;
};

export const emptyName: NameDraft = {
  kind: 'member',
  member: null,
  name: '',
  people: '',
  groups: [],
  source: 'floor',
  statement: '',
};

type Nominate = ElectionCommand & { readonly type: 'Nominate' };

/** The act that a finished draft comes to; `null` while something is missing. */
export function nominationOf(draft: NameDraft, election: Election, sitting: SittingId): Nominate | null {
  const named = candidateOf(draft, election);
  if (named === null) return null;
  const statement = draft.statement.trim();
  const candidate = {
    ...named,
    groups: draft.groups.filter((group) => election.rules.quotas.some((quota) => quota.group === group)),
    ...(statement === '' ? {} : { statement }),
  };
  return { type: 'Nominate', sitting, election: election.id, candidate, source: draft.source };
}

function candidateOf(
  { kind, member, name, people }: NameDraft,
  { rules }: Election,
): Pick<Candidate, 'member' | 'name' | 'people'> | null {
  if (rules.method.kind === 'lists') {
    const list = peopleIn(people);
    return name.trim() === '' || list.length === 0 ? null : { member: null, name: name.trim(), people: list };
  }
  // A member is called as seated: the name stands in the directory alone.
  if (kind === 'member') return member === null ? null : { member, name: member };
  return name.trim() === '' ? null : { member: null, name: name.trim() };
}

export function peopleIn(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
