import { immediatelyPending, motionOf, rulebookOf, type SittingInSession } from '@tauride/procedure';
import { CaucusClock } from '../house/caucus-clock.tsx';
import { caucusNow } from '../house/caucus-view.ts';
import { capitalised } from '../house/motion-text.ts';
import { quotaWords } from '../house/quota-words.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';

/** The caucus that goes on, with its clock. */
export function CaucusSection() {
  const hall = useHall();
  const { t } = useTongue();
  const caucus = caucusNow(hall);
  if (caucus === null) return null;
  return (
    <section>
      <h2 className="label">{t(`caucus.${caucus.kind}`)}</h2>
      <CaucusClock />
    </section>
  );
}

/** How many may speak on each side of the pending question, and how many did. */
export function Quota({ sitting }: { readonly sitting: SittingInSession }) {
  const { assembly } = useHall();
  const { t, locale } = useTongue();
  const top = immediatelyPending(sitting);
  if (top === null) return null;
  const motion = motionOf(assembly, top);
  const words = quotaWords(rulebookOf(assembly, sitting).motions[motion.kind]?.speakers, motion, t);
  return words === '' ? null : <p className="small">{capitalised(words, locale)}.</p>;
}
