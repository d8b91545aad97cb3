import { tableValues } from '@tauride/kernel';
import {
  type ApprovalCommand,
  type FoundedAssembly,
  type Instant,
  minutesOfSitting,
  type Seq,
  type SittingId,
  type StatementMark,
} from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { dayIn } from '../house/hours.ts';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import styles from './approval.module.css';
import type { Minuted } from './sitting-minutes.tsx';
import { useMinutesActs } from './use-minutes-acts.ts';
import { draftDigest } from './versions-view.ts';

const noDigest = '0'.repeat(64);

type Circulate = ApprovalCommand & { readonly type: 'CirculateMinutes' };

function circulation({ lines, sitting }: Minuted, language: string): Circulate {
  const upTo = lines.length as Seq;
  return { type: 'CirculateMinutes', of: sitting, upTo, language, digest: noDigest, deadline: null };
}

/** What the desk may do: send the draft to the members, as often as it was worked over. */
export function DeskPart({ minuted }: { readonly minuted: Minuted }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const { may } = useMinutesActs();
  const [isOpen, setOpen] = useState(false);
  const deadline = minutesOfSitting(hall.assembly, minuted.sitting)?.deadline ?? null;
  return (
    <>
      {deadline === null ? null : <p>{t('approval.deadline', { day: dayIn(hall, deadline, tongue) })}</p>}
      {may(circulation(minuted, hall.assembly.language)) ? (
        <div className={styles.acts}>
          <ActButton onClick={() => setOpen(true)}>{t('approval.act.circulate')}</ActButton>
        </div>
      ) : null}
      {isOpen ? <CirculateForm minuted={minuted} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function CirculateForm({ minuted, onClose }: { readonly minuted: Minuted; readonly onClose: () => void }) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const acts = useMinutesActs();
  const [day, setDay] = useState('');
  const { sitting, lines, proposals, title } = minuted;
  const missing = missingIn(assembly, sitting);
  const act = t('approval.act.circulate');
  const send = async () => {
    const digest = draftDigest(lines, sitting, proposals);
    if (digest === null) return;
    const deadline = day === '' ? null : (Date.parse(`${day}T23:59:59`) as Instant);
    const command = { ...circulation(minuted, assembly.language), digest, deadline };
    if (await acts.send(act, command)) onClose();
  };
  return (
    <DialogForm
      voice="software"
      label={act}
      title={title}
      submit={act}
      busy={acts.busy}
      refused={acts.refused}
      onClose={onClose}
      onSubmit={() => void send()}
    >
      <p>{t('approval.circulate.what', { count: lines.length })}</p>
      {missing.speeches + missing.statements === 0 ? (
        <p>{t('approval.circulate.complete')}</p>
      ) : (
        <ul>
          {missing.speeches === 0 ? null : (
            <li>{t('approval.circulate.speeches', { count: missing.speeches })}</li>
          )}
          {missing.statements === 0 ? null : (
            <li>{t('approval.circulate.statements', { count: missing.statements })}</li>
          )}
        </ul>
      )}
      <Field
        type="date"
        label={t('approval.circulate.deadline')}
        hint={t('approval.circulate.deadline.hint')}
        value={day}
        onChange={({ target }) => setDay(target.value)}
      />
    </DialogForm>
  );
}

/** What somebody may still want to say before the text goes round: speeches not confirmed, and statements not signed. */
function missingIn(
  { spoken, statements }: FoundedAssembly,
  sitting: SittingId,
): { readonly speeches: number; readonly statements: number } {
  return {
    speeches: tableValues(spoken).filter(
      (one) =>
        one.sitting === sitting &&
        (one.asked.length > 0 || Object.values(one.texts).some(({ confirmed }) => !confirmed)),
    ).length,
    statements: tableValues(statements).filter(
      (one) => one.sitting === sitting && one.withdrawn !== true && !isSigned(one),
    ).length,
  };
}

/** The member answered for what the desk entered in their name, or the desk signed what the member entered. */
function isSigned({ who, own, response, countersigned }: StatementMark): boolean {
  if (who === undefined) return true;
  return own === true ? countersigned === true : response !== undefined;
}
