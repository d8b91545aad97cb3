import { useEffect, useState } from 'react';
import type { MandateId, PollId, PollMethod } from '@tauride/procedure';
import { hourText } from '@tauride/minutes';
import { castOfVoters } from '../house/cast.ts';
import { refusalView } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useHall } from '../live/hall-context.tsx';
import { ballotKey } from '../live/receipts.ts';
import type { KeptReceipt } from '../live/types.ts';
import type { MessageId } from '../messages/topics.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { type Choice, ChoiceMark } from '../parts/choice.tsx';
import { Facts } from '../parts/facts.tsx';
import { Notice, Refusal } from '../parts/notice.tsx';
import { Votes, VoteStanding } from '../parts/votes.tsx';
import { ConfirmStep } from '../pressure/later.ts';
import { secondText } from './place-view.ts';
import { NotCast } from './not-cast.tsx';
import { pollNow } from './poll-now.ts';
import { press, usePressed } from './pressed.ts';
import { saveReceipt, shortReceipt } from './receipt-file.ts';
import type { Turn } from './turn-view.ts';
import type { Problem } from '@tauride/protocol';

type Props = {
  readonly turn: Turn;
  /** More is to be cast below: what is only to be read makes room for it. */
  readonly brief: boolean;
};

/** This member's part in the vote that is being taken. */
export function Ballot({ turn, brief }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const poll = pollNow(hall);
  useResultAhead(poll !== null);
  const waits = hall.waiting.some(
    (act) => act.kind === 'ballot' && act.poll === poll?.id && act.mandate === undefined,
  );
  // A code takes its time to be checked, and a wrong one is told where it was entered.
  if (poll === null || (waits && poll.confirm !== true)) return null;
  if (poll.phase !== 'open') return <ClosedBallot poll={poll.id} />;
  if (poll.method === 'voice' || poll.method === 'hands')
    return <Notice title={t(`member.vote.${poll.method}`)}>{t(`member.vote.${poll.method}.why`)}</Notice>;
  // Why there is none, and whose votes this member casts all the same, is told below.
  if (turn.ballot === null) return null;
  return (
    <OpenBallot
      key={poll.id}
      poll={poll.id}
      method={poll.method}
      confirm={poll.confirm === true}
      brief={brief}
    />
  );
}

/** Once the vote is announced a whole hall would ask for what draws the result: it comes while votes are cast. */
function useResultAhead(isVoting: boolean): void {
  useEffect(() => {
    if (isVoting) void import('./result-part.tsx').catch(() => undefined);
  }, [isVoting]);
}

/** Whose vote it is that somebody casts for another, in the words of the page. */
export type OnBehalf = {
  readonly mandate: MandateId;
  readonly legend: string;
  readonly act: (choice: Choice) => string;
  readonly isIn: (choice: Choice) => string;
};

type OpenProps = {
  readonly poll: PollId;
  readonly method: PollMethod;
  /** The voter's own code is asked for before the vote is cast. */
  readonly confirm: boolean;
  /** The member's own vote where it is left out. */
  readonly behalf?: OnBehalf;
  readonly brief: boolean;
};

/** The choice, and once it is made what became of it. */
const notes: { readonly [method in PollMethod]?: MessageId } = {
  ballot: 'member.vote.note.secret',
  // What is called out in the hall is told at once.
  'roll-call': 'member.vote.note.roll',
};

export function OpenBallot({ poll, method, confirm, behalf, brief }: OpenProps) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const mandate = behalf === undefined ? {} : { mandate: behalf.mandate };
  const ballot = ballotKey({ poll, ...mandate });
  const receipt = hall.receipts[ballot];
  const [changing, setChanging] = useState(false);
  const pressed = usePressed(ballot);
  const chosen = pressed ?? (changing ? (receipt?.choice ?? null) : null);
  const setChosen = (choice: Choice) => press(ballot, choice);
  const [confirming, setConfirming] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const form = receipt === undefined || changing;
  useKeys(
    form && !confirming
      ? { y: () => setChosen('yes'), n: () => setChosen('no'), a: () => setChosen('abstain') }
      : {},
  );
  const cast = async (choice: Choice, confirmation?: string) => {
    setBusy(true);
    const behalfOf = { ...mandate, ...(confirmation === undefined ? {} : { confirmation }) };
    const result = await hall.cast(poll, choice, behalfOf).finally(() => setBusy(false));
    setRefused(result.kind === 'refused' ? result.problem : null);
    if (result.kind === 'refused') return;
    press(ballot, null);
    setChanging(false);
    setConfirming(false);
  };
  return (
    <>
      {refused === null ? null : <Refusal {...refusalView(refused, t('member.vote.act'), tongue)} />}
      {form && confirming && chosen !== null ? (
        <ConfirmStep
          chosen={<Chosen choice={chosen} />}
          act={t('parts.votes.cast', { choice: t(`parts.choice.${chosen}`) })}
          busy={busy}
          onConfirm={(code) => void cast(chosen, code)}
          onBack={() => setConfirming(false)}
        />
      ) : form ? (
        <Votes
          chosen={chosen}
          onChoose={setChosen}
          onCast={(choice) => (confirm ? setConfirming(true) : void cast(choice))}
          busy={busy}
          {...(behalf === undefined ? {} : { legend: behalf.legend, act: behalf.act })}
          note={t(notes[method] ?? 'member.vote.note.named')}
        />
      ) : (
        <Cast receipt={receipt} behalf={behalf} brief={brief} onChange={() => setChanging(true)} />
      )}
    </>
  );
}

/** The words come with the part that they stand in. */
function Chosen({ choice }: { readonly choice: Choice }) {
  const { t } = useTongue();
  return (
    <p>
      <ChoiceMark kind={choice} />{' '}
      <b>{t('pressure.confirm.choice', { choice: t(`parts.choice.${choice}`) })}</b>
    </p>
  );
}

/** Until the result is there, what this member wonders about is whether their own vote came in time. */
function ClosedBallot({ poll }: { readonly poll: PollId }) {
  const { t } = useTongue();
  const receipt = useHall().receipts[poll];
  return (
    <>
      <Notice title={t('member.vote.closed')}>{t('member.vote.closed.why')}</Notice>
      <NotCast poll={poll} />
      {receipt === undefined ? null : <Standing receipt={receipt} />}
    </>
  );
}

type StandingProps = { readonly receipt: KeptReceipt; readonly behalf?: OnBehalf | undefined };

export function Standing({ receipt, behalf }: StandingProps) {
  const hall = useHall();
  const { t } = useTongue();
  return (
    <VoteStanding
      choice={receipt.choice}
      title={
        behalf?.isIn(receipt.choice) ??
        t('parts.votes.is-in', { choice: t(`parts.choice.${receipt.choice}`) })
      }
      note={t('parts.votes.receipt', {
        receipt: shortReceipt(receipt),
        at: secondText(receipt.at, hall.assembly.timeZone),
      })}
    />
  );
}

type CastProps = StandingProps & { readonly brief: boolean; readonly onChange: () => void };

function Cast({ receipt, behalf, brief, onChange }: CastProps) {
  const { t } = useTongue();
  return (
    <>
      <Standing receipt={receipt} behalf={behalf} />
      <Acts>
        <ActButton onClick={onChange}>{t('parts.votes.change')}</ActButton>
        <ActButton variant="quiet" onClick={() => saveReceipt(receipt)}>
          {t('parts.votes.keep')}
        </ActButton>
      </Acts>
      {brief ? null : <Turnout />}
    </>
  );
}

function Turnout() {
  const hall = useHall();
  const { t, locale } = useTongue();
  const poll = pollNow(hall);
  if (poll === null) return null;
  const { cast, voters } = castOfVoters(poll, hall.counters[poll.id]);
  const known = hall.counters[poll.id] !== undefined;
  const words = t(poll.present === null ? 'member.votes-of-members' : 'member.votes-of-present', {
    cast: cast.toLocaleString(locale),
    voters: voters.toLocaleString(locale),
  });
  return (
    <Facts
      facts={[
        { label: t('member.votes-in'), value: known ? words : t('house.not-recorded') },
        { label: t('member.open-since'), value: hourText(poll.openedAt, hall.assembly.timeZone) },
        { label: t('member.open-until'), value: t('member.open-until.chair') },
      ]}
    />
  );
}
