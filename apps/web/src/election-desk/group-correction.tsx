import type { Candidate, Election, SittingAct } from '@tauride/procedure';
import { useState } from 'react';
import { GroupChecks } from '../house/group-checks.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { refusalOf } from './asked.ts';

type Answer = SittingAct & { readonly type: 'AnswerNomination' };

type Props = {
  readonly election: Election;
  readonly candidate: Candidate;
  readonly onAnswer: (command: Answer) => void;
};

/** Rule RE-40: the desk corrects to which groups of the quotas somebody belongs, until the first ballot is opened. */
export function GroupCorrection({ election, candidate, onAnswer }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const { groups, phase } = candidate;
  const command = (said: readonly string[]): Answer => ({
    type: 'AnswerNomination',
    sitting: election.sitting,
    election: election.id,
    candidate: candidate.id,
    accepts: true,
    groups: said,
  });
  const stands = phase === 'nominated' || phase === 'accepted';
  if (!stands || refusalOf(hall, command(otherThan(election, groups))) !== null) return null;
  if (chosen === null)
    return (
      <ActButton variant="link" onClick={() => setChosen(groups)}>
        {t('election-desk.stand.groups')}
      </ActButton>
    );
  const save = () => {
    onAnswer(command(chosen));
    setChosen(null);
  };
  return (
    <>
      <GroupChecks
        election={election}
        legend={t('election-desk.name.groups')}
        groups={chosen}
        onChange={setChosen}
      />
      {phase === 'nominated' ? <p className="small">{t('election-desk.stand.groups-accepts')}</p> : null}
      <Acts>
        <ActButton onClick={save} disabled={phase === 'accepted' && isSame(chosen, groups)}>
          {t('election-desk.stand.groups-save')}
        </ActButton>
        <ActButton variant="quiet" onClick={() => setChosen(null)}>
          {t('house.not-yet')}
        </ActButton>
      </Acts>
    </>
  );
}

/** Groups that differ from those that are known, to ask whether a change is in order at all. */
function otherThan({ rules: { quotas } }: Election, groups: readonly string[]): readonly string[] {
  return groups.length > 0 ? [] : quotas.slice(0, 1).map(({ group }) => group);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((group) => other.includes(group));
}
