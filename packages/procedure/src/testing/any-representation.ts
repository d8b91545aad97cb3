import { tableHas, tableIds } from '@tauride/kernel';
import type { Command } from '../command.ts';
import type { MemberId, ProxyId } from '../ids.ts';
import type { ProxyScope } from '../mandate/state.ts';
import { substitutionsIn } from '../sitting/alternates.ts';
import { type Draw, pick, type Scene } from './draw.ts';

/** Acts by which somebody comes to sit or to vote for another. */
export const representing: readonly ((scene: Scene, draw: Draw) => Command)[] = [
  anySeating,
  ({ sitting, members }, { on, how }) => {
    const [seated] = substitutionsIn(sitting);
    const any = { body: pick(sitting.bodies, how), alternate: members[2]!, for: pick(members, on) };
    return { type: 'UnseatAlternate', sitting: sitting.id, ...(seated ?? any) };
  },
  (scene, draw) => ({
    type: 'GiveProxy',
    body: pick(scene.sitting.bodies, draw.how),
    from: pick(scene.members, draw.on),
    to: pick(scene.members, draw.on + 1 + draw.more),
    scope: anyScope(scene, draw),
  }),
  ({ state }, { on }) => ({
    type: 'RevokeProxy',
    proxy: pick([...tableIds(state.proxies), 'x0'] as ProxyId[], on),
  }),
];

/** Somebody sits for one who is not there; the way to it is that the alternate comes and a member leaves. */
function anySeating({ sitting, members }: Scene, { on, how, more }: Draw): Command {
  const at = { sitting: sitting.id };
  const alternate = how % 5 === 0 ? pick(members, more) : members[2]!;
  const { presence } = sitting;
  const isThere = (id: MemberId): boolean => presence.phase === 'recorded' && tableHas(presence.present, id);
  if (!isThere(alternate)) return { type: 'RecordPresence', ...at, arrived: [alternate], left: [] };
  const absent = members.filter((id) => !isThere(id));
  if (more % 3 === 0) return { type: 'RecordPresence', ...at, arrived: [], left: [pick(members, on)] };
  const body = how % 3 === 0 ? pick(sitting.bodies, more) : sitting.bodies[0]!;
  return { type: 'SeatAlternate', ...at, body, alternate, for: pick([...absent, members[0]!], on) };
}

function anyScope({ sitting: { id: sitting, stack } }: Scene, { how, more }: Draw): ProxyScope {
  const scopes: readonly ProxyScope[] = [
    { kind: 'all' },
    { kind: 'sitting', sitting },
    { kind: 'questions', sitting, motions: stack.slice(0, 1 + (more % 2)) },
  ];
  return pick(scopes, how);
}
