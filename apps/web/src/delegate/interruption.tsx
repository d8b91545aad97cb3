import { pointName } from '@tauride/minutes';
import { type ConsentMatter, type FoundedAssembly, motionOf } from '@tauride/procedure';
import { askedMinutes } from '../house/asked-minutes.ts';
import { inSession } from '../house/house.ts';
import { motionTitle, shortCitation } from '../house/motion-text.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Notice } from '../parts/notice.tsx';
import type { Turn } from './turn-view.ts';
import type { useActs } from './use-turn.ts';

type Props = { readonly turn: Turn; readonly acts: ReturnType<typeof useActs> };

/** What interrupts the question: a point that waits for the chair, or a request for consent. */
export function InterruptionNotice({ turn, acts }: Props) {
  const hall = useHall();
  const tongue = useTongue();
  const { t, words } = tongue;
  const sitting = inSession(hall);
  if (sitting?.point) {
    const { kind, by, text, citation } = sitting.point;
    const title = t('delegate.point.title', { point: pointName(kind, words), name: hall.nameOf(by).full });
    return (
      <Notice title={title} note={`${t('delegate.point.note')} ${shortCitation(citation)}`}>
        <p>{text}</p>
      </Notice>
    );
  }
  if (!sitting?.consent) return null;
  const { object } = turn;
  return (
    <Notice title={t('delegate.consent.title')} note={t('delegate.consent.note')}>
      <p>{matterText(sitting.consent.matter, hall.assembly, tongue)}</p>
      {object === null ? null : (
        <ActButton
          wide
          aria-disabled={acts.busy}
          onClick={() => void acts.send(object, t('delegate.consent.act'))}
        >
          {t('delegate.consent.act')}
        </ActButton>
      )}
    </Notice>
  );
}

function matterText(matter: ConsentMatter, assembly: FoundedAssembly, tongue: Tongue): string {
  const { t } = tongue;
  switch (matter.kind) {
    case 'adopt':
    case 'withdraw':
      return t(`delegate.consent.${matter.kind}`, {
        motion: motionTitle(motionOf(assembly, matter.motion), tongue),
      });
    case 'extend-speech':
      return t('delegate.consent.extend', { seconds: matter.seconds });
    case 'recess':
      return t('delegate.consent.recess', { minutes: matter.minutes });
    case 'minutes': {
      const { title, entry } = askedMinutes(assembly, matter.minutes);
      return entry === null
        ? t('delegate.consent.minutes-approve', { title })
        : t('delegate.consent.minutes-correct', { title, entry });
    }
    case 'adjourn':
    case 'waive-quorum':
      return t(`delegate.consent.${matter.kind}`);
  }
}
