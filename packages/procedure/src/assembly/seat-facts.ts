import { type Refusal, refusal } from '../refusal.ts';
import type { SeatedMember } from './commands.ts';
import { isDay } from './day.ts';
import type { Body, SeatFacts } from './state.ts';

export function sameFacts(one: SeatFacts, other: SeatFacts): boolean {
  return (
    one.term?.from === other.term?.from &&
    one.term?.until === other.term?.until &&
    one.constituency === other.constituency &&
    sameAlternates(one.alternateFor, other.alternateFor)
  );
}

function sameAlternates(one: SeatFacts['alternateFor'], other: SeatFacts['alternateFor']): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return one.length === other.length && one.every((member, at) => member === other[at]);
}

/** Rule MB-23: a term has its days in order, a constituency is one of the body's, and an alternate has no vote and stands for
 *  others. */
export function wrongFacts(seat: SeatedMember, body: Body): Refusal | null {
  const form = wrongTerm(seat) ? 'term' : isOwn(seat, body) ? wrongAlternate(seat) : 'constituency';
  return form === null ? null : refusal('malformed', null, { form, member: seat.member });
}

function wrongTerm({ term }: SeatFacts): boolean {
  if (term === undefined) return false;
  const { from, until } = term;
  const isWrong = (day: string | undefined): boolean => day !== undefined && !isDay(day);
  return isWrong(from) || isWrong(until) || (from !== undefined && until !== undefined && until < from);
}

/** A body that names no constituencies lets each seat name its own. */
function isOwn({ constituency }: SeatFacts, { constituencies = [] }: Body): boolean {
  return (
    constituency === undefined ||
    constituencies.length === 0 ||
    constituencies.some(({ name }) => name === constituency)
  );
}

function wrongAlternate({
  alternateFor,
  voting,
  group,
  constituency,
  member,
}: SeatedMember): 'alternate' | null {
  if (alternateFor === undefined) return null;
  const stands =
    typeof alternateFor === 'object'
      ? alternateFor.length > 0 &&
        !alternateFor.includes(member) &&
        new Set(alternateFor).size === alternateFor.length
      : alternateFor === 'body' || (alternateFor === 'faction' ? group !== null : constituency !== undefined);
  return stands && voting !== 'full' ? null : 'alternate';
}
