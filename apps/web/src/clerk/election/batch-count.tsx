import { type Election, mostMarks, type Round } from '@tauride/procedure';
import type { CountedPaper } from '@tauride/protocol';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { refusalView } from '../../house/refusal-view.ts';
import { useTongue } from '../../house/tongue.ts';
import { useDraft } from '../../house/use-draft.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useHall } from '../../live/hall-context.tsx';
import { ActButton, Acts } from '../../parts/act-button.tsx';
import { Field } from '../../parts/field.tsx';
import { OfflineNotice, Refusal } from '../../parts/notice.tsx';
import { namesInOrder } from '../../results/candidate-names.ts';
import { BatchTotals } from './batch-totals.tsx';
import { groupedPapers, totalsOf, typed, typedMarks } from './paper-count.ts';
import { type CountedLine, parseLine, type LineFault, type PaperRules } from './paper-line.ts';
import { paperWords } from './paper-words.ts';
import styles from './papers.module.css';
import type { BatchDesk } from './use-batch.ts';

type Props = {
  readonly election: Election;
  readonly round: Round;
  readonly batch: string;
  readonly desk: BatchDesk;
  /** What was entered before, to go on from. */
  readonly from: readonly CountedPaper[];
  readonly onEntered: () => void;
};

/** How many of the last papers are shown. */
const shownLast = 6;

/** Counts a batch of paper ballots: one line and Enter for each paper, without looking up. */
export function BatchCount({ election, round, batch, desk, from, onEntered }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const name = `papers.${round.poll}.${batch}.${hall.me.member ?? ''}`;
  const [draft, change, clear] = useDraft(name, { lines: from, text: '' });
  const rules: PaperRules = {
    order: round.order,
    form: election.rules.paper,
    most: mostMarks(election, round),
  };
  const names = namesInOrder(election.candidates, round.order, hall.directory);
  const { lines } = draft;
  const send = () => {
    if (lines.length === 0 || desk.busy || draft.text.trim() !== '') return;
    void desk.enter(groupedPapers(lines)).then((taken) => {
      if (!taken) return;
      clear();
      onEntered();
    });
  };
  useKeys({ 'Ctrl+Enter': send });
  return (
    <div className={styles.count}>
      <PaperField
        rules={rules}
        text={draft.text}
        onText={(text) => change({ text })}
        onLine={(line) => change({ lines: [...lines, line], text: '' })}
        onUndo={() => change({ lines: lines.slice(0, -1), text: retyped(lines.at(-1), rules) })}
      />
      <LastPapers
        lines={lines}
        words={(line) => wordsOf(line, paperWords(line.paper, round.order, names, t), t)}
        onUndo={() => change({ lines: lines.slice(0, -1) })}
      />
      <BatchTotals rules={rules} names={names} totals={totalsOf(lines)} />
      <Told desk={desk} />
      <Acts>
        <ActButton
          variant="act"
          keys="Ctrl Enter"
          disabled={lines.length === 0 || desk.busy || draft.text.trim() !== ''}
          onClick={send}
        >
          {t('election-desk.papers.submit')}
        </ActButton>
        <ActButton variant="quiet" onClick={() => change({ lines: [], text: '' })}>
          {t('election-desk.papers.clear')}
        </ActButton>
      </Acts>
      <p className="small">
        {t('election-desk.papers.kept')} {t('election-desk.papers.blind')}
      </p>
    </div>
  );
}

function retyped(line: CountedLine | undefined, { order, form }: PaperRules): string {
  if (line === undefined) return '';
  return form.kind === 'ranks' ? typed(line, order) : typedMarks(line, order);
}

function wordsOf({ count }: CountedLine, paper: string, t: ReturnType<typeof useTongue>['t']): string {
  return count === 1 ? paper : t('election-desk.papers.times', { paper, count });
}

type PaperFieldProps = {
  readonly rules: PaperRules;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onLine: (line: CountedLine) => void;
  /** Takes the last paper back into the field. */
  readonly onUndo: () => void;
};

function PaperField({ rules, text, onText, onLine, onUndo }: PaperFieldProps) {
  const { t } = useTongue();
  const [fault, setFault] = useState<LineFault | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && text === '') {
      event.preventDefault();
      onUndo();
    }
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const parsed = parseLine(text, rules);
    if (parsed === null) return;
    setFault(parsed.ok ? null : parsed.fault);
    if (parsed.ok) onLine(parsed.line);
  };
  return (
    <div className={styles.field} ref={place}>
      <Field
        label={t('election-desk.papers.line')}
        hint={hintOf(rules, t)}
        error={fault === null ? undefined : faultWords(fault, t)}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          setFault(null);
          onText(target.value);
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

function hintOf({ form, order }: PaperRules, t: ReturnType<typeof useTongue>['t']): string {
  const example = order.length > 9 ? '12 1 2' : '3 1 2';
  if (form.kind !== 'ranks') {
    const marked = form.kind === 'one' ? '3' : '3 1';
    return t('election-desk.papers.line-hint.marks', { example: marked });
  }
  return t(`election-desk.papers.line-hint.${form.equal ? 'ranks' : 'ranks-strict'}`, { example });
}

function faultWords(fault: LineFault, t: ReturnType<typeof useTongue>['t']): string {
  const { kind, ...values } = fault;
  return t(`election-desk.papers.wrong.${kind}`, values);
}

type LastProps = {
  readonly lines: readonly CountedLine[];
  readonly words: (line: CountedLine) => string;
  readonly onUndo: () => void;
};

function LastPapers({ lines, words, onUndo }: LastProps) {
  const { t } = useTongue();
  const last = lines.at(-1);
  if (last === undefined) return null;
  const numbered = lines
    .map((line, place) => ({ line, number: place + 1 }))
    .slice(-shownLast)
    .toReversed();
  return (
    <section>
      <div className={styles.row}>
        <h2 className="label">{t('election-desk.papers.last')}</h2>
        <ActButton variant="link" onClick={onUndo}>
          {t('election-desk.papers.undo')}
        </ActButton>
      </div>
      <p className="vh" role="status">
        {t('election-desk.papers.put', { paper: words(last) })}
      </p>
      <ol className={styles.last}>
        {numbered.map(({ line, number }) => (
          <li key={number}>
            <span>{number}</span>
            <bdi>{words(line)}</bdi>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Told({ desk }: { readonly desk: BatchDesk }) {
  const tongue = useTongue();
  const { t } = tongue;
  if (desk.lost)
    return (
      <OfflineNotice title={t('election-desk.act.papers')}>{t('election-desk.papers.lost')}</OfflineNotice>
    );
  if (desk.refused === null) return null;
  return <Refusal {...refusalView(desk.refused, t('election-desk.act.papers'), tongue)} />;
}
