import type { Election, Round, SittingId } from '@tauride/procedure';
import { useState } from 'react';
import { Batches } from '../../election-desk/turnout.tsx';
import { lastRound } from '../../house/election-now.ts';
import { useTongue } from '../../house/tongue.ts';
import { useDraft } from '../../house/use-draft.ts';
import { useHall } from '../../live/hall-context.tsx';
import { ActButton, Acts } from '../../parts/act-button.tsx';
import { Field } from '../../parts/field.tsx';
import type { Clerk } from '../use-clerk.ts';
import { BatchCount } from './batch-count.tsx';
import { BatchDifferences } from './batch-differences.tsx';
import { HandPapers } from './hand-papers.tsx';
import styles from './papers.module.css';
import { useBatch } from './use-batch.ts';

type OpenRound = Round & { readonly phase: 'open' };

type DeskProps = { readonly clerk: Clerk; readonly sitting: SittingId; readonly election: Election };

/** Hands out papers in an open round, and enters them batch by batch. */
export function PapersForm({ clerk, sitting, election }: DeskProps) {
  const { t } = useTongue();
  const round = lastRound(election);
  if (round?.phase !== 'open') return <p>{t('election-desk.desk.no-round')}</p>;
  return <RoundPapers key={round.poll} {...{ clerk, sitting, election, round }} />;
}

type RoundProps = { readonly election: Election; readonly round: OpenRound };

function RoundPapers({ clerk, sitting, election, round }: RoundProps & DeskProps) {
  const { t } = useTongue();
  const [draft, change] = useDraft(`papers.${round.poll}`, { batch: '', started: false });
  const batch = draft.batch.trim();
  if (draft.started && batch !== '')
    return (
      <Batch
        key={batch}
        election={election}
        round={round}
        batch={batch}
        onOther={() => change({ batch: '', started: false })}
      />
    );
  return (
    <>
      <HandPapers {...{ clerk, sitting, election, round }} />
      <form
        className={styles.papers}
        onSubmit={(event) => {
          event.preventDefault();
          if (batch !== '') change({ started: true });
        }}
      >
        <Field
          label={t('election-desk.papers.batch')}
          hint={t('election-desk.papers.batch-hint')}
          list={`batches-${round.poll}`}
          value={draft.batch}
          onChange={({ target }) => change({ batch: target.value })}
        />
        <datalist id={`batches-${round.poll}`}>
          {round.batches
            .filter(({ phase }) => phase !== 'agreed')
            .map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
        </datalist>
        <Acts>
          <ActButton variant="act" type="submit" disabled={batch === ''}>
            {t('election-desk.papers.start')}
          </ActButton>
        </Acts>
        <Batches round={round} />
      </form>
    </>
  );
}

type BatchProps = RoundProps & { readonly batch: string; readonly onOther: () => void };

/** One batch: counted, then waiting for the other teller, and where the two differ shown line by line. */
function Batch({ election, round, batch, onOther }: BatchProps) {
  const { me } = useHall();
  const { t } = useTongue();
  const desk = useBatch({ election, poll: round.poll, batch });
  const [correcting, setCorrecting] = useState(false);
  const { answer } = desk;
  const own = answer?.own ?? null;
  const agreed = answer?.phase === 'agreed';
  const counting = answer === null ? desk.refused !== null : !agreed && (own === null || correcting);
  const isMine = own !== null && !correcting;
  return (
    <div className={styles.papers} data-counting>
      <div className={styles.chosen}>
        <b>
          <bdi>{batch}</bdi>
        </b>
        <ActButton variant="link" onClick={onOther}>
          {t('election-desk.papers.next')}
        </ActButton>
      </div>
      {counting ? (
        <BatchCount
          election={election}
          round={round}
          batch={batch}
          desk={desk}
          from={own ?? []}
          onEntered={() => setCorrecting(false)}
        />
      ) : null}
      {agreed ? <p role="status">{t('election-desk.papers.agreed')}</p> : null}
      {isMine && !agreed ? (
        <p role="status">
          {t('election-desk.papers.in', { count: own.reduce((sum, { count }) => sum + count, 0) })}{' '}
          {answer?.phase === 'waits-for-second' ? t('election-desk.papers.waits') : null}
        </p>
      ) : null}
      {answer?.phase === 'differs' && isMine ? (
        <BatchDifferences
          election={election}
          round={round}
          answer={answer}
          me={me.member}
          onCorrect={() => setCorrecting(true)}
        />
      ) : null}
      {answer?.phase === 'waits-for-second' && isMine ? (
        <Acts>
          <ActButton variant="quiet" onClick={() => setCorrecting(true)}>
            {t('election-desk.papers.correct')}
          </ActButton>
        </Acts>
      ) : null}
    </div>
  );
}
