import { type ReactNode, useState } from 'react';
import { useTongue } from '../house/tongue.ts';
import { useSettle } from '../house/use-settle.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';
import { ContestDialog, WithdrawDialog } from './answer-dialogs.tsx';
import type { Row } from './rows.ts';
import styles from './row-acts.module.css';
import { OwnStatement } from './state-button.tsx';
import { find, type StatementAct, useActsOn } from './use-statement-acts.ts';

type Dialog = 'deny' | 'corroborate' | 'contest' | 'withdraw';

type Offered = {
  readonly [Type in StatementAct['type']]?: Extract<StatementAct, { readonly type: Type }> | undefined;
};

/** What this person may do about one statement: answer it, sign it, contest its wording, withdraw it. */
export function RowActs({ row }: { readonly row: Row }) {
  const { me } = useHall();
  const { t } = useTongue();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const mine = isMine(row, me.member);
  const acts = useActsOn(row.recorded.statement.id);
  // At the desk the form of the desk enters answers, in whosever name.
  const isAnswerable = me.room === 'delegate' && !mine && !row.standing.withdrawn;
  const offered: Offered = {
    EnterStatement: isAnswerable ? find(acts, 'EnterStatement') : undefined,
    ConfirmStatement: find(acts, 'ConfirmStatement'),
    ContestStatement: find(acts, 'ContestStatement'),
    CountersignStatement: find(acts, 'CountersignStatement'),
    WithdrawStatement: find(acts, 'WithdrawStatement'),
  };
  if (Object.values(offered).every((act) => act === undefined)) return null;
  return (
    <div className={styles.acts} role="group" aria-label={t('statements.acts', { number: row.number })}>
      <Signing offered={offered} />
      <Opening offered={offered} mine={mine} onOpen={setDialog} />
      <Opened row={row} offered={offered} dialog={dialog} onClose={() => setDialog(null)} />
    </div>
  );
}

function isMine({ recorded: { statement } }: Row, member: string | null): boolean {
  return 'member' in statement.who && statement.who.member === member;
}

/** What is done with one press. */
function Signing({ offered }: { readonly offered: Offered }) {
  const hall = useHall();
  const { t } = useTongue();
  const { settle, refused, busy } = useSettle();
  const button = (act: StatementAct | undefined, words: string): ReactNode =>
    act === undefined ? null : (
      <ActButton disabled={busy} onClick={() => void settle(words, hall.act(act))}>
        {words}
      </ActButton>
    );
  return (
    <>
      {button(offered.ConfirmStatement, t('statements.mine.confirm'))}
      {button(offered.CountersignStatement, t('statements.countersign'))}
      {refused === null ? null : <Refusal {...refused} />}
    </>
  );
}

type OpeningProps = {
  readonly offered: Offered;
  readonly mine: boolean;
  readonly onOpen: (dialog: Dialog) => void;
};

/** What asks for words first. */
function Opening({ offered, mine, onOpen }: OpeningProps) {
  const { t } = useTongue();
  return (
    <>
      {offered.ContestStatement === undefined ? null : (
        <ActButton onClick={() => onOpen('contest')}>{t('statements.mine.contest')}</ActButton>
      )}
      {offered.EnterStatement === undefined ? null : (
        <>
          <ActButton onClick={() => onOpen('deny')}>{t('statements.answer.deny')}</ActButton>
          <ActButton onClick={() => onOpen('corroborate')}>{t('statements.answer.corroborate')}</ActButton>
        </>
      )}
      {offered.WithdrawStatement === undefined ? null : (
        <ActButton variant="quiet" onClick={() => onOpen('withdraw')}>
          {t(mine ? 'statements.mine.withdraw' : 'statements.desk.remove')}
        </ActButton>
      )}
    </>
  );
}

type OpenedProps = {
  readonly row: Row;
  readonly offered: Offered;
  readonly dialog: Dialog | null;
  readonly onClose: () => void;
};

function Opened({ row, offered, dialog, onClose }: OpenedProps) {
  const { t } = useTongue();
  const { statement, incident } = row.recorded;
  const { EnterStatement: answer, ContestStatement: contest, WithdrawStatement: withdraw } = offered;
  if (dialog === 'contest' && contest !== undefined)
    return <ContestDialog act={contest} wording={statement.text} onClose={onClose} />;
  if (dialog === 'withdraw' && withdraw !== undefined)
    return <WithdrawDialog act={withdraw} onClose={onClose} />;
  if ((dialog !== 'deny' && dialog !== 'corroborate') || answer === undefined) return null;
  return (
    <OwnStatement
      sitting={answer.sitting}
      start={{
        kind: dialog === 'deny' ? 'denial' : 'corroboration',
        answers: statement.id,
        incident: incident ?? '',
      }}
      title={t(`statements.answer.${dialog}.title`, { number: row.number })}
      onClose={onClose}
    />
  );
}
