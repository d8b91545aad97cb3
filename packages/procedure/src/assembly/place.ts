import type { BodyId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { changedBody } from './changed-body.ts';
import type { ChangedPlace } from './commands.ts';
import type { Publicity } from '../sitting/state.ts';
import type { Body, BodyPlace, FoundedAssembly } from './state.ts';
import { bodiesAbove } from './structure.ts';

export function placeAfter(body: Body, place: ChangedPlace): BodyPlace & { readonly name: string } {
  const { name, parent, role, publicity, seats, constituencies } = changedBody(body, place);
  return {
    name,
    ...(parent === undefined ? {} : { parent }),
    ...(role === undefined ? {} : { role }),
    ...(publicity === undefined ? {} : { publicity }),
    ...(seats === undefined ? {} : { seats }),
    ...(constituencies === undefined ? {} : { constituencies }),
  };
}

export function samePlace(body: Body, after: BodyPlace & { readonly name: string }): boolean {
  return JSON.stringify(placeAfter(body, {})) === JSON.stringify(after);
}

/** Rules MB-20 and MB-22: the body above exists and is not itself below; constituencies are named once and have no more seats than
 *  the body. */
export function wrongPlace(
  state: FoundedAssembly,
  body: BodyId,
  { parent, seats, constituencies = [] }: BodyPlace,
): Refusal | null {
  if (parent !== undefined) {
    if (!Object.hasOwn(state.bodies, parent)) return refusal('unknown', null, { what: 'body', id: parent });
    if (parent === body || bodiesAbove(state, parent).includes(body))
      return refusal('malformed', null, { form: 'parent', body: parent });
  }
  const names = constituencies.map(({ name }) => name.trim());
  const isWrong = names.includes('') || new Set(names).size < names.length;
  const given = constituencies.reduce((sum, constituency) => sum + constituency.seats, 0);
  const tooMany = seats !== undefined && given > seats;
  return isWrong || tooMany ? refusal('malformed', null, { form: 'constituencies' }) : null;
}

const narrowest = ['closed', 'members', 'public'] as const;

/** Rule MB-22: who may follow a sitting of these bodies where its call does not say: no more than each of them lets in. */
export function usualPublicity(
  { bodies }: Pick<FoundedAssembly, 'bodies'>,
  of: readonly BodyId[],
): Publicity {
  return narrowest.find((publicity) => of.some((id) => bodies[id]?.publicity === publicity)) ?? 'public';
}
