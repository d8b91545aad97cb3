import { seedCommitment } from '@tauride/count/elections';
import type { CandidateId, Election, Round } from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../../house/dialog-form.tsx';
import { lastRound } from '../../house/election-now.ts';
import { useTongue } from '../../house/tongue.ts';
import { useHall } from '../../live/hall-context.tsx';
import styles from '../../election-desk/election-desk.module.css';
import { Field } from '../../parts/field.tsx';
import { Radios } from '../../parts/radios.tsx';
import { closing, type DialogProps, refusedIn } from '../dialog-props.ts';
import { nameIn } from './election-steps.ts';
import { keptSeed, seedText } from './seed-shelf.ts';

type Props = DialogProps & { readonly election: Election };
type ClosedRound = Round & { readonly phase: 'closed' };

/** A lot that was drawn before the house, or the seed that decides it. */
export function LotDialog(props: Props) {
  const round = lastRound(props.election);
  if (round?.phase !== 'closed' || round.box.counted.kind !== 'lot-needed') return null;
  const { request } = round.box.counted;
  const key = `${request.stage} ${request.number}`;
  const Dialog = props.election.rules.lots === 'hand' ? ByHand : BySeed;
  return <Dialog key={key} {...props} round={round} />;
}

function ByHand({ desk, sitting, election, round }: Props & { readonly round: ClosedRound }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [chosen, choose] = useState<CandidateId | null>(null);
  if (round.box.counted.kind !== 'lot-needed') return null;
  const { among, purpose } = round.box.counted.request;
  const ids = among.flatMap((place) => round.order[place] ?? []);
  const at = { type: 'DrawLot', sitting, election: election.id, poll: round.poll } as const;
  return (
    <DialogForm
      label={election.office}
      title={t(`election-desk.lot.title.${purpose}`)}
      submit={
        chosen === null
          ? t('election-desk.lot.submit-none')
          : t('election-desk.lot.submit', { name: nameIn(hall, election, chosen) })
      }
      incomplete={chosen === null}
      refused={refusedIn(desk, t('election-desk.act.lot'), tongue)}
      onClose={desk.close}
      onSubmit={() => closing(desk, desk.send({ ...at, chosen: chosen! }))}
    >
      <p>{t('election-desk.lot.how')}</p>
      <div className={styles.lots}>
        <Radios
          legend={t('election-desk.lot.among')}
          value={chosen}
          options={ids.map((value) => ({ value, label: <bdi>{nameIn(hall, election, value)}</bdi> }))}
          onChange={choose}
        />
      </div>
    </DialogForm>
  );
}

function BySeed({ desk, sitting, election, round }: Props & { readonly round: ClosedRound }) {
  const { assembly } = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [written, setWritten] = useState(() =>
    keptSeed({ assembly: assembly.id, election: election.id, round: round.number }),
  );
  const seed = seedText(written);
  const hash = round.commitment ?? '';
  const wrong = seed !== '' && seedCommitment(seed) !== hash;
  const at = { type: 'DrawLot', sitting, election: election.id, poll: round.poll } as const;
  return (
    <DialogForm
      voice="software"
      label={election.office}
      title={t('election-desk.act.lot')}
      submit={t('election-desk.lot.reveal')}
      incomplete={wrong || seed === ''}
      refused={refusedIn(desk, t('election-desk.act.lot'), tongue)}
      onClose={desk.close}
      onSubmit={() => closing(desk, desk.send({ ...at, seed }))}
    >
      <Field
        label={t('election-desk.lot.seed')}
        hint={<span className={styles.hash}>{t('election-desk.lot.seed-hint', { hash })}</span>}
        error={wrong ? t('election-desk.lot.seed-wrong') : undefined}
        value={written}
        onChange={({ target }) => setWritten(target.value)}
      />
    </DialogForm>
  );
}
