import { tableGet } from '@tauride/kernel';
import type { MemberAct } from '../command.ts';
import { electionsOf, isOver } from '../election/access.ts';
import type { Election } from '../election/state.ts';
import type { Asked } from './candidates.ts';

export function openElections({ state, sitting }: Asked): readonly Election[] {
  return electionsOf(state, sitting.id).filter((election) => !isOver(election));
}

/** Naming oneself, and answering to one's own name; naming another is offered where naming oneself would be. */
export function memberElectionActs(asked: Asked): readonly MemberAct[] {
  const { state, member, at } = asked;
  const name = tableGet(state.members, member)?.label ?? '';
  return openElections(asked).flatMap((election): MemberAct[] => {
    const within = { ...at, election: election.id };
    const own = election.candidates.find((candidate) => candidate.member === member);
    return [
      { type: 'Nominate', ...within, candidate: { member, name, groups: [] }, source: 'self' },
      ...(own === undefined ? [] : answers(within, own.id)),
    ];
  });
}

export type Within = Asked['at'] & { readonly election: Election['id'] };

export function answers(within: Within, candidate: Election['candidates'][number]['id']): MemberAct[] {
  return [true, false].map((accepts) => ({ type: 'AnswerNomination', ...within, candidate, accepts }));
}
