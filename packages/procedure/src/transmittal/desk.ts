import { isOfDesk } from '../assembly/may-manage.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId, MemberId } from '../ids.ts';

/** Rule RT-41: whoever is chair, deputy or clerk of a body acts in its affairs, whether it sits or not. */
export function isOfAffairs(state: FoundedAssembly, body: BodyId, member: MemberId): boolean {
  return state.bodies[body]?.offices.deputies.includes(member) === true || isOfDesk(state, body, member);
}
