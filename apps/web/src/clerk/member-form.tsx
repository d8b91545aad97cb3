import { available, type MemberId, type SittingId } from '@tauride/procedure';
import { useMemo, useState } from 'react';
import { MemberField } from '../house/member-field.tsx';
import { useTongue } from '../house/tongue.ts';
import { useDraft } from '../house/use-draft.ts';
import { useHall } from '../live/hall-context.tsx';
import { TextArea } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import { useEnteredWhy, WhyFields } from './entered-why.tsx';
import { EntryForm } from './entry-form.tsx';
import { ballotsForOthers, mainMotion, type MemberAct, memberActs } from './member-acts.ts';
import type { Clerk } from './use-clerk.ts';

/** Acts for a member who has no device; the record names both. */
export function MemberForm({ clerk, sitting }: { readonly clerk: Clerk; readonly sitting: SittingId }) {
  const hall = useHall();
  const tongue = useTongue();
  const { t } = tongue;
  const [member, setMember] = useState<MemberId | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const [draft, change, clear] = useDraft(`clerk.for.${sitting}`, { text: '' });
  const why = useEnteredWhy(sitting);
  const acts = useMemberActs(sitting, member);
  const act = acts.find(({ id }) => id === chosen) ?? null;
  const isWhyMissing = act?.kind !== 'ballot' && why.given === null;
  const isIncomplete =
    act === null || member === null || isWhyMissing || (act.kind === 'main' && draft.text.trim() === '');
  const send = async (one: MemberAct, whom: MemberId): Promise<boolean> => {
    if (one.kind === 'ballot')
      return await clerk.settle(
        one.label,
        hall.cast(one.poll, one.choice, {
          for: whom,
          ...(one.mandate === undefined ? {} : { mandate: one.mandate }),
        }),
      );
    const command = one.kind === 'main' ? mainMotion(sitting, draft.text) : one.command;
    return await clerk.send(one.label, command, { for: whom, why: why.given! });
  };
  return (
    <EntryForm
      clerk={clerk}
      submit={t('clerk.for.submit')}
      incomplete={isIncomplete}
      onSubmit={() => send(act!, member!)}
      onClear={() => {
        setMember(null);
        choose(null);
        clear();
      }}
    >
      <MemberField house={hall} label={t('clerk.for.member')} value={member} onChange={setMember} />
      {member === null ? null : acts.length === 0 ? (
        <p>{t('clerk.for.none')}</p>
      ) : (
        <Radios
          legend={t('clerk.for.act')}
          value={act?.id ?? null}
          options={acts.map(({ id, label }) => ({ value: id, label }))}
          onChange={choose}
        />
      )}
      {act?.kind === 'main' ? (
        <TextArea
          label={t('clerk.for.main.text')}
          value={draft.text}
          onChange={({ target }) => change({ text: target.value })}
        />
      ) : null}
      {act === null || act.kind === 'ballot' ? null : <WhyFields why={why} />}
    </EntryForm>
  );
}

/** What a member may now do by the clerk's hand: first the votes of others that they cast. */
function useMemberActs(sitting: SittingId, member: MemberId | null): readonly MemberAct[] {
  const hall = useHall();
  const tongue = useTongue();
  const { assembly } = hall;
  return useMemo(
    () =>
      member === null
        ? []
        : [
            ...ballotsForOthers(hall, member, tongue),
            ...memberActs({ assembly }, available(assembly, sitting, { member, now: hall.now() }), tongue),
          ],
    // oxlint-disable-next-line react/exhaustive-deps -- asked again when the state changes, not with every tick of the clock
    [assembly, sitting, member, tongue],
  );
}
