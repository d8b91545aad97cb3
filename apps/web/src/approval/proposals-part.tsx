import { dayIn } from '../house/hours.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Refusal } from '../parts/notice.tsx';
import { StateMark, type StateMarkKind } from '../parts/state-mark.tsx';
import styles from './approval.module.css';
import type { Minuted } from './sitting-minutes.tsx';
import { useMinutesActs } from './use-minutes-acts.ts';
import type { Proposal } from './versions-view.ts';

/** Every correction that was proposed, with what became of it. */
export function ProposalsPart({ minuted }: { readonly minuted: Minuted }) {
  const { t } = useTongue();
  const { proposals, sitting } = minuted;
  return (
    <section aria-labelledby="approval-proposals">
      <h2 className="heading" id="approval-proposals">
        {t('approval.proposals')}
      </h2>
      {proposals.length === 0 ? (
        <p className="small">{t('approval.proposals.empty')}</p>
      ) : (
        <ol className={styles.list}>
          {proposals.map((proposal) => (
            <ProposalItem key={proposal.id} of={sitting} proposal={proposal} />
          ))}
        </ol>
      )}
    </section>
  );
}

type ItemProps = { readonly of: Minuted['sitting']; readonly proposal: Proposal };

const acts = [
  ['accept', 'AcceptCorrection'],
  ['contest', 'ContestCorrection'],
  ['withdraw', 'WithdrawCorrection'],
] as const;

function ProposalItem({ of, proposal }: ItemProps) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const { may, send, refused, busy } = useMinutesActs();
  const { id: correction, by, at, recorded, text, reason } = proposal;
  const who = { name: hall.nameOf(by).full, day: dayIn(hall, at as never, tongue), entry: recorded };
  return (
    <li className={styles.item}>
      <b>{placeWords(proposal, tongue)}</b>
      <p className={styles.words} dir="auto">
        {text}
      </p>
      {reason === '' ? null : <p dir="auto">{reason}</p>}
      <p className="small">{t('approval.proposal.by', who)}</p>
      <PhaseMark proposal={proposal} />
      <div className={styles.acts}>
        {acts
          .map(([name, type]) => ({ name, command: { type, of, correction } as const }))
          .filter(({ command }) => may(command))
          .map(({ name, command }) => (
            <ActButton
              key={name}
              variant="quiet"
              aria-disabled={busy}
              onClick={() => void send(t(`approval.act.${name}`), command)}
            >
              {t(`approval.act.${name}`)}
            </ActButton>
          ))}
      </div>
      {refused === null ? null : <Refusal {...refused} />}
    </li>
  );
}

export function placeWords({ place, how }: Proposal, { t }: Tongue): string {
  if (place === null) return t('approval.proposal.end');
  return t(`approval.proposal.${how}`, { entry: place });
}

const marks: { readonly [phase in Proposal['phase']]: StateMarkKind } = {
  open: 'wait',
  accepted: 'on',
  rejected: 'off',
  withdrawn: 'off',
};

function PhaseMark({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTongue();
  const { phase, contested, decided } = proposal;
  const isDesks = phase === 'accepted' && decided === null;
  const words = isDesks
    ? t('approval.phase.desk')
    : contested && phase === 'open'
      ? t('approval.phase.contested')
      : t(`approval.phase.${phase}`);
  return <StateMark kind={isDesks ? 'wait' : marks[phase]}>{words}</StateMark>;
}
