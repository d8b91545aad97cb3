import { mandateOf, type MemberId, type Poll } from '@tauride/procedure';
import { useMemo, useState } from 'react';
import { OpenBallot, Standing } from '../delegate/ballot.tsx';
import { pollNow } from '../delegate/poll-now.ts';
import { inSession, nameOf } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Notice } from '../parts/notice.tsx';
import { behalfOf, forWhom } from './mandate-words.ts';
import { castBy, type MandateState, othersVotes, stateOf, whyNone } from './mandate-state.ts';
import styles from './mandates.module.css';

type Props = {
  /** This member votes for themselves in the poll that is open. */
  readonly hasOwn: boolean;
};

/** The votes that this member casts for others, each by an act of its own, and why there is no vote of their own. */
export function MandateBallots({ hasOwn }: Props) {
  const hall = useHall();
  const poll = pollNow(hall);
  const { member } = hall.me;
  if (poll === null || member === null) return null;
  return (
    <>
      {hasOwn || poll.phase !== 'open' ? null : <NoOwnVote poll={poll} member={member} />}
      <Others poll={poll} member={member} hasOwn={hasOwn} />
    </>
  );
}

type PollProps = { readonly poll: Poll; readonly member: MemberId };

function Others({ poll, member, hasOwn }: PollProps & Props) {
  const hall = useHall();
  const { t } = useTongue();
  const { register } = poll;
  const lines = useMemo(
    () => othersVotes(register === undefined ? {} : { register }, member),
    [register, member],
  );
  if (lines.length === 0) return null;
  const states = lines.map((line) => stateOf(hall, poll, line));
  const left = states.filter(({ phase }) => phase === 'left');
  const ownLeft =
    hasOwn && poll.phase === 'open' && hall.receipts[poll.id] === undefined && !ownWaits(hall, poll);
  const [next] = left;
  // Whoever sits for one member and has no other vote needs no list of one.
  const isSeat = !hasOwn && lines.length === 1 && lines[0]?.as === 'alternate';
  return (
    <section className={styles.mandates}>
      {isSeat ? null : <h2 className="heading">{t('mandates.votes')}</h2>}
      {poll.phase === 'open' && !isSeat ? (
        <p role="status">
          <b>{left.length === 0 ? t('mandates.all-in') : t('mandates.left', { count: left.length })}</b>
        </p>
      ) : null}
      {ownLeft ? <p className="small">{t('mandates.own-first')}</p> : null}
      {states.map((state) => (
        <One
          key={mandateOf(state.line)}
          poll={poll}
          state={state}
          open={poll.phase === 'open' && !ownLeft && (state.phase === 'in' || state === next)}
        />
      ))}
    </section>
  );
}

function ownWaits({ waiting }: ReturnType<typeof useHall>, poll: Poll): boolean {
  return waiting.some((act) => act.kind === 'ballot' && act.poll === poll.id && act.mandate === undefined);
}

type OneProps = { readonly poll: Poll; readonly state: MandateState; readonly open: boolean };

function One({ poll, state, open }: OneProps) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [chosen, choose] = useState(false);
  const behalf = behalfOf(hall, state.line, tongue);
  if (state.phase === 'waits') {
    const choice = t(`parts.choice.${state.act.choice}`);
    return <p className={styles.row}>{t('mandates.waits', { choice, name: nameOf(hall, state.line.of) })}</p>;
  }
  if (open || chosen)
    return (
      <OpenBallot brief poll={poll.id} method={poll.method} confirm={poll.confirm === true} behalf={behalf} />
    );
  if (state.phase === 'in') return <Standing receipt={state.receipt} behalf={behalf} />;
  return (
    <p className={styles.row}>
      <span>{forWhom(hall, state.line, tongue)}</span>
      {poll.phase === 'open' ? (
        <ActButton variant="link" onClick={() => choose(true)}>
          {t('mandates.vote-now')}
        </ActButton>
      ) : (
        <b>{t('mandates.not-cast')}</b>
      )}
    </p>
  );
}

function NoOwnVote({ poll, member }: PollProps) {
  const hall = useHall();
  const { t } = useTongue();
  const line = castBy(poll, member);
  if (line !== null)
    return (
      <Notice title={t('mandates.other', { name: nameOf(hall, line.by) })}>
        {t(`mandates.other.${line.as}`)}
      </Notice>
    );
  if (othersVotes(poll, member).length > 0) return null;
  const why = whyNone(hall, poll);
  if (why === 'elsewhere') return null;
  return <p>{t(why === 'other' ? 'member.vote.none' : `mandates.none.${why}`)}</p>;
}

/** Who sits in whose seat, as far as it concerns this member. */
export function SeatedNotice() {
  const hall = useHall();
  const { t } = useTongue();
  const { member } = hall.me;
  const seated = (inSession(hall)?.substitutions ?? []).filter(
    (each) => each.alternate === member || each.for === member,
  );
  return seated.map(({ alternate, for: of, body }) => {
    const sits = alternate === member;
    const name = nameOf(hall, sits ? of : alternate);
    const words = { name, body: hall.assembly.bodies[body]?.name ?? body };
    return (
      <Notice key={`${body} ${of}`} title={t(`mandates.${sits ? 'sits' : 'taken'}.title`, words)}>
        {t(`mandates.${sits ? 'sits' : 'taken'}.why`, words)}
      </Notice>
    );
  });
}
