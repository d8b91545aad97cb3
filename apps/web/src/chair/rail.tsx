import { doorsMotion, type Motion, motionOf, rulebookOf, type SittingInSession } from '@tauride/procedure';
import { DoorLine } from '../house/door-line.tsx';
import { DeskLinks } from '../house/desk-links.tsx';
import { BodyMeters } from '../check-in/body-meters.tsx';
import { hourIn } from '../house/hours.ts';
import { type House, inSession } from '../house/house.ts';
import { itemOrigin } from '../house/item-origin.ts';
import { capitalised, kindName, motionTitle } from '../house/motion-text.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { phaseName, pointName } from '@tauride/minutes';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Agenda, type AgendaItem } from '../parts/agenda.tsx';
import { Notice } from '../parts/notice.tsx';
import { PresenceMeter } from '../parts/presence-meter.tsx';
import styles from './chair.module.css';
import { acts } from './steps.ts';
import type { Console } from './use-console.ts';

/** Agenda, what was laid aside, and who is present. */
export function Rail({ desk }: { readonly desk: Console }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const items = agendaItems(hall, tongue);
  return (
    <aside className={styles.rail} aria-label={t('chair.agenda')}>
      <section>
        <h2 className="label">{t('chair.agenda')}</h2>
        {items.length === 0 ? <p className="small">{t('chair.agenda.none')}</p> : <Agenda items={items} />}
        <ItemActs desk={desk} />
      </section>
      <Doors desk={desk} />
      <LaidAside desk={desk} />
      <DeskLinks />
      <section>
        <h2 className="label">{t('chair.present')}</h2>
        {inSession(hall)?.quorumChallenged === true ? (
          <Notice title={t('forms.challenge')}>{t('desk.challenge')}</Notice>
        ) : null}
        <div className={styles.bodies}>
          <Bodies />
        </div>
      </section>
    </aside>
  );
}

const privilege = 'raise-question-of-privilege';

/** Who may follow now, and the way to change it where it is this member's to change. */
function Doors({ desk }: { readonly desk: Console }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t, words, locale } = tongue;
  const { sitting } = hall;
  if (sitting === null || sitting.phase === 'adjourned') return null;
  const may = desk.available.acts.some(({ type }) => type === 'SetDoors');
  const rulebook = rulebookOf(hall.assembly, sitting);
  const { doors } = rulebook;
  const mine = inSession(hall)?.presiding === hall.me.member;
  return (
    <section>
      <h2 className="label">{t('chair.doors')}</h2>
      <DoorLine />
      {may ? (
        <ActButton variant="link" keys="D" onClick={() => desk.open({ kind: 'doors' })}>
          {t('chair.doors.set')}
        </ActButton>
      ) : null}
      {!may && mine && doors?.by === 'house' ? (
        <p className="small">
          {t('chair.doors.house', { motion: kindName(doorsMotion(rulebook), tongue) })}{' '}
          {rulebook.points[privilege] === undefined ? null : (
            <>{t('chair.doors.privilege', { point: capitalised(pointName(privilege, words), locale) })} </>
          )}
          <span className="cite">{doors.cite}</span>
        </p>
      ) : null}
    </section>
  );
}

/** The agenda with the hours at which items were taken and done. */
function agendaItems(house: House, tongue: Pick<Tongue, 't'>): readonly AgendaItem[] {
  return (house.sitting?.agenda ?? []).map((item) => {
    const { id, title, phase, since, until } = item;
    const at = phase === 'done' ? until : phase === 'now' ? since : null;
    const hour = at === null ? null : hourIn(house, at);
    const stage = phase === 'to-come' ? 'ahead' : phase;
    const when = hour === null || phase === 'to-come' ? '' : tongue.t(`chair.agenda.${phase}`, { hour });
    const note = [itemOrigin(house, item, tongue), when].filter(Boolean).join(' · ');
    return { id, title, stage, ...(note === '' ? {} : { note }) };
  });
}

/** The next items are one key away; any other is chosen from a list. */
function ItemActs({ desk }: { readonly desk: Console }) {
  const { t } = useTongue();
  const { sitting } = useHall();
  const others = desk.available.acts.flatMap((act) => (act.type === 'TakeUpItem' ? [act] : []));
  const title = (id: string) => sitting?.agenda.find((item) => item.id === id)?.title ?? '';
  const mayAdd = desk.available.acts.some(({ type }) => type === 'AddAgendaItem');
  return (
    <div className={styles.quiet}>
      {others.length === 0 ? null : (
        <select
          className={styles.select}
          aria-label={t('chair.agenda.choose')}
          value=""
          onChange={({ target }) => {
            const act = others.find(({ item }) => item === target.value);
            if (act) desk.take(acts(act));
          }}
        >
          <option value="">{t('chair.agenda.choose')}</option>
          {others.map(({ item }) => (
            <option key={item} value={item}>
              {title(item)}
            </option>
          ))}
        </select>
      )}
      {mayAdd ? (
        <ActButton variant="link" keys="K" onClick={() => desk.open({ kind: 'item' })}>
          {t('chair.agenda.add')}
        </ActButton>
      ) : null}
    </div>
  );
}

/** Postponed, tabled or on hold: still within reach of this sitting. */
function laidAside({ assembly }: Pick<House, 'assembly'>, sitting: SittingInSession): readonly Motion[] {
  return sitting.motions
    .map((id) => motionOf(assembly, id))
    .filter(
      ({ phase, kind }) =>
        ['postponed', 'tabled', 'on-hold', 'committed'].includes(phase) && kind !== 'amend',
    );
}

function LaidAside({ desk }: { readonly desk: Console }) {
  const hall = useHall();
  const tongue = useTongue();
  const sitting = inSession(hall);
  const motions = sitting === null ? [] : laidAside(hall, sitting);
  if (motions.length === 0) return null;
  return (
    <section>
      <h2 className="label">{tongue.t('chair.aside')}</h2>
      <ul className={styles.aside}>
        {motions.map((motion) => {
          const act = desk.available.acts.find(
            (one) =>
              (one.type === 'TakeUpPostponed' || one.type === 'CallUpReconsideration') &&
              one.motion === motion.id,
          );
          return (
            <li key={motion.id}>
              <b>{motionTitle(motion, tongue)}</b>
              <span className="small">{phaseName(motion.phase, tongue.words)}</span>
              {act === undefined ? null : (
                <Acts>
                  <ActButton variant="link" onClick={() => desk.take(acts(act))}>
                    {tongue.t('chair.aside.take-up')}
                  </ActButton>
                </Acts>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Each body of the sitting; once it is open with who is there, and what the rules say where a quorum is lacking. */
function Bodies() {
  const hall = useHall();
  const { assembly, sitting } = hall;
  if (sitting === null) return null;
  if (inSession(hall) !== null) return <BodyMeters />;
  return sitting.bodies.map((id) => {
    const { name, votingSeats } = assembly.bodies[id]!;
    return <PresenceMeter key={id} body={name} present={null} seats={votingSeats} quorum={null} />;
  });
}
