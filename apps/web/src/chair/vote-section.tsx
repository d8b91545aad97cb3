import { methodName } from '@tauride/minutes';
import { decisiveVotes, type Poll, pollOf, type SittingInSession } from '@tauride/procedure';
import { hourIn } from '../house/hours.ts';
import { countedIn, turnoutOf } from '../house/poll-view.ts';
import { numbersOf, restsOn } from '../house/result-view.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { jointVote } from '../joint/joint-vote.ts';
import { useHall } from '../live/hall-context.tsx';
import { SealedBar, ThresholdBar, TurnoutBar } from '../parts/threshold-bar.tsx';
import styles from './chair.module.css';
import { JointVoteSection } from './joint-vote-section.tsx';

/** The vote that is open, or closed and not yet announced. */
export function VoteSection({ sitting }: { readonly sitting: SittingInSession }) {
  const { assembly } = useHall();
  if (sitting.poll === null) return null;
  const poll = pollOf(assembly, sitting.poll);
  const vote = jointVote({ assembly, sitting }, poll);
  if (vote !== null) return <JointVote vote={vote} />;
  if (poll.phase === 'open') return <OpenVote poll={poll} />;
  return <ClosedVote poll={poll} />;
}

/** Named by when it was opened, then by what all votes came to. */
function JointVote({ vote }: { readonly vote: NonNullable<ReturnType<typeof jointVote>> }) {
  const hall = useHall();
  const tongue = useTongue();
  const { poll } = vote;
  const heading =
    poll.phase === 'open' ? openedWords(hall, poll, tongue) : numbersOf(poll, tongue, hall.assembly);
  return <JointVoteSection vote={vote} heading={heading} />;
}

function openedWords(hall: ReturnType<typeof useHall>, poll: Poll, { t, words }: Tongue): string {
  const hour = hourIn(hall, poll.openedAt);
  const method = methodName(poll.method, words);
  return hour === null ? t('chair.vote.open.no-hour', { method }) : t('chair.vote.open', { hour, method });
}

function OpenVote({ poll }: { readonly poll: Poll & { phase: 'open' } }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const turnout = turnoutOf(poll, hall.counters[poll.id]);
  const sealed = poll.method !== 'voice' && poll.method !== 'hands';
  const missing = Math.max(0, turnout.voters - turnout.cast);
  return (
    <section className={styles.vote}>
      <h2 className="heading">{openedWords(hall, poll, tongue)}</h2>
      {poll.method === 'voice' ? null : (
        <>
          <TurnoutBar cast={turnout.cast} present={turnout.voters} />
          {turnout.soFar === null || turnout.cast === 0 ? null : <SealedBar {...turnout.soFar} />}
          <RestsOn poll={poll} />
          <p className="small">
            {sealed ? `${t('chair.vote.sealed')} ` : null}
            {turnout.ifAll === null
              ? null
              : t('chair.put.if-all', { voters: turnout.voters, needed: turnout.ifAll })}{' '}
            {t('chair.vote.missing', { count: missing })}
          </p>
          <ul>
            {poll.parts.map(({ place, yes, no, abstain }) => (
              <li key={place}>{t('chair.vote.bench', { place, yes, no, abstain })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function RestsOn({ poll }: { readonly poll: Poll }) {
  const words = restsOn(poll, useTongue());
  return words === '' ? null : <p>{words}</p>;
}

function ClosedVote({ poll }: { readonly poll: Poll }) {
  const { assembly } = useHall();
  const tongue = useTongue();
  const counted = countedIn(poll);
  const decisive = decisiveVotes(assembly, poll.id).length > 0;
  return (
    <section className={styles.vote}>
      <h2 className="heading">{numbersOf(poll, tongue, assembly)}</h2>
      <RestsOn poll={poll} />
      {counted === null || counted.needed === null || counted.basis === null ? null : (
        <ThresholdBar {...counted} needed={counted.needed} basis={counted.basis} />
      )}
      {decisive ? <p>{tongue.t('chair.vote.chair-decides')}</p> : null}
    </section>
  );
}
