import { useEffect, useState } from 'react';
import {
  type Election,
  type MandateId,
  mayVoteIn,
  mostMarks,
  type PaperText,
  type Round,
} from '@tauride/procedure';
import type { Problem } from '@tauride/protocol';
import { BallotPaper } from '../ballot-paper/ballot-paper.tsx';
import { emptyDraft, paperInWords, type PaperRules } from '../ballot-paper/paper-draft.ts';
import { PaperWords } from '../ballot-paper/paper-words.tsx';
import { refusalView } from '../house/refusal-view.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { later } from '../later.tsx';
import { useHall } from '../live/hall-context.tsx';
import { ballotKey } from '../live/receipts.ts';
import type { KeptPaper, WaitingAct } from '../live/types.ts';
import { needTopics } from '../messages/catalogue.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Facts } from '../parts/facts.tsx';
import { Notice, Refusal } from '../parts/notice.tsx';
import { ConfirmStep } from '../pressure/later.ts';
import { candidateName } from '../results/candidate-names.ts';
import { readableCandidate } from './election-candidates.tsx';
import styles from './election.module.css';
import { secondText } from './place-view.ts';
import { saveReceipt, shortReceipt } from './receipt-file.ts';

const Terms = later(async () => {
  const words = needTopics(['election-desk']);
  const { ElectionTerms } = await import('../house/election-terms.tsx');
  await words;
  return ElectionTerms;
});

type Props = { readonly election: Election; readonly round: Round };

/** What may be written on the paper of a round. */
function rulesOfRound(election: Election, round: Round): PaperRules {
  const { paper } = election.rules;
  const form = paper.kind === 'several' ? { ...paper, most: mostMarks(election, round) } : paper;
  return { form, order: round.order };
}

type BallotProps = Props & {
  /** Whose vote it is, where this member casts it for another. */
  readonly mandate?: MandateId;
};

function behalfOf(mandate: MandateId | undefined): { readonly mandate?: MandateId } {
  return mandate === undefined ? {} : { mandate };
}

/** This member's ballot paper: to write while the round is open, to look at until the result is declared. */
export function ElectionBallot({ election, round, mandate }: BallotProps) {
  const hall = useHall();
  const { t } = useTongue();
  const { member } = hall.me;
  const waits = hall.waiting.find(
    (act): act is WaitingPaper =>
      act.kind === 'paper' && act.poll === round.poll && act.mandate === mandate && act.refused === undefined,
  );
  const receipt = hall.papers[ballotKey({ poll: round.poll, ...behalfOf(mandate) })];
  if (round.phase !== 'open') return <ClosedBallot {...{ election, round }} receipt={receipt} />;
  const may = member === null ? null : mayVoteIn(hall.assembly, round.poll, member, mandate);
  if (may?.ok === false && may.error.code === 'on-paper')
    return <Notice title={t('election.ballot.on-paper')}>{t('election.ballot.on-paper-why')}</Notice>;
  if (may?.ok !== true) return <p>{t('election.ballot.none')}</p>;
  // A code takes its time to be checked, and a wrong one is told where it was entered.
  if (waits !== undefined && round.confirm !== true) return <WaitingBallot {...{ election, round, waits }} />;
  return <OpenBallot {...{ election, round, receipt }} {...behalfOf(mandate)} />;
}

type WaitingPaper = Extract<WaitingAct, { readonly kind: 'paper' }>;

type OpenProps = BallotProps & { readonly receipt: KeptPaper | undefined };

/** Writing the paper, then its voter's code where the round asks for one, and what stands in the box. */
function OpenBallot({ election, round, receipt, mandate }: OpenProps) {
  const { t } = useTongue();
  const [changing, setChanging] = useState(false);
  const [confirming, setConfirming] = useState<PaperText | null>(null);
  const done = (): void => {
    setChanging(false);
    setConfirming(null);
  };
  const way = useCasting({ election, round, receipt, ...behalfOf(mandate) }, done);
  useResultAhead();
  if (receipt !== undefined && !changing)
    return (
      <>
        <PaperStanding {...{ election, round, receipt }} />
        <Acts>
          <ActButton onClick={() => setChanging(true)}>{t('election.ballot.change')}</ActButton>
          <ActButton variant="quiet" onClick={() => saveReceipt(receipt)}>
            {t('election.ballot.keep')}
          </ActButton>
        </Acts>
        {mandate === undefined ? <Turnout round={round} /> : null}
      </>
    );
  if (confirming !== null)
    return (
      <>
        {way.refused}
        <ConfirmStep
          chosen={<PaperAsCast {...{ election, round }} paper={confirming} />}
          act={t(confirming === '' ? 'election.review.cast-blank' : 'election.review.cast')}
          busy={way.busy}
          onConfirm={(code) => void way.cast(confirming, code)}
          onBack={() => setConfirming(null)}
        />
      </>
    );
  const onCast = round.confirm === true ? setConfirming : (paper: PaperText) => void way.cast(paper);
  return (
    <>
      <Writing {...{ election, round, way, onCast }} />
      {receipt === undefined ? null : (
        <ActButton variant="link" onClick={() => setChanging(false)}>
          {t('election.ballot.keep-in')}
        </ActButton>
      )}
    </>
  );
}

/** @param onDone the paper is in the box, or waits for the connection */
function useCasting({ round, mandate }: OpenProps, onDone: () => void) {
  const hall = useHall();
  const tongue = useTongue();
  const [draft, change, clear] = useDraft(
    `paper.${round.poll}.${mandate ?? hall.me.member ?? 'nobody'}`,
    emptyDraft,
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const cast = async (paper: PaperText, confirmation?: string): Promise<void> => {
    setBusy(true);
    const behalf = { ...behalfOf(mandate), ...(confirmation === undefined ? {} : { confirmation }) };
    const result = await hall.castPaper(round.poll, paper, behalf).finally(() => setBusy(false));
    setProblem(result.kind === 'refused' ? result.problem : null);
    if (result.kind !== 'refused') {
      clear();
      onDone();
    }
    // A wrong code is entered again; the paper stays as it was.
    else if (confirmation === undefined) change({ reviewing: false, blank: false });
  };
  const refused =
    problem === null ? null : <Refusal {...refusalView(problem, tongue.t('election.ballot.act'), tongue)} />;
  return { draft, change, busy, refused, cast };
}

type WritingProps = Props & {
  readonly way: ReturnType<typeof useCasting>;
  readonly onCast: (paper: PaperText) => void;
};

function Writing({ election, round, way, onCast }: WritingProps) {
  const hall = useHall();
  const { t } = useTongue();
  const { draft, change, busy, refused } = way;
  const candidates = round.order.flatMap((id) => {
    const found = election.candidates.find((one) => one.id === id);
    return found === undefined ? [] : [readableCandidate(hall, found)];
  });
  return (
    <>
      <Terms election={election} seats={round.seats} whole />
      <BallotPaper
        rules={rulesOfRound(election, round)}
        {...{ candidates, draft, busy, refused, onCast }}
        onDraft={change}
        note={t(election.rules.secret ? 'election.note.secret' : 'election.note.named')}
      />
    </>
  );
}

/** A whole hall would ask for what draws the result at once: it comes while papers are filled in. */
function useResultAhead(): void {
  useEffect(() => {
    void import('../results/result-of-round.tsx').catch(() => undefined);
  }, []);
}

function PaperStanding({ election, round, receipt }: Props & { readonly receipt: KeptPaper }) {
  const hall = useHall();
  const { t } = useTongue();
  const note = t('election.ballot.receipt', {
    receipt: shortReceipt(receipt),
    at: secondText(receipt.at, hall.assembly.timeZone),
  });
  return (
    <div className={styles.standing} role="status">
      <b>{t('election.ballot.in')}</b>
      <PaperAsCast {...{ election, round }} paper={receipt.paper} />
      <p className="small">{note}</p>
    </div>
  );
}

export function PaperAsCast({ election, round, paper }: Props & { readonly paper: PaperText }) {
  const { directory } = useHall();
  const nameOf = (id: string): string => {
    const found = election.candidates.find((one) => one.id === id);
    return found === undefined ? id : candidateName(found, directory);
  };
  return <PaperWords words={paperInWords(paper, rulesOfRound(election, round))} nameOf={nameOf} />;
}

/** The part about what waits tells why, and offers to try again. */
function WaitingBallot({ election, round, waits }: Props & { readonly waits: WaitingPaper }) {
  const hall = useHall();
  const { t } = useTongue();
  return (
    <>
      <div className={styles.standing} role="status">
        <b>{t('election.ballot.waits')}</b>
        <PaperAsCast {...{ election, round }} paper={waits.paper} />
      </div>
      <Acts>
        <ActButton onClick={() => hall.drop(waits.id)}>{t('election.ballot.change')}</ActButton>
      </Acts>
    </>
  );
}

function ClosedBallot({ election, round, receipt }: Props & { readonly receipt: KeptPaper | undefined }) {
  const { directory } = useHall();
  const { t } = useTongue();
  const lot =
    round.phase === 'closed' && round.box.counted.kind === 'lot-needed' ? round.box.counted.request : null;
  return (
    <>
      {lot === null ? (
        <Notice title={t('election.ballot.closed')}>{t('election.ballot.closed-why')}</Notice>
      ) : (
        <Notice title={t('election.ballot.lot')} note={t('election.ballot.lot-why')}>
          <ul className={styles.lot}>
            {lot.among.map((place) => {
              const found = election.candidates.find(({ id }) => id === round.order[place]);
              return (
                <li key={place}>
                  <bdi>{found === undefined ? place : candidateName(found, directory)}</bdi>
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
      {receipt === undefined ? null : <PaperStanding {...{ election, round, receipt }} />}
    </>
  );
}

function Turnout({ round }: Pick<Props, 'round'>) {
  const hall = useHall();
  const { t, locale } = useTongue();
  const cast = hall.counters[round.poll];
  const voters = round.present ?? round.membership;
  const known =
    cast === undefined
      ? t('house.not-recorded')
      : t('election.ballot.of', { cast: cast.toLocaleString(locale), voters: voters.toLocaleString(locale) });
  return (
    <Facts
      facts={[
        { label: t('election.ballot.in-count'), value: known },
        { label: t('election.ballot.until'), value: t('election.ballot.until-chair') },
      ]}
    />
  );
}
