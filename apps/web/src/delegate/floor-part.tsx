import { useState } from 'react';
import { nextItem, rulebookOf, type Side, type Sitting, type SittingInSession } from '@tauride/procedure';
import { CaucusClock } from '../house/caucus-clock.tsx';
import { inSession } from '../house/house.ts';
import { type Tongue, useTongue } from '../house/tongue.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Clock } from '../parts/clock.tsx';
import { type Fact, Facts } from '../parts/facts.tsx';
import { Radios } from '../parts/radios.tsx';
import styles from './delegate.module.css';
import { LazyForm } from './lazy-form.tsx';
import { listName } from '../house/list-name.ts';
import { heldFloor, purposeNow, type RedAct, type Turn } from './turn-view.ts';
import type { useActs } from './use-turn.ts';

type Props = { readonly turn: Turn; readonly acts: ReturnType<typeof useActs>; readonly red: RedAct };

/** Who speaks, this member's place in line, and the ways to and from the floor. */
export function FloorPart({ turn, acts, red }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const sitting = inSession(hall);
  if (sitting === null || sitting.phase !== 'open') return null;
  const floor = heldFloor(hall);
  const mine = floor !== null && floor.member === hall.me.member;
  const { withdrawRequest } = turn;
  const facts = floorFacts(hall, turn, t);
  if (sitting.poll !== null && facts.length === 0) return null;
  return (
    <section aria-label={t('delegate.floor.heading')}>
      {sitting.poll === null ? <CaucusClock /> : null}
      {mine ? <MyFloor turn={turn} acts={acts} red={red} /> : null}
      {facts.length === 0 ? null : <Facts facts={facts} />}
      {withdrawRequest === null ? null : (
        <Acts>
          <ActButton
            variant="quiet"
            aria-disabled={acts.busy}
            onClick={() => void acts.send(withdrawRequest, t('delegate.floor.withdraw'))}
          >
            {t('delegate.floor.withdraw')}
          </ActButton>
        </Acts>
      )}
      {sitting.poll === null && !mine ? <Ask turn={turn} acts={acts} red={red} /> : null}
    </section>
  );
}

function floorFacts(hall: ReturnType<typeof useHall>, { place }: Turn, t: Tongue['t']): readonly Fact[] {
  const sitting = inSession(hall);
  const floor = heldFloor(hall);
  const facts: Fact[] = [];
  if (sitting !== null && sitting.poll === null && floor?.member !== hall.me.member) {
    if (sitting.stack.length === 0) facts.push(...agendaFacts(sitting, t));
    const speaker = floor === null ? t('delegate.floor.free') : hall.nameOf(floor.member).full;
    facts.push({ label: t('delegate.floor.has'), value: speaker });
  }
  if (place !== null) facts.push({ label: t('delegate.floor.place'), value: placeWords(place, t) });
  return facts;
}

/** Between questions the page says what the house is at and what comes next. */
function agendaFacts({ agenda }: Pick<Sitting, 'agenda'>, t: Tongue['t']): readonly Fact[] {
  const now = agenda.find(({ phase }) => phase === 'now');
  const next = nextItem({ agenda });
  return [
    ...(now === undefined ? [] : [{ label: t('delegate.item.now'), value: now.title }]),
    ...(next === undefined ? [] : [{ label: t('delegate.item.next'), value: next.title }]),
  ];
}

function placeWords({ number, side }: NonNullable<Turn['place']>, t: Tongue['t']): string {
  const words = t('delegate.floor.place.number', { number });
  return side === null ? words : `${words}, ${t(`delegate.side.${side}`)}`;
}

function MyFloor({ turn, acts, red }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const [yielding, setYielding] = useState(false);
  const floor = heldFloor(hall);
  if (floor === null) return null;
  const { limitMs, usedMs, runningSince } = floor;
  const sitting = inSession(hall);
  const gives = sitting !== null && rulebookOf(hall.assembly, sitting).debate.transferable === true;
  return (
    <div className={styles.mine}>
      <h2 className="heading">{t('delegate.floor.mine')}</h2>
      {limitMs === null ? null : (
        <Clock announce limitMs={limitMs} usedMs={usedMs} runningSince={runningSince} now={hall.now} />
      )}
      {turn.yield === null ? null : (
        <Acts>
          <ActButton
            variant={red === 'yield' ? 'act' : 'plain'}
            aria-disabled={acts.busy}
            onClick={() => turn.yield && void acts.send(turn.yield, t('delegate.floor.yield'))}
          >
            {t('delegate.floor.yield')}
          </ActButton>
          {gives ? (
            <ActButton variant="quiet" onClick={() => setYielding(true)}>
              {t('forms.yield')}
            </ActButton>
          ) : null}
        </Acts>
      )}
      {yielding && sitting !== null ? (
        <LazyForm opened={{ kind: 'yield', sitting: sitting.id }} onClose={() => setYielding(false)} />
      ) : null}
    </div>
  );
}

const sides = ['for', 'against', 'none'] as const;

function Ask({ turn, acts, red }: Props) {
  const hall = useHall();
  const { t } = useTongue();
  const [side, setSide] = useState<Side | 'none'>('none');
  const [list, setList] = useState('');
  const purpose = purposeNow(hall, turn);
  const sitting = inSession(hall);
  const lists = sitting === null ? [] : listsOf(hall.assembly, sitting);
  const ask = (wanted: typeof purpose) => {
    if (sitting === null || wanted === null) return;
    const said = wanted === 'debate' && side !== 'none' ? side : null;
    const on = lists.find((one) => one === list) ?? lists.at(-1);
    const named = wanted === 'debate' && on !== undefined ? { list: on } : {};
    void acts.send(
      { type: 'RequestFloor', sitting: sitting.id, side: said, purpose: wanted, ...named },
      t('delegate.floor.ask'),
    );
  };
  useKeys(purpose === null ? {} : { f: () => ask(purpose) });
  if (purpose === null) return null;
  return (
    <>
      {purpose === 'debate' ? (
        <Radios
          layout="joined"
          legend={t('delegate.floor.side')}
          value={side}
          options={sides.map((value) => ({ value, label: t(`delegate.side.${value}`) }))}
          onChange={setSide}
        />
      ) : null}
      {purpose === 'debate' && lists.length > 0 ? (
        <Radios
          layout="across"
          legend={t('forms.list')}
          value={lists.find((one) => one === list) ?? lists.at(-1) ?? null}
          options={lists.map((value) => ({ value, label: listName(value, t) }))}
          onChange={setList}
        />
      ) : null}
      <Acts>
        <ActButton
          variant={red === 'ask' ? 'act' : 'plain'}
          keys="F"
          aria-disabled={acts.busy}
          onClick={() => ask(purpose)}
        >
          {t('delegate.floor.ask')}
        </ActButton>
        {purpose === 'debate' && isQueue(hall.assembly, sitting) ? (
          <ActButton variant="quiet" aria-disabled={acts.busy} onClick={() => ask('motion')}>
            {t('forms.ask-motion')}
          </ActButton>
        ) : null}
      </Acts>
    </>
  );
}

type Rules = ReturnType<typeof useHall>['assembly'];

function listsOf(assembly: Rules, sitting: SittingInSession): readonly string[] {
  return rulebookOf(assembly, sitting).floor.lists ?? [];
}

/** Where questions are open together, motions are made while a proposal is debated. */
function isQueue(assembly: Rules, sitting: SittingInSession | null): boolean {
  return sitting !== null && rulebookOf(assembly, sitting).model === 'queue';
}
