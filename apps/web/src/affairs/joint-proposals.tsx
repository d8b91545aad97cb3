import { hourText } from '@tauride/minutes';
import {
  type AskedBody,
  type BodyId,
  jointAnswerOf,
  type JointProposal,
  jointProposalsFor,
  type ProposalStanding,
} from '@tauride/procedure';
import { useEffect, useRef, useState } from 'react';
import { jointReview } from '../house/call/joint-review.ts';
import { draftOf } from '../house/call/terms-told.ts';
import { dayIn } from '../house/hours.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { type HallValue, useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Agenda } from '../parts/agenda.tsx';
import { StateMark, type StateMarkKind } from '../parts/state-mark.tsx';
import styles from './joint-proposals.module.css';
import { AnswerJointForm, WithdrawJointForm } from './joint-forms.tsx';
import { type Desk, useDesk } from './use-desk.ts';

/** The joint sittings that wait for the consent of bodies: what each would be, who has answered what, and what this person may do. */
export function JointProposals() {
  const { assembly, me } = useHall();
  const { t } = useTongue();
  const desk = useDesk();
  const [told, tell] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that opened the form may be gone with what it was about.
    if (told !== '') status.current?.focus();
  }, [told]);
  return (
    <section>
      <h2 className="heading">{t('affairs.joint')}</h2>
      <p className="small">{t('affairs.joint.hint')}</p>
      <p role="status" tabIndex={-1} ref={status} dir="auto" className={styles.told}>
        {told}
      </p>
      <ol className={styles.proposals}>
        {jointProposalsFor(assembly, me.member).map((standing) => (
          <Proposal key={standing.proposal.id} desk={desk} standing={standing} tell={tell} />
        ))}
      </ol>
    </section>
  );
}

type Props = {
  readonly desk: Desk;
  readonly standing: ProposalStanding;
  readonly tell: (told: string) => void;
};

function Proposal({ desk, standing, tell }: Props) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const { proposal } = standing;
  const { bodies, call, agenda, proposedAt } = proposal;
  const by = { body: desk.bodyName(bodies[0]!), day: dayIn(hall, proposedAt, tongue) };
  return (
    <li className={styles.proposal}>
      <div className={styles.terms}>
        <h3 className={styles.title} dir="auto">
          {call.title}
        </h3>
        <p>{whenAndWhere(hall, proposal, tongue)}</p>
        <p className="small">{t('affairs.joint.by', by)}</p>
        <p className="small">{kindOf(call, tongue)}</p>
        <p>{jointReview(hall.assembly, bodies, draftOf(bodies, call), tongue).join(' ')}</p>
        {agenda.length === 0 ? null : (
          <details className={styles.agenda}>
            <summary>{t('affairs.joint.agenda')}</summary>
            <Agenda items={agenda.map((title, place) => ({ id: String(place), title, stage: 'ahead' }))} />
          </details>
        )}
      </div>
      <Answers desk={desk} proposal={proposal} />
      <ProposalActs desk={desk} standing={standing} tell={tell} />
    </li>
  );
}

/** What kind of sitting, who may follow it, and whether nothing of it counts. */
function kindOf({ kind, publicity, rehearsal }: JointProposal['call'], { words, t }: Tongue): string {
  const parts = [words.text(`terms.sitting.${kind}`), words.text(`terms.publicity.${publicity}`)];
  return [...parts, ...(rehearsal ? [t('call.rehearsal')] : [])].join(' · ');
}

function whenAndWhere(hall: HallValue, { call }: JointProposal, tongue: Tongue): string {
  const { startsAt, place } = call;
  const when = {
    day: dayIn(hall, startsAt, tongue),
    hour: hourText(startsAt, hall.assembly.timeZone),
  };
  return place === ''
    ? tongue.t('affairs.joint.hour', when)
    : tongue.t('affairs.joint.place', { ...when, place });
}

const marks: { readonly [kind in 'wait' | 'consents' | 'declines']: StateMarkKind } = {
  wait: 'wait',
  consents: 'on',
  declines: 'off',
};

function Answers({ desk, proposal: { asked } }: { readonly desk: Desk; readonly proposal: JointProposal }) {
  const { t } = useTongue();
  return (
    <div>
      <h4 className="label">{t('affairs.joint.answers')}</h4>
      <ul className={styles.answers}>
        {asked.map(({ body, answer }: AskedBody) => {
          const kind = answer?.kind ?? 'wait';
          return (
            <li key={body}>
              <span dir="auto">{desk.bodyName(body)}</span>
              <StateMark kind={marks[kind]}>{t(`affairs.joint.${kind}`)}</StateMark>
              {answer === null || answer.reason === '' ? null : (
                <q className={styles.reason} dir="auto">
                  {answer.reason}
                </q>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

type Form = { readonly kind: 'consents' | 'declines'; readonly body: BodyId } | { readonly kind: 'withdraw' };

function ProposalActs({ desk, standing, tell }: Props) {
  const { t } = useTongue();
  const [form, setForm] = useState<Form | null>(null);
  const { proposal, mayAnswer, mayWithdraw } = standing;
  const opens = (next: Form) => () => {
    desk.clear();
    setForm(next);
  };
  const onClose = () => setForm(null);
  const onTaken = (told: string) => {
    onClose();
    tell(told);
  };
  return (
    <div className={styles.acts}>
      {mayAnswer.flatMap((body) =>
        (['consents', 'declines'] as const)
          .filter((kind) => jointAnswerOf(proposal, body)?.kind !== kind)
          .map((kind) => (
            <ActButton key={`${body} ${kind}`} onClick={opens({ kind, body })}>
              {t(`affairs.joint.act.${kind}`, { body: desk.bodyName(body) })}
            </ActButton>
          )),
      )}
      {mayWithdraw ? (
        <ActButton variant="quiet" onClick={opens({ kind: 'withdraw' })}>
          {t('affairs.joint.act.withdraw')} <span className="vh">{proposal.call.title}</span>
        </ActButton>
      ) : null}
      {form === null ? null : form.kind === 'withdraw' ? (
        <WithdrawJointForm {...{ desk, proposal, onClose, onTaken }} />
      ) : (
        <AnswerJointForm {...{ desk, proposal, onClose, onTaken }} answer={form.kind} body={form.body} />
      )}
    </div>
  );
}
