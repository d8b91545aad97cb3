import {
  type BodyId,
  type Instant,
  type Reacting,
  type Reaction,
  reactions,
  type Seq,
  type SittingId,
  type Strength,
  strengths,
} from '@tauride/procedure';
import { useMemo, useState } from 'react';
import type { Clerk } from '../clerk/use-clerk.ts';
import { bodyNames } from '../house/house.ts';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useHall } from '../live/hall-context.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { Field, Select } from '../parts/field.tsx';
import styles from './debate.module.css';
import { groupsIn } from './groups-in.ts';
import { heldBackMs, useHeldBack } from './use-held-back.ts';

type Props = { readonly clerk: Clerk; readonly sitting: SittingId; readonly speech: Seq | null };

type Pressed = {
  readonly speech: Seq | null;
  readonly reaction: Reaction;
  readonly by: Reacting;
  readonly strength: Strength | null;
  readonly at: Instant;
};

type From = { readonly by: string; readonly other: string; readonly strength: Strength | '' };

/** One key for each reaction of the house; each can be taken back for five seconds before it is sent. */
export function HeardBar({ clerk, sitting, speech }: Props) {
  const { t } = useTongue();
  const [from, change] = useDraft<From>(`debate.from.${sitting}`, { by: 'house', other: '', strength: '' });
  const { held, now, hold, undo } = useHeldBack<Pressed>(`debate.held.${sitting}`, (pressed) => {
    void clerk.send(t(`debate.reaction.${pressed.reaction}`), {
      type: 'RecordReaction',
      sitting,
      ...pressed,
    });
  });
  const by = reactingOf(from);
  const [isPressed, setPressed] = useState(false);
  const press = (reaction: Reaction) => {
    setPressed(by === null);
    if (by === null) return;
    hold({ speech, reaction, by, strength: from.strength === '' ? null : from.strength, at: now as Instant });
  };
  const last = held.at(-1);
  useKeys({
    ...Object.fromEntries(reactions.map((reaction, at) => [String(at + 1), () => press(reaction)])),
    ...(last ? { z: () => undo(last.id) } : {}),
  });
  return (
    <section className={styles.bar} aria-label={t('debate.heard')}>
      <div className={styles.keys}>
        {reactions.map((reaction, at) => (
          <ActButton key={reaction} keys={String(at + 1)} onClick={() => press(reaction)}>
            {t(`debate.reaction.${reaction}`)}
          </ActButton>
        ))}
      </div>
      <FromFields from={from} isMissing={isPressed && by === null} onChange={change} />
      <ul className={styles.held} aria-live="polite">
        {held.map(({ id, at, item }) => (
          <li key={id}>
            <span>{t(`debate.reaction.${item.reaction}`)}</span>
            <span className="small" aria-hidden="true">
              {Math.max(0, Math.ceil((heldBackMs - (now - at)) / 1000))}
            </span>
            <ActButton variant="quiet" {...(id === last?.id ? { keys: 'Z' } : {})} onClick={() => undo(id)}>
              {t('debate.undo')}
            </ActButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who reacts as the list names it: `house`, `gallery`, `body:` or `group:` with its name, or somebody written. */
function reactingOf({ by, other }: From): Reacting | null {
  if (by === 'house' || by === 'gallery') return { kind: by };
  if (by === 'other') return other.trim() === '' ? null : { kind: 'group', name: other.trim() };
  const name = by.slice(by.indexOf(':') + 1);
  return by.startsWith('body:') ? { kind: 'body', body: name as BodyId } : { kind: 'group', name };
}

type FromProps = {
  readonly from: From;
  /** A reaction was pressed, and nobody named who reacts. */
  readonly isMissing: boolean;
  readonly onChange: (part: Partial<From>) => void;
};

function FromFields({ from, isMissing, onChange }: FromProps) {
  const hall = useHall();
  const { t } = useTongue();
  const { assembly, sitting } = hall;
  const groups = useMemo(
    () => (sitting === null ? [] : groupsIn(assembly, sitting)),
    // oxlint-disable-next-line react/exhaustive-deps -- only seats change them
    [assembly.members, sitting?.id],
  );
  const bodies = sitting === null || sitting.bodies.length < 2 ? [] : sitting.bodies;
  const names = bodyNames(assembly);
  return (
    <div className={styles.from}>
      <Select
        label={t('debate.by')}
        value={from.by}
        onChange={({ target }) => onChange({ by: target.value })}
      >
        <option value="house">{t('debate.by.house')}</option>
        <option value="gallery">{t('debate.by.gallery')}</option>
        {bodies.map((body) => (
          <option key={body} value={`body:${body}`}>
            {names[body]}
          </option>
        ))}
        {groups.map((group) => (
          <option key={group} value={`group:${group}`}>
            {group}
          </option>
        ))}
        <option value="other">{t('debate.by.other')}</option>
      </Select>
      <Select
        label={t('debate.strength')}
        value={from.strength}
        onChange={({ target }) => onChange({ strength: target.value as Strength | '' })}
      >
        <option value="">{t('debate.strength.none')}</option>
        {strengths.map((strength) => (
          <option key={strength} value={strength}>
            {t(`debate.strength.${strength}`)}
          </option>
        ))}
      </Select>
      {from.by === 'other' ? (
        <Field
          label={t('debate.by.name')}
          value={from.other}
          error={isMissing ? t('debate.by.name-missing') : undefined}
          onChange={({ target }) => onChange({ other: target.value })}
        />
      ) : null}
    </div>
  );
}
