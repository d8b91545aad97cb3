import { tableGet } from '@tauride/kernel';
import { mandateOf, type PollId } from '@tauride/procedure';
import { nameOf } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ballotKey } from '../live/receipts.ts';
import { othersVotes } from '../mandates/mandate-state.ts';
import { Notice } from '../parts/notice.tsx';
import { usePressed } from './pressed.ts';

/** After the close: choices that this member pressed and did not cast, their own and those for others. Earlier votes stand. */
export function NotCast({ poll }: { readonly poll: PollId }) {
  const hall = useHall();
  const { member } = hall.me;
  const held = tableGet(hall.assembly.polls, poll);
  const others = held === undefined || member === null ? [] : othersVotes(held, member);
  return (
    <>
      <OwnNotCast poll={poll} />
      {others.map((line) => {
        const ballot = ballotKey({ poll, mandate: mandateOf(line) });
        return <NotCastFor key={ballot} ballot={ballot} name={nameOf(hall, line.of)} />;
      })}
    </>
  );
}

function OwnNotCast({ poll }: { readonly poll: PollId }) {
  const { t } = useTongue();
  const { choice, standing } = useLeft(poll);
  if (choice === null) return null;
  return (
    <Notice title={t('member.vote.not-cast', { choice: t(`parts.choice.${choice}`) })}>
      {standing === undefined
        ? t('member.vote.not-cast.why')
        : t('member.vote.not-cast.stands', { choice: t(`parts.choice.${standing}`) })}
    </Notice>
  );
}

function NotCastFor({ ballot, name }: { readonly ballot: string; readonly name: string }) {
  const { t } = useTongue();
  const { choice, standing } = useLeft(ballot);
  if (choice === null) return null;
  return (
    <Notice title={t('member.vote.not-cast.of', { name, choice: t(`parts.choice.${choice}`) })}>
      {standing === undefined
        ? t('member.vote.not-cast.why')
        : t('member.vote.not-cast.of-stands', { choice: t(`parts.choice.${standing}`) })}
    </Notice>
  );
}

/** What was pressed for a ballot and not cast, where that is no longer what stands. */
function useLeft(ballot: string) {
  const { receipts } = useHall();
  const pressed = usePressed(ballot);
  const standing = receipts[ballot]?.choice;
  return { choice: pressed === standing ? null : pressed, standing };
}
