import { useState } from 'react';
import type { Candidate, Election } from '@tauride/procedure';
import { isReadable, paperCandidate, type PaperCandidate } from '../ballot-paper/paper-candidate.ts';
import { StatementOverlay } from '../ballot-paper/statement-overlay.tsx';
import { groupOf, type House, nameOf } from '../house/house.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { candidateName } from '../results/candidate-names.ts';
import styles from './election.module.css';

/** A candidate with the name and group as the house knows them, and the conditions for which it counts. */
export function readableCandidate(house: House, candidate: Candidate): PaperCandidate {
  const { member, groups } = candidate;
  const name = candidateName(candidate, house.directory);
  const own = member === null ? null : groupOf(house, member);
  const note = [...new Set([own, ...groups])].filter((each) => each !== null).join(' · ');
  return paperCandidate({ ...candidate, name }, note === '' ? null : note);
}

/** Who stands, by whom they were nominated, and whether they accept. */
export function ElectionCandidates({ election }: { readonly election: Election }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [read, setRead] = useState<PaperCandidate | null>(null);
  const out = election.candidates.filter(({ phase }) => phase === 'declined' || phase === 'withdrawn');
  const standing = election.candidates.filter((candidate) => !out.includes(candidate));
  return (
    <div className={styles.part}>
      <h2 className="heading">{t('election.stand.heading')}</h2>
      {standing.length === 0 ? <p>{t('election.stand.none')}</p> : null}
      <ul className={styles.candidates}>
        {standing.map((candidate) => {
          const shown = readableCandidate(hall, candidate);
          return (
            <li key={candidate.id}>
              <span>
                <bdi className={styles.name}>{shown.name}</bdi>
                <small>
                  {[shown.note, sourceWords(hall, candidate, tongue), stageWords(election, candidate, tongue)]
                    .filter((words) => words !== null)
                    .join(' · ')}
                </small>
              </span>
              {isReadable(shown) ? (
                <ActButton variant="link" onClick={() => setRead(shown)}>
                  {t(shown.people.length > 0 ? 'election.read.list' : 'election.read')}{' '}
                  <span className="vh">{t('election.read.of', { name: shown.name })}</span>
                </ActButton>
              ) : null}
            </li>
          );
        })}
      </ul>
      {out.length === 0 ? null : (
        <p className="small">
          {t('election.stand.not-now', {
            names: out.map((candidate) => candidateName(candidate, hall.directory)).join(', '),
          })}
        </p>
      )}
      {read === null ? null : <StatementOverlay candidate={read} onClose={() => setRead(null)} />}
    </div>
  );
}

function sourceWords(house: House, { source, nominatedBy }: Candidate, { t }: Tongue): string {
  if (source === 'self') return t('election.stand.self');
  if (source === 'committee') return t('election.stand.committee');
  return t('election.stand.by', { name: nameOf(house, nominatedBy) });
}

function stageWords(
  { elected, rules }: Election,
  { id, phase, source }: Candidate,
  { t }: Tongue,
): string | null {
  if (elected.includes(id)) return t('election.stand.elected');
  if (phase === 'accepted') return source === 'self' ? null : t('election.stand.accepted');
  // Where silence is consent, an answer that is not there is none to wait for.
  return rules.acceptance === 'needed' ? t('election.stand.nominated') : null;
}
