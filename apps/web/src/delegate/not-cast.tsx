import type { PollId } from '@tauride/procedure';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Notice } from '../parts/notice.tsx';
import { usePressed } from './pressed.ts';

/** After the close: this member pressed a choice and did not cast it. An earlier vote of theirs stands. */
export function NotCast({ poll }: { readonly poll: PollId }) {
  const { t } = useTongue();
  const { receipts } = useHall();
  const choice = usePressed(poll);
  const standing = receipts[poll]?.choice;
  if (choice === null || choice === standing) return null;
  return (
    <Notice title={t('member.vote.not-cast', { choice: t(`parts.choice.${choice}`) })}>
      {standing === undefined
        ? t('member.vote.not-cast.why')
        : t('member.vote.not-cast.stands', { choice: t(`parts.choice.${standing}`) })}
    </Notice>
  );
}
