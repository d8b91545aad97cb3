import {
  type Available,
  linesBy,
  type MandateId,
  mandateOf,
  mayCast,
  type MemberId,
  motionOf,
  pollOf,
  type SittingAct,
  type SittingId,
} from '@tauride/procedure';
import { type House, inSession, nameOf } from '../house/house.ts';
import { motionTitle } from '../house/motion-text.ts';
import type { Tongue } from '../house/tongue.ts';
import type { Choice } from '../parts/choice.tsx';

/** Something that a member without a device may now do by the clerk's hand. */
export type MemberAct = { readonly id: string; readonly label: string } & (
  | { readonly kind: 'act'; readonly command: SittingAct }
  | {
      readonly kind: 'ballot';
      readonly poll: NonNullable<Available['ballot']>;
      readonly choice: Choice;
      readonly mandate?: MandateId;
    }
  | { readonly kind: 'main' }
);

/** The member's acts in order now, as far as they can be done from the desk. A secret ballot can't. */
export function memberActs(
  { assembly }: Pick<House, 'assembly'>,
  found: Available,
  tongue: Tongue,
): readonly MemberAct[] {
  const { t } = tongue;
  const acts = found.acts.flatMap((command): readonly MemberAct[] => {
    switch (command.type) {
      case 'RequestFloor':
        return floorActs(command, tongue);
      case 'SecondMotion': {
        const motion = motionTitle(motionOf(assembly, command.motion), tongue);
        return [
          {
            id: `second ${command.motion}`,
            label: t('parts.pair', { first: t('clerk.for.second'), second: motion }),
            kind: 'act',
            command,
          },
        ];
      }
      case 'Object':
        return [{ id: 'object', label: t('clerk.for.object'), kind: 'act', command }];
      default:
        return [];
    }
  });
  const mayMove = found.motions.inOrder.some(({ kind, when }) => kind === 'main' && when === 'now');
  const moving: readonly MemberAct[] = mayMove
    ? [{ id: 'main', label: t('clerk.for.main'), kind: 'main' }]
    : [];
  return [...ballots(assembly, found.ballot, t), ...acts, ...moving];
}

function floorActs(
  command: Extract<SittingAct, { type: 'RequestFloor' }>,
  { t }: Pick<Tongue, 't'>,
): readonly MemberAct[] {
  if (command.purpose === 'motion')
    return [{ id: 'motion', label: t('clerk.for.floor.motion'), kind: 'act', command }];
  return (['for', 'against'] as const).map((side) => ({
    id: side,
    label: t(`clerk.for.floor.${side}`),
    kind: 'act',
    command: { ...command, side },
  }));
}

function ballots(
  assembly: House['assembly'],
  poll: Available['ballot'],
  t: Tongue['t'],
): readonly MemberAct[] {
  if (poll === null || pollOf(assembly, poll).method === 'ballot') return [];
  return (['yes', 'no', 'abstain'] as const).map((choice) => ({
    id: choice,
    label: t(`clerk.for.${choice}`),
    kind: 'ballot',
    poll,
    choice,
  }));
}

/** The votes of others that the member casts, as an alternate or with their proxies. */
export function ballotsForOthers(
  house: House,
  member: MemberId,
  { t }: Pick<Tongue, 't'>,
): readonly MemberAct[] {
  const { assembly } = house;
  const open = inSession(house)?.poll ?? null;
  const poll = open === null ? null : pollOf(assembly, open);
  if (poll === null || poll.method === 'ballot') return [];
  return linesBy(poll, member).flatMap((line): readonly MemberAct[] => {
    const mandate = mandateOf(line);
    if (line.of === member || !mayCast(assembly, poll.id, member, mandate).ok) return [];
    const name = nameOf(house, line.of);
    return (['yes', 'no', 'abstain'] as const).map((choice) => ({
      id: `${choice} ${mandate}`,
      label: t('clerk.for.vote-of', { name, choice: t(`parts.choice.${choice}`) }),
      kind: 'ballot',
      poll: poll.id,
      choice,
      mandate,
    }));
  });
}

/** The command for a main motion in these words. */
export function mainMotion(sitting: SittingId, text: string): SittingAct {
  return {
    type: 'MakeMotion',
    sitting,
    kind: 'main',
    target: null,
    wording: { form: 'text', text: text.trim() },
    onBehalfOf: null,
    qualified: false,
    claimsPrevailingSide: false,
  };
}
