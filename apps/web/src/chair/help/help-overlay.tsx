import type { SittingInSession } from '@tauride/procedure';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTongue } from '../../house/tongue.ts';
import { useHall } from '../../live/hall-context.tsx';
import { Overlay } from '../../parts/overlay.tsx';
import type { Console } from '../use-console.ts';
import { findMatters, type Hit } from './find-matters.ts';
import { HelpCardPart } from './help-card-part.tsx';
import styles from './help.module.css';
import { type Matter, mattersOf } from './matters.ts';
import { useRuleWords } from './use-rule-words.ts';

type Props = { readonly desk: Console; readonly sitting: SittingInSession };

/** Finds what can be done about something, in the words of whoever asks, and shows how it is done. */
export function HelpOverlay({ desk, sitting }: Props) {
  const house = useHall();
  const tongue = useTongue();
  const rules = useRuleWords();
  const { t } = tongue;
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const { motions, turn, now } = desk;
  const matters = useMemo(
    () => mattersOf({ house, sitting, motions, turn, now }, tongue),
    [house, sitting, motions, turn, now, tongue],
  );
  const hits = useMemo(() => findMatters(matters, sought), [matters, sought]);
  const current = hits.find(({ item }) => item.id === chosen) ?? hits[0];
  return (
    <Overlay title={t('help.title')} voice="software" onClose={desk.close}>
      <div className={styles.help}>
        <Finder
          hits={hits}
          current={current}
          sought={sought}
          onSought={(next) => {
            setSought(next);
            setChosen(null);
          }}
          onChoose={setChosen}
          onTake={(matter) => {
            const [first] = matter.standing.kind === 'not-now' ? [] : matter.standing.entries;
            if (first) desk.open(first.dialog);
          }}
        />
        {current === undefined ? (
          <p>{t('help.none')}</p>
        ) : (
          <HelpCardPart
            key={current.item.id}
            matter={current.item}
            at={{ house, sitting }}
            rules={rules}
            desk={desk}
          />
        )}
      </div>
    </Overlay>
  );
}

type FinderProps = {
  readonly hits: readonly Hit<Matter>[];
  readonly current: Hit<Matter> | undefined;
  readonly sought: string;
  readonly onSought: (sought: string) => void;
  readonly onChoose: (id: string) => void;
  readonly onTake: (matter: Matter) => void;
};

/** Arrows go through what was found, Enter enters it for a member where it is in order. */
function Finder({ hits, current, sought, onSought, onChoose, onTake }: FinderProps) {
  const { t } = useTongue();
  const id = useId();
  const at = hits.findIndex((hit) => hit === current);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || current === undefined) return;
    const steps: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: hits.length - 1 };
    const step = steps[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    const next = step === undefined ? undefined : hits[(at + step) % hits.length];
    if (next === undefined) onTake(current.item);
    else onChoose(next.item.id);
  };
  return (
    <div className={styles.finder}>
      <input
        type="text"
        role="combobox"
        autoComplete="off"
        aria-label={t('help.title')}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={at === -1 ? undefined : `${id}-${at}`}
        placeholder={t('help.find')}
        value={sought}
        onChange={(event) => onSought(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="small" role="status">
        {t('help.found', { count: hits.length })}
      </p>
      <div className={styles.found} id={`${id}-list`} role="listbox" aria-label={t('help.results')}>
        {hits.map((hit, place) => (
          <Row
            key={hit.item.id}
            id={`${id}-${place}`}
            hit={hit}
            current={hit === current}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  );
}

/** Scrolls the list alone: the field above it must stay in sight. */
function showInList(row: HTMLDivElement | null): void {
  const list = row?.parentElement;
  if (!row || !list) return;
  const hiddenBelow = row.offsetTop + row.offsetHeight - list.scrollTop - list.clientHeight;
  const hiddenAbove = list.scrollTop - row.offsetTop;
  if (hiddenBelow > 0) list.scrollTop += hiddenBelow;
  if (hiddenAbove > 0) list.scrollTop -= hiddenAbove;
}

type RowProps = {
  readonly id: string;
  readonly hit: Hit<Matter>;
  readonly current: boolean;
  readonly onChoose: (id: string) => void;
};

function Row({ id, hit: { item, purpose }, current, onChoose }: RowProps) {
  const { t } = useTongue();
  return (
    <div
      ref={current ? showInList : null}
      id={id}
      role="option"
      aria-selected={current}
      className={styles.row}
      onPointerDown={(event) => {
        // The field keeps the keyboard.
        event.preventDefault();
        onChoose(item.id);
      }}
    >
      <span>{purpose}</span>
      <span className={styles.name}>
        <b>{item.name}</b>
        <span className={styles.mark} data-standing={item.standing.kind}>
          {t(`help.${item.standing.kind}`)}
        </span>
      </span>
    </div>
  );
}
