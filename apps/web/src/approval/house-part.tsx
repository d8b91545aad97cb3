import { tableGet } from '@tauride/kernel';
import {
  approvedVersion,
  type CorrectionId,
  minutesOfSitting,
  type SittingId,
  textToDecide,
} from '@tauride/procedure';
import { inSession } from '../house/house.ts';
import { PlaceLink } from '../house/place-link.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Notice, Refusal } from '../parts/notice.tsx';
import styles from './approval.module.css';
import { placeWords } from './proposals-part.tsx';
import type { Minuted } from './sitting-minutes.tsx';
import { type MinutesActs, useMinutesActs } from './use-minutes-acts.ts';
import { decidedDigest } from './versions-view.ts';

/** What the chair puts to the house: the corrections one by one, consent first, and then the minutes as a whole. */
export function HousePart({ minuted }: { readonly minuted: Minuted }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const acts = useMinutesActs();
  const sitting = inSession(hall);
  const { sitting: of, proposals, title } = minuted;
  const standing = minutesOfSitting(hall.assembly, of);
  if (sitting === null || standing === undefined || sitting.presiding !== hall.me.member) return null;
  const next = proposals.find(({ phase }) => phase === 'open');
  if (next === undefined && approvedVersion(standing) !== undefined) return null;
  const version = textToDecide(standing, null)?.version ?? 1;
  const text =
    next === undefined
      ? t('approval.put.approve', { title, version })
      : t('approval.put.correct', { title, entry: next.recorded, text: next.text });
  return (
    <Notice title={t('approval.house')}>
      {next === undefined ? null : <p className="small">{placeWords(next, tongue)}</p>}
      <p className={styles.words}>{text}</p>
      <OtherBodies {...{ of }} here={sitting.id} />
      <HouseActs {...{ acts, minuted, text }} here={sitting.id} correction={next?.id ?? null} />
      {acts.refused === null ? null : <Refusal {...acts.refused} />}
      <p>
        <PlaceLink page="">{t('approval.house.console')}</PlaceLink>
      </p>
    </Notice>
  );
}

/** Why this house is offered nothing: others sat too. */
function OtherBodies({ of, here }: { readonly of: SittingId; readonly here: SittingId }) {
  const { assembly } = useHall();
  const { t, locale } = useTongue();
  const bodiesOf = (id: SittingId) => tableGet(assembly.sittings, id)?.bodies ?? [];
  const bodies = bodiesOf(of);
  if (bodies.every((body) => bodiesOf(here).includes(body))) return null;
  const names = bodies.map((body) => assembly.bodies[body]?.name ?? body);
  return <p>{t('approval.house.bodies', { bodies: new Intl.ListFormat(locale).format(names) })}</p>;
}

type ActsProps = {
  readonly acts: MinutesActs;
  readonly minuted: Minuted;
  readonly text: string;
  readonly here: SittingId;
  readonly correction: CorrectionId | null;
};

function HouseActs({ acts, minuted, text, here, correction }: ActsProps) {
  const { assembly } = useHall();
  const { t } = useTongue();
  const { lines, sitting: of, proposals } = minuted;
  const blank = '0'.repeat(64);
  const askFor = (digest: string) =>
    ({ type: 'AskConsent', sitting: here, matter: { kind: 'minutes', of, correction, digest } }) as const;
  const put = (digest: string) =>
    ({ type: 'PutMinutes', sitting: here, of, correction, digest, text }) as const;
  const declare = { type: 'DeclareConsent', sitting: here } as const;
  const digest = () => decidedDigest(assembly, lines, { sitting: of, correction, proposals }) ?? blank;
  return (
    <div className={styles.acts}>
      {acts.may(declare) ? (
        <ActButton variant="act" onClick={() => void acts.send(t('approval.act.declare'), declare)}>
          {t('approval.act.declare')}
        </ActButton>
      ) : null}
      {acts.may(askFor(blank)) ? (
        <ActButton variant="act" onClick={() => void acts.send(t('approval.act.ask'), askFor(digest()))}>
          {t('approval.act.ask')}
        </ActButton>
      ) : null}
      {acts.may(put(blank)) ? (
        <ActButton onClick={() => void acts.send(t('approval.act.put'), put(digest()))}>
          {t('approval.act.put')}
        </ActButton>
      ) : null}
    </div>
  );
}
