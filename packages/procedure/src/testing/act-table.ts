import { motionChoices } from '../available/motions.ts';
import { chairTurn } from '../available/chair-turn.ts';
import { decide } from '../decide.ts';
import type { MemberId } from '../ids.ts';
import type { RulebookId } from '../rulebook/types.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from './hall.ts';
import { sittingOf, votes } from './moves.ts';
import { situations, triedActs } from './situations.ts';

const memberId = (id: string): MemberId => id as MemberId;
const members: readonly MemberId[] = [
  CHAIR,
  ...['d1', 'd2', 'd5'].map(memberId),
  CLERK,
  memberId('stranger'),
];

/** What every act comes to in every situation under these rules, a line for each act: the events that it makes, or why it is
 *  refused, and to whom. Last what the chair says then, and the motions that are in order. */
export function actTable(rulebook: RulebookId): string {
  return Object.entries(situations)
    .flatMap(([name, bring]) => {
      const hall = openHall({ rulebook });
      bring(hall, rulebook);
      return [
        `# ${name}`,
        ...triedActs(hall).map(([act, command]) => line(hall, act, command)),
        ...heard(hall),
      ];
    })
    .join('\n');
}

type Act = ReturnType<typeof triedActs>[number][1];

function line(hall: Hall, name: string, command: Act): string {
  const answers = Map.groupBy(members, (member) => answer(hall, member, command));
  if (answers.size === 1) return `${name}: ${[...answers.keys()][0]!}`;
  return `${name}: ${[...answers].map(([said, by]) => `${by.join(' ')} ${said}`).join('; ')}`;
}

function answer(hall: Hall, member: MemberId, command: Act): string {
  const tally = votes(5, 2);
  const sealed = { seal: { root: '00', count: 7 }, tally };
  const decided = decide(hall.state, command, { now: hall.now, actor: { kind: 'member', member }, sealed });
  return decided.ok ? decided.value.map(({ type }) => type).join(' ') : decided.error.code;
}

function heard(hall: Hall): string[] {
  const { say, act } = chairTurn(hall.founded(), SITTING);
  const { inOrder, notInOrder } = motionChoices(hall.founded(), sittingOf(hall), { member: null });
  const target = (id: string | null): string => (id === null ? '' : ` on ${id}`);
  const barred = Map.groupBy(notInOrder, ({ refusal }) => refusal.code);
  return [
    `> the chair: ${say}${act === null ? '' : `, ${act.type}`}`,
    `> in order: ${inOrder.map((each) => each.kind + target(each.target)).join(', ') || 'nothing'}`,
    ...[...barred].map(
      ([code, each]) => `> ${code}: ${each.map((one) => one.kind + target(one.target)).join(', ')}`,
    ),
  ];
}
