import { tableGet, tableValues } from '@tauride/kernel';
import {
  electionsOf,
  type FoundedAssembly,
  isOfficer,
  motionOf,
  roundOf,
  type SittingId,
} from '@tauride/procedure';
import type { DuressAnswer } from '@tauride/protocol';
import { useEffect, useState } from 'react';
import { inSession, nameOf } from '../house/house.ts';
import { motionTitle } from '../house/motion-text.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import type { HallView } from '../live/types.ts';
import { Notice } from '../parts/notice.tsx';

/** Asked for at one pace, whatever happens: else the moment of asking would tell. */
const everyMs = 5_000;

/** For tellers alone: who voted under duress. */
export function DuressPart() {
  const hall = useHall();
  const sitting = inSession(hall);
  const { member } = hall.me;
  const isTeller =
    sitting !== null && member !== null && isOfficer(hall.assembly, sitting, { member, office: 'teller' });
  return isTeller && confirms(hall.assembly, sitting.id) ? <Told sitting={sitting.id} /> : null;
}

function confirms(assembly: FoundedAssembly, id: SittingId): boolean {
  const polls = tableValues(assembly.polls).filter(({ sitting }) => sitting === id);
  const rounds = electionsOf(assembly, id).flatMap((election) => election.rounds);
  return [...polls, ...rounds].some(({ confirm }) => confirm === true);
}

function Told({ sitting }: { readonly sitting: SittingId }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const forced = useForced(sitting);
  if (forced.length === 0) return null;
  return (
    <Notice title={t('pressure.duress.title', { count: forced.length })}>
      {forced.map((one) => (
        <p key={`${one.poll} ${one.member}`}>{toldOf(hall, one, tongue)}</p>
      ))}
      <p className="small">{t('pressure.duress.what')}</p>
    </Notice>
  );
}

/** Rule PR-14: what is told with names stands. */
function toldOf(
  hall: HallView,
  { poll: id, member, again }: DuressAnswer['forced'][number],
  tongue: Tongue,
): string {
  const poll = tableGet(hall.assembly.polls, id);
  const election = roundOf(hall.assembly, id)?.election;
  const question = poll ? motionTitle(motionOf(hall.assembly, poll.on), tongue) : (election?.office ?? id);
  const secret = poll ? poll.method === 'ballot' : (election?.rules.secret ?? true);
  const fate = again ? 'again' : secret ? 'forced' : 'named';
  return tongue.t(`pressure.duress.${fate}`, { name: nameOf(hall, member), question });
}

function useForced(sitting: SittingId): DuressAnswer['forced'] {
  const hall = useHall();
  const [forced, setForced] = useState<DuressAnswer['forced']>([]);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      try {
        const answer = await hall.ask(`/api/sittings/${encodeURIComponent(sitting)}/duress`);
        const told = ((await answer.json()) as DuressAnswer).forced;
        if (isWanted) setForced(told);
      } catch {
        // Asked for again soon.
      }
    };
    void read();
    const timer = setInterval(() => void read(), everyMs);
    return () => {
      isWanted = false;
      clearInterval(timer);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- at one pace for each sitting
  }, [sitting]);
  return forced;
}
