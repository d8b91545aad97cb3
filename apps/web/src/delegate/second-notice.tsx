import { thresholdText } from '@tauride/minutes';
import { motionOf, type MotionId, thresholdFor } from '@tauride/procedure';
import { bodyNames, inSession } from '../house/house.ts';
import { capitalised, motionText, shortCitation } from '../house/motion-text.ts';
import { useTongue } from '../house/tongue.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Turn } from './turn-view.ts';
import type { useActs } from './use-turn.ts';

type Acts = ReturnType<typeof useActs>;
type Props = { readonly turn: Turn; readonly acts: Acts; readonly red: boolean };

/** Motions that wait for a second; a mover sees that their own still waits. */
export function SecondNotice({ turn, acts, red }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const sitting = inSession(hall);
  const second = (motion: MotionId) => {
    if (sitting !== null)
      void acts.send({ type: 'SecondMotion', sitting: sitting.id, motion }, t('delegate.second.act'));
  };
  const [first] = turn.toSecond;
  useKeys(first === undefined ? {} : { s: () => second(first) });
  if (sitting === null) return null;
  const waits = sitting.offered.filter((id) => {
    const { needsSecond, seconder } = motionOf(hall.assembly, id);
    return needsSecond && seconder === null;
  });
  return waits.map((id) => (
    <Offered
      key={id}
      motion={id}
      busy={acts.busy}
      red={red && id === first}
      {...(turn.toSecond.includes(id) ? { onSecond: () => second(id) } : {})}
    />
  ));
}

type OfferedProps = {
  readonly motion: MotionId;
  readonly red: boolean;
  readonly busy: boolean;
  readonly onSecond?: () => void;
};

function Offered({ motion: id, red, busy, onSecond }: OfferedProps) {
  const hall = useHall();
  const tongue = useTongue();
  const { t, words } = tongue;
  const sitting = inSession(hall);
  if (sitting === null) return null;
  const motion = motionOf(hall.assembly, id);
  const needs = capitalised(
    thresholdText(thresholdFor(hall.assembly, sitting, motion), words, bodyNames(hall.assembly, sitting)),
    tongue.locale,
  );
  const note = `${t('delegate.second.note')} ${needs} · ${shortCitation(motion.citation)}`;
  const own = motion.by === hall.me.member;
  return (
    <Notice title={t(own ? 'delegate.second.own' : 'delegate.second.title')} note={own ? undefined : note}>
      <p>
        {t('delegate.second.moved', {
          name: hall.nameOf(motion.by).full,
          text: motionText(hall.assembly, motion, tongue),
        })}
      </p>
      {onSecond === undefined ? null : (
        <ActButton variant={red ? 'act' : 'plain'} wide keys="S" aria-disabled={busy} onClick={onSecond}>
          {t('delegate.second.act')}
        </ActButton>
      )}
    </Notice>
  );
}
