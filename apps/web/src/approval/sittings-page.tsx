import { tableGet } from '@tauride/kernel';
import { approvedVersion, minutesOfSitting, openCorrections, type Sitting } from '@tauride/procedure';
import { dayIn } from '../house/hours.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Question } from '../parts/question.tsx';
import { StateMark, type StateMarkKind } from '../parts/state-mark.tsx';
import styles from './approval.module.css';

/** Every sitting that is over, the latest first, with where its minutes stand. */
export function SittingsPage() {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const over = hall.assembly.sittingOrder
    .flatMap((id) => tableGet(hall.assembly.sittings, id) ?? [])
    .filter(({ phase }) => phase === 'adjourned')
    .toReversed();
  return (
    <>
      <Question state="none" label={t('approval.intro')} text={t('approval.title')} />
      {over.length === 0 ? (
        <p>{t('approval.empty')}</p>
      ) : (
        <ol className={styles.list}>
          {over.map((sitting) => (
            <li key={sitting.id}>
              <PlaceLink page={`minutes/${sitting.id}`} className={styles.row}>
                <span className={styles.title} dir="auto">
                  {sitting.call.title}
                </span>
                <span className="small">{dayIn(hall, sitting.call.startsAt, tongue)}</span>
                <Standing sitting={sitting} />
              </PlaceLink>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Where the minutes of a sitting stand, as words with a shape. */
export function Standing({ sitting }: { readonly sitting: Pick<Sitting, 'id'> }) {
  const { assembly } = useHall();
  const tongue = useTongue();
  // Nobody approves what was only tried.
  if (tableGet(assembly.sittings, sitting.id)?.call.rehearsal === true)
    return <StateMark kind="off">{tongue.t('live.rehearsal.over')}</StateMark>;
  const { kind, words } = standingOf(minutesOfSitting(assembly, sitting.id), tongue);
  return <StateMark kind={kind}>{words}</StateMark>;
}

function standingOf(
  standing: ReturnType<typeof minutesOfSitting>,
  { t }: Tongue,
): { readonly kind: StateMarkKind; readonly words: string } {
  const last = standing?.versions.at(-1);
  if (!standing || !last) return { kind: 'off', words: t('approval.state.none') };
  const approved = approvedVersion(standing);
  const open = openCorrections(standing).length;
  if (open > 0) return { kind: 'wait', words: t('approval.state.corrections', { count: open }) };
  if (!approved) return { kind: 'wait', words: t('approval.state.circulated', { version: last.version }) };
  const { version, signatures } = approved;
  return {
    kind: 'on',
    words: t(`approval.state.${signatures.length > 1 ? 'signed' : 'approved'}`, { version }),
  };
}
