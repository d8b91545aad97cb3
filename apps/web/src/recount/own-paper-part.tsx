import { type ChangeEvent, useId, useState } from 'react';
import type { CandidateId, Election } from '@tauride/procedure';
import type { RoundBoxAnswer } from '@tauride/protocol';
import { paperInWords } from '../ballot-paper/paper-draft.ts';
import { PaperWords } from '../ballot-paper/paper-words.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { storageOrNull } from '../live/key.ts';
import type { KeptPaper } from '../live/types.ts';
import { StateMark } from '../parts/state-mark.tsx';
import { namesInOrder } from '../results/candidate-names.ts';
import type { DeclaredRound } from './check-box.ts';
import { findOwnPaper, keptReceipt, receiptFrom } from './own-receipt.ts';
import styles from './recount.module.css';

type Props = {
  readonly election: Election;
  readonly round: DeclaredRound;
  readonly box: RoundBoxAnswer;
};

/** Whether one's own paper lies in the box, by the receipt that this browser keeps or that somebody saved as a file. */
export function OwnPaperPart({ election, round, box }: Props) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const [receipt, setReceipt] = useState(() =>
    keptReceipt(storageOrNull('localStorage'), assembly.id, round.poll),
  );
  return (
    <section className={styles.own}>
      <h2 className="heading">{t('recount.own')}</h2>
      {receipt === null ? (
        <FromFile poll={round.poll} onReceipt={setReceipt} />
      ) : (
        <Checked {...{ election, round, box, receipt }} />
      )}
    </section>
  );
}

function Checked({ election, round, box, receipt }: Props & { readonly receipt: KeptPaper }) {
  const { directory } = useHall();
  const { t } = useTongue();
  const own = findOwnPaper(box, receipt);
  if (own.kind === 'not-found')
    return (
      <p role="alert">
        <StateMark kind="alert">{t('recount.own.not-found')}</StateMark>
      </p>
    );
  const names = namesInOrder(election.candidates, round.order, directory);
  const nameOf = (id: CandidateId): string => names[round.order.indexOf(id)] ?? id;
  // Only the paper itself says how it was marked: its form never makes it invalid here.
  const rules = { form: election.rules.paper, order: round.order };
  return (
    <>
      <p>
        <StateMark>{t('recount.own.found')}</StateMark>
      </p>
      <PaperWords words={paperInWords(own.paper, rules)} nameOf={nameOf} />
    </>
  );
}

type FileProps = {
  readonly poll: string;
  readonly onReceipt: (receipt: KeptPaper) => void;
};

function FromFile({ poll, onReceipt }: FileProps) {
  const { t } = useTongue();
  const id = useId();
  const [wrong, setWrong] = useState<'unreadable' | 'other' | null>(null);
  const read = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const text = await event.target.files?.[0]?.text();
    if (text === undefined) return;
    const receipt = receiptFrom(text);
    if (receipt === null) return setWrong('unreadable');
    if (receipt.poll !== poll) return setWrong('other');
    onReceipt(receipt);
  };
  return (
    <>
      <p className="small">{t('recount.own.none')}</p>
      <label className="label" htmlFor={id}>
        {t('recount.own.file')}
      </label>
      <input
        id={id}
        className={styles.file}
        type="file"
        accept=".json,application/json"
        onChange={(event) => void read(event)}
      />
      {wrong === null ? null : <p role="alert">{t(`recount.own.${wrong}`)}</p>}
    </>
  );
}
