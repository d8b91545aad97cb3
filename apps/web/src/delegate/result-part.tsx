import { useEffect, useState } from 'react';
import type { Motion } from '@tauride/procedure';
import { countedIn } from '../house/poll-view.ts';
import { RegisterLink } from '../house/register-link.tsx';
import { nextLine, resultView } from '../house/result-view.ts';
import { alsoUndecided } from '../house/waiting-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import type { ResultView } from '../house/result-view.ts';
import { Facts } from '../parts/facts.tsx';
import { Legend } from '../parts/choice.tsx';
import { ThresholdBar } from '../parts/threshold-bar.tsx';
import { RecordState } from '../parts/record-line.tsx';
import { Under } from '../parts/under.tsx';
import { Verdict } from '../parts/verdict.tsx';
import { VoteStanding } from '../parts/votes.tsx';
import { JointPart } from './later-parts.ts';
import { NotCast } from './not-cast.tsx';
import { recordStatus } from './place-view.ts';
import { type BoxCheck, checkBox } from './receipt-check.ts';
import styles from './delegate.module.css';

/** What became of the question: the word, the numbers against what was needed, one's own vote, and what is next. */
export function ResultPart({ motion }: { readonly motion: Motion }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const result = resultView(hall, motion, tongue);
  const next = nextLine(hall, tongue)
    .replace(/^[^:]*:\s*/u, '')
    .replace(/\.$/u, '');
  const record = recordStatus(hall.record, hall.assembly);
  return (
    <div className={styles.result}>
      <Verdict word={result.word} why={result.why} />
      {motion.phase === 'undecided' ? <Under over waiting={alsoUndecided(hall, motion.id, tongue)} /> : null}
      <Numbers result={result} />
      {hall.sitting !== null && hall.sitting.bodies.length > 1 ? <JointPart result={result.poll} /> : null}
      {result.poll === null ? null : <NotCast poll={result.poll.id} />}
      <MyVote result={result} />
      <Facts
        facts={[
          ...(next === '' ? [] : [{ label: t('member.result.next'), value: next }]),
          ...(record === null
            ? []
            : [{ label: t('member.result.record'), value: <RecordState status={record} /> }]),
        ]}
      />
      <p className="small">
        <RegisterLink poll={result.poll} />
      </p>
    </div>
  );
}

function Numbers({ result }: { readonly result: ResultView }) {
  const counted = result.poll === null ? null : countedIn(result.poll);
  if (counted === null) return null;
  const { yes, no, abstain, needed, basis, abstainInBasis } = counted;
  return (
    <>
      {needed === null || basis === null ? null : (
        <ThresholdBar {...{ yes, no, abstain, needed, basis, abstainInBasis }} margin={false} />
      )}
      <Legend
        entries={[
          { kind: 'yes', count: yes },
          { kind: 'no', count: no },
          { kind: 'abstain', count: abstain },
        ]}
      />
    </>
  );
}

function MyVote({ result }: { readonly result: ResultView }) {
  const { t } = useTongue();
  const check = useBoxCheck(result.poll);
  const { receipts } = useHall();
  const kept = result.poll === null ? undefined : receipts[result.poll.id];
  const choice = check?.kind === 'found' ? check.choice : kept?.choice;
  if (choice === undefined) return null;
  const note = check === null ? t('member.box.unchecked') : t(`member.box.${check.kind}`);
  return (
    <VoteStanding
      choice={choice}
      title={t('parts.votes.you-voted', { choice: t(`parts.choice.${choice}`) })}
      note={note}
    />
  );
}

/** Looks for this member's ballot in the sealed box; null until it was looked into, and where nothing could be found. */
export function useBoxCheck(poll: ResultView['poll']): BoxCheck | null {
  const { sealed, receipts, me } = useHall();
  const [check, setCheck] = useState<{ readonly poll: string; readonly found: BoxCheck | null } | null>(null);
  const boxed = poll?.phase === 'announced' && poll.finding.kind === 'counted' && poll.finding.seal !== null;
  const receipt = poll === null ? undefined : receipts[poll.id];
  useEffect(() => {
    if (!boxed || poll?.phase !== 'announced' || me.member === null) return undefined;
    const member = me.member;
    let gone = false;
    void sealed(poll.id).then((box) => {
      if (!gone)
        setCheck({ poll: poll.id, found: box === null ? null : checkBox(box, poll, { member, receipt }) });
    });
    return () => {
      gone = true;
    };
  }, [boxed, poll, me.member, receipt, sealed]);
  return check !== null && check.poll === poll?.id ? check.found : null;
}
