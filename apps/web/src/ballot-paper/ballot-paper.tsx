import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { CandidateId, PaperText } from '@tauride/procedure';
import { type Translate, useT } from '../messages/use-t.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';
import { Check } from '../parts/radios.tsx';
import styles from './ballot-paper.module.css';
import { MarkList } from './mark-list.tsx';
import type { PaperCandidate } from './paper-candidate.ts';
import {
  draftMarks,
  draftRanks,
  mostMarks,
  type PaperDraft,
  paperInWords,
  paperOf,
  type PaperProblem,
  type PaperRules,
  problemsOf,
  withMark,
} from './paper-draft.ts';
import { PaperWords } from './paper-words.tsx';
import { RankList } from './rank-list.tsx';
import { RankNumbers } from './rank-numbers.tsx';
import { numbersOf } from './ranks.ts';
import { StatementOverlay } from './statement-overlay.tsx';

type Props = {
  readonly rules: PaperRules;
  /** In the order of the paper. */
  readonly candidates: readonly PaperCandidate[];
  readonly draft: PaperDraft;
  readonly onDraft: (change: Partial<PaperDraft>) => void;
  readonly onCast: (paper: PaperText) => void;
  /** What happens to the paper: whether it can be changed, whether names are published. */
  readonly note: string;
  readonly busy?: boolean;
  /** What the hall said no to. */
  readonly refused?: ReactNode;
};

/** A ballot paper: marks or an order first, then what will be cast in words, and only then the act. */
export function BallotPaper({ refused, ...paper }: Props) {
  const t = useT();
  const { draft, rules } = paper;
  const isSound = problemsOf(draft, rules).length === 0;
  return (
    <div className={styles.paper} role="group" aria-label={t('election.paper.heading')}>
      {refused}
      {draft.reviewing && isSound ? <Review {...paper} /> : <Marking {...paper} />}
    </div>
  );
}

function Marking({ rules, candidates, draft, onDraft }: Omit<Props, 'refused'>) {
  const t = useT();
  const [read, setRead] = useState<PaperCandidate | null>(null);
  const [told, setTold] = useState<readonly PaperProblem[] | null>(null);
  const problems = problemsOf(draft, rules);
  const isBlank = paperOf({ ...draft, blank: false }, rules) === '';
  const change = (next: Partial<PaperDraft>): void => {
    setTold(null);
    onDraft({ ...next, blank: false });
  };
  const review = (): void => {
    setTold(problems.length === 0 ? null : problems);
    if (problems.length === 0 && !isBlank) onDraft({ reviewing: true, blank: false });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        review();
      }}
    >
      <Marks {...{ rules, candidates, draft }} onChange={change} onTell={setTold} onRead={setRead} />
      {told === null ? null : (
        <Refusal
          title={t('election.paper.wrong')}
          why={told.map((one) => problemWords(one, candidates, t)).join(' ')}
        />
      )}
      <div className={styles.foot}>
        {isBlank && problems.length === 0 ? (
          <ActButton wide disabled>
            {t(rules.form.kind === 'ranks' ? 'election.paper.rank-first' : 'election.paper.mark-first')}
          </ActButton>
        ) : (
          <ActButton variant="act" type="submit" wide>
            {t('election.paper.review')}
          </ActButton>
        )}
        <ActButton variant="link" onClick={() => onDraft({ reviewing: true, blank: true })}>
          {t('election.paper.leave-blank')}
        </ActButton>
      </div>
      {read === null ? null : <StatementOverlay candidate={read} onClose={() => setRead(null)} />}
    </form>
  );
}

type MarksProps = Pick<Props, 'rules' | 'candidates' | 'draft'> & {
  readonly onChange: (change: Partial<PaperDraft>) => void;
  readonly onTell: (problems: readonly PaperProblem[]) => void;
  readonly onRead: (candidate: PaperCandidate) => void;
};

function Marks({ rules, candidates, draft, onChange, onTell, onRead }: MarksProps) {
  const t = useT();
  const { form } = rules;
  if (form.kind !== 'ranks') {
    const most = mostMarks(form) ?? 1;
    const marked = draftMarks(draft, rules);
    const mark = (id: CandidateId): void => {
      const next = withMark(draft, rules, id);
      if (next === null) onTell([{ kind: 'too-many', marked: most + 1, most }]);
      else onChange(next);
    };
    return <MarkList {...{ candidates, marked, most, onRead }} onMark={mark} />;
  }
  const ranks = draftRanks(draft, rules);
  return (
    <>
      {draft.byNumbers ? (
        <RankNumbers
          {...{ candidates, onRead }}
          numbers={draft.numbers}
          equal={form.equal}
          problems={problemsOf({ ...draft, blank: false }, rules)}
          onChange={(numbers) => onChange({ numbers })}
        />
      ) : (
        <RankList
          {...{ candidates, ranks, onRead }}
          equal={form.equal}
          onChange={(next) => onChange({ ranks: next })}
        />
      )}
      <Check
        label={t('election.numbers.switch')}
        hint={t('election.numbers.hint')}
        checked={draft.byNumbers}
        onChange={(byNumbers) =>
          onChange(byNumbers ? { byNumbers, numbers: numbersOf(ranks) } : { byNumbers, ranks })
        }
      />
    </>
  );
}

/** What will be cast, in words, before it is. */
function Review({ rules, candidates, draft, onDraft, onCast, note, busy = false }: Omit<Props, 'refused'>) {
  const t = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  const paper = paperOf(draft, rules);
  const words = paperInWords(paper, rules);
  const nameOf = (id: CandidateId): string => candidates.find((one) => one.id === id)?.name ?? id;
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.form}>
      <div className={styles.review}>
        <h2 className="heading" tabIndex={-1} ref={heading}>
          {t(`election.review.${words.kind}`)}
        </h2>
        <PaperWords words={words} nameOf={nameOf} />
      </div>
      <div className={styles.foot}>
        <ActButton
          variant="act"
          wide
          aria-disabled={busy}
          onClick={() => {
            if (!busy) onCast(paper);
          }}
        >
          {t(words.kind === 'blank' ? 'election.review.cast-blank' : 'election.review.cast')}
        </ActButton>
        <p className="small">{note}</p>
        <Acts>
          <ActButton onClick={() => onDraft({ reviewing: false, blank: false })}>
            {t('election.review.back')}
          </ActButton>
        </Acts>
      </div>
    </div>
  );
}

function problemWords(problem: PaperProblem, candidates: readonly PaperCandidate[], t: Translate): string {
  const nameOf = (id: CandidateId): string => candidates.find((one) => one.id === id)?.name ?? id;
  switch (problem.kind) {
    case 'too-many':
      return t('election.wrong.too-many', { most: problem.most });
    case 'no-number':
      return t('election.wrong.no-number', {
        name: nameOf(problem.candidate),
        written: problem.written,
      });
    case 'missing-number':
      return t('election.wrong.missing-number', { number: problem.number });
    case 'same-number':
      return t('election.wrong.same-number', {
        number: problem.number,
        names: problem.candidates.map(nameOf).join(', '),
      });
  }
}
