import { tableGet } from '@tauride/kernel';
import { motionOf, partsOf, type Poll } from '@tauride/procedure';
import { useEffect, useState } from 'react';
import { type BoxCheck, checkBox } from '../delegate/receipt-check.ts';
import { saveReceipt, shortReceipt } from '../delegate/receipt-file.ts';
import { nameOf } from '../house/house.ts';
import { motionTitle } from '../house/motion-text.ts';
import { useTongue } from '../house/tongue.ts';
import { type HallValue, useHall } from '../live/hall-context.tsx';
import type { KeptReceipt } from '../live/types.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ChoiceMark } from '../parts/choice.tsx';
import styles from './mandates.module.css';

type Held = KeptReceipt & { readonly mandate: NonNullable<KeptReceipt['mandate']> };

/** The votes that this device cast for others, newest first, each held against the sealed box. */
export function CastForOthers() {
  const hall = useHall();
  const { t } = useTongue();
  const kept = Object.values(hall.receipts)
    .filter((receipt): receipt is Held => receipt.mandate !== undefined)
    .toSorted((one, other) => other.at - one.at);
  if (kept.length === 0) return null;
  return (
    <section>
      <h2 className="heading">{t('mandates.cast-for-others')}</h2>
      <ul>
        {kept.map((receipt) => (
          <Row key={`${receipt.poll} ${receipt.mandate}`} receipt={receipt} />
        ))}
      </ul>
    </section>
  );
}

function Row({ receipt }: { readonly receipt: Held }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const poll = tableGet(hall.assembly.polls, receipt.poll);
  const check = useCheck(hall, poll, receipt);
  if (poll === undefined) return null;
  const { of } = partsOf(receipt.mandate);
  return (
    <li className={styles.row}>
      <span>
        {motionTitle(motionOf(hall.assembly, poll.on), tongue)}
        <span className={styles.below}>
          {t('mandates.for.member', { name: nameOf(hall, of) })}
          {check === null ? '' : ` · ${t(`member.box.${check.kind}`)}`}
        </span>
      </span>
      <b>
        <ChoiceMark kind={receipt.choice} /> {t(`parts.choice.${receipt.choice}`)}
      </b>
      <ActButton variant="link" onClick={() => saveReceipt(receipt)}>
        {t('member.record.receipt', { receipt: shortReceipt(receipt) })}
      </ActButton>
    </li>
  );
}

/** Looks for the ballot in the sealed box once the result is announced. */
function useCheck({ sealed, me }: HallValue, poll: Poll | undefined, receipt: Held): BoxCheck | null {
  const [check, setCheck] = useState<BoxCheck | null>(null);
  const announced = poll?.phase === 'announced' ? poll : null;
  const { member } = me;
  useEffect(() => {
    if (announced === null || member === null) return undefined;
    let gone = false;
    void sealed(announced.id).then((box) => {
      if (!gone && box !== null) setCheck(checkBox(box, announced, { member, receipt }));
    });
    return () => {
      gone = true;
    };
  }, [announced, member, receipt, sealed]);
  return check;
}
