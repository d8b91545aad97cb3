import { useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';
import { ContestDialog, WithdrawDialog } from './answer-dialogs.tsx';
import type { Row } from './rows.ts';
import styles from './row-acts.module.css';
import { OwnStatement } from './state-button.tsx';
import { actsOn, find, useSettle, useStatementActs } from './use-statement-acts.ts';

type Dialog = 'deny' | 'corroborate' | 'contest' | 'withdraw';

/** What this person may do about one statement: answer it, sign it, contest its wording, withdraw it. */
export function RowActs({ row }: { readonly row: Row }) {
  const hall = useHall();
  const { t } = useTongue();
  const { settle, refused, busy } = useSettle();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { statement, incident } = row.recorded;
  const acts = actsOn(useStatementActs(), statement.id);
  const answer =
    hall.me.room === 'delegate' && !isMine(row, hall.me.member) ? find(acts, 'EnterStatement') : undefined;
  const confirm = find(acts, 'ConfirmStatement');
  const contest = find(acts, 'ContestStatement');
  const countersign = find(acts, 'CountersignStatement');
  const withdraw = find(acts, 'WithdrawStatement');
  const isAny = answer ?? confirm ?? contest ?? countersign ?? withdraw;
  if (isAny === undefined && dialog === null) return null;
  const close = () => setDialog(null);
  const answering = answer !== undefined && (dialog === 'deny' || dialog === 'corroborate') ? dialog : null;
  return (
    <div className={styles.acts} role="group" aria-label={t('statements.acts', { number: row.number })}>
      {confirm === undefined ? null : (
        <ActButton
          disabled={busy}
          onClick={() => void settle(t('statements.mine.confirm'), hall.act(confirm))}
        >
          {t('statements.mine.confirm')}
        </ActButton>
      )}
      {contest === undefined ? null : (
        <ActButton onClick={() => setDialog('contest')}>{t('statements.mine.contest')}</ActButton>
      )}
      {answer === undefined ? null : (
        <>
          <ActButton onClick={() => setDialog('deny')}>{t('statements.answer.deny')}</ActButton>
          <ActButton onClick={() => setDialog('corroborate')}>{t('statements.answer.corroborate')}</ActButton>
        </>
      )}
      {countersign === undefined ? null : (
        <ActButton
          disabled={busy}
          onClick={() => void settle(t('statements.countersign'), hall.act(countersign))}
        >
          {t('statements.countersign')}
        </ActButton>
      )}
      {withdraw === undefined ? null : (
        <ActButton variant="quiet" onClick={() => setDialog('withdraw')}>
          {t(isMine(row, hall.me.member) ? 'statements.mine.withdraw' : 'statements.desk.remove')}
        </ActButton>
      )}
      {refused === null ? null : <Refusal {...refused} />}
      {answering === null || answer === undefined ? null : (
        <OwnStatement
          sitting={answer.sitting}
          start={{
            kind: answering === 'deny' ? 'denial' : 'corroboration',
            answers: statement.id,
            incident: incident ?? '',
          }}
          title={t(`statements.answer.${answering}.title`, { number: row.number })}
          onClose={close}
        />
      )}
      {dialog === 'contest' && contest !== undefined ? (
        <ContestDialog act={contest} wording={statement.text} onClose={close} />
      ) : null}
      {dialog === 'withdraw' && withdraw !== undefined ? (
        <WithdrawDialog act={withdraw} onClose={close} />
      ) : null}
    </div>
  );
}

function isMine({ recorded: { statement } }: Row, member: string | null): boolean {
  return 'member' in statement.who && statement.who.member === member;
}
