import type { IncidentId, SittingId, StatementKind } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useSettle } from '../house/use-settle.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { emptyDraft, type StatementDraft } from './draft.ts';
import { StatementFields } from './statement-fields.tsx';
import { useStated } from './stated.ts';
import { isComplete, useEnter } from './use-enter.ts';
import { useStatementActs } from './use-statement-acts.ts';

type Props = { readonly incident: IncidentId | null };

/** A member states something of their own, where the rules let them. */
export function StateButton({ incident }: Props) {
  const { me } = useHall();
  const { t } = useTongue();
  const [open, setOpen] = useState(false);
  const offered = useStatementActs().find(
    (act) => act.type === 'EnterStatement' && act.answers === null && 'member' in act.who,
  );
  if (me.room !== 'delegate' || (offered === undefined && !open)) return null;
  return (
    <>
      <ActButton onClick={() => setOpen(true)}>{t('statements.state')}</ActButton>
      {open && offered !== undefined ? (
        <OwnStatement
          sitting={offered.sitting}
          start={{ incident: incident ?? '' }}
          title={t('statements.state.title')}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

/** Kinds in which members state something themselves. */
const kinds: readonly StatementKind[] = ['report', 'claim', 'denial', 'corroboration', 'correction'];

type OwnProps = {
  readonly sitting: SittingId;
  /** What the opening act settles already. */
  readonly start: Partial<StatementDraft>;
  readonly title: string;
  readonly onClose: () => void;
};

/** The form of a member's own statement; what was written in it outlives a reload until it is entered. */
export function OwnStatement({ sitting, start, title, onClose }: OwnProps) {
  const hall = useHall();
  const { t } = useTongue();
  const stated = useStated();
  const { settle, refused, busy } = useSettle();
  const [waits, setWaits] = useState(false);
  const first: StatementDraft = { ...emptyDraft, ...start };
  const place = `${start.answers ?? ''}.${start.kind ?? ''}.${start.incident ?? ''}`;
  const [written, change, clear] = useDraft(`statement.own.${sitting}.${place}`, first);
  const draft = { ...written, who: { member: hall.me.member, named: '' } };
  const enter = useEnter({ sitting, stated, settle, onEvent: (id) => change({ incident: id }) });
  const send = async () => {
    const became = await enter(draft);
    setWaits(became === 'event-waits');
    if (became !== 'taken') return;
    clear();
    onClose();
  };
  return (
    <DialogForm
      title={title}
      voice="software"
      submit={t('statements.state.send')}
      incomplete={!isComplete(draft, { sitting, timeZone: hall.assembly.timeZone })}
      busy={busy}
      refused={refused}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <StatementFields draft={draft} onChange={change} sitting={sitting} stated={stated} kinds={kinds} />
      <p className="small">{t('statements.state.note')}</p>
      {waits ? <p role="status">{t('statements.form.event.waits')}</p> : null}
    </DialogForm>
  );
}
