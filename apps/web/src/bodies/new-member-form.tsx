import type { Body, MemberId } from '@tauride/procedure';
import type { ListDone, ListPreview } from '@tauride/protocol';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { MemberField } from '../house/member-field.tsx';
import { useTongue } from '../house/tongue.ts';
import { useHall } from '../live/hall-context.tsx';
import { Field, TextArea } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import { listOf } from './bodies-view.ts';
import { problemWords } from './list-words.ts';
import { alternateIn, emptySeat, type SeatDraft, SeatFields } from './seat-fields.tsx';
import { useActs } from './use-acts.ts';

type Props = { readonly body: Body; readonly onClose: () => void };
type Who = { readonly known: 'new' | 'known'; readonly name: string; readonly member: MemberId | null };

/** Gives a seat to somebody new, or to somebody who sits elsewhere: by the way of a list of one. */
export function NewMemberForm({ body, onClose }: Props) {
  const { t } = useTongue();
  const [who, setWho] = useState<Who>({ known: 'new', name: '', member: null });
  const [draft, setDraft] = useState<SeatDraft>(emptySeat);
  const [reason, setReason] = useState('');
  const { acts, wrong, seat } = useSeating();
  const isNamed = who.known === 'new' ? who.name.trim() !== '' : who.member !== null;
  const submit = async () => {
    if (await seat(listFor(body, who, draft), reason)) onClose();
  };
  return (
    <DialogForm
      title={t('bodies.act.member')}
      label={body.name}
      voice="software"
      submit={t('bodies.member.seat')}
      incomplete={!isNamed || reason.trim() === ''}
      busy={acts.busy}
      refused={acts.refused}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <WhoFields who={who} onChange={(part) => setWho({ ...who, ...part })} />
      <SeatFields draft={draft} body={body} onChange={(part) => setDraft({ ...draft, ...part })} />
      <TextArea
        label={t('bodies.reason')}
        hint={t('bodies.reason.hint')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {wrong.map((words) => (
        <p key={words} role="alert">
          {words}
        </p>
      ))}
    </DialogForm>
  );
}

type WhoProps = { readonly who: Who; readonly onChange: (part: Partial<Who>) => void };

function WhoFields({ who, onChange }: WhoProps) {
  const hall = useHall();
  const { t } = useTongue();
  return (
    <>
      <Radios
        layout="across"
        legend={t('bodies.member.who')}
        value={who.known}
        options={(['new', 'known'] as const).map((value) => ({ value, label: t(`bodies.member.${value}`) }))}
        onChange={(known) => onChange({ known })}
      />
      {who.known === 'new' ? (
        <Field
          label={t('bodies.member.name')}
          value={who.name}
          onChange={({ target }) => onChange({ name: target.value })}
        />
      ) : (
        <MemberField
          house={{ ...hall, sitting: null }}
          label={t('bodies.member')}
          value={who.member}
          onChange={(member) => onChange({ member })}
        />
      )}
    </>
  );
}

/** Looks at a list and takes it over at once where nothing is wrong with it. */
function useSeating() {
  const acts = useActs();
  const tongue = useTongue();
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const seat = async (list: string, reason: string): Promise<boolean> => {
    const act = tongue.t('bodies.act.member');
    const looked = await acts.ask<ListPreview>(act, '/api/members/preview', csv(list));
    if (looked === null) return false;
    const errors = looked.problems.filter(({ severity }) => severity === 'error');
    setWrong(errors.map((problem) => problemWords(problem, tongue)));
    if (errors.length > 0) return false;
    const taken = json({ list: looked.list, reason });
    return (await acts.ask<ListDone>(act, '/api/members/import', taken)) !== null;
  };
  return { acts, wrong, seat };
}

function listFor({ id: body }: Body, { known, name, member }: Who, draft: SeatDraft): string {
  const { voting, weight, group, constituency, from, until } = draft;
  const of = alternateIn(draft);
  const alternateFor = typeof of === 'object' ? of.join('; ') : (of ?? '');
  const whom = known === 'new' ? { name: name.trim(), id: null } : { name: '', id: member };
  return listOf({ body, ...whom, voting, weight, group, constituency, from, until, alternateFor });
}

function csv(body: string): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'text/csv' }, body };
}

function json(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
