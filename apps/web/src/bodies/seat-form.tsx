import {
  type Body,
  type Office,
  officesOf,
  type Seated,
  type SeatedMember,
  type VotingRight,
} from '@tauride/procedure';
import { useState } from 'react';
import { DialogForm } from '../house/dialog-form.tsx';
import { useTongue } from '../house/tongue.ts';
import { TextArea } from '../parts/field.tsx';
import { Radios } from '../parts/radios.tsx';
import { seatedAs } from './bodies-view.ts';
import { alternateIn, type SeatDraft, SeatFields } from './seat-fields.tsx';
import { officeWord } from './seat-words.ts';
import { useActs } from './use-acts.ts';

type Props = {
  readonly row: Seated;
  readonly body: Body;
  readonly name: string;
  readonly onClose: () => void;
};

const ways = ['change', 'vacate', 'give', 'relieve'] as const;
type Way = (typeof ways)[number];
const offices = ['chair', 'deputy', 'clerk', 'teller'] as const;

/** Changes one seat, gives it up, or gives its holder an office. */
export function SeatForm({ row, body, name, onClose }: Props) {
  const acts = useActs();
  const tongue = useTongue();
  const { t } = tongue;
  const held = officesOf(body, row.member.id);
  const [way, setWay] = useState<Way>('change');
  const [draft, setDraft] = useState<SeatDraft>(() => draftOf(seatedAs(row)));
  const [office, setOffice] = useState<Office | null>(null);
  const [reason, setReason] = useState('');
  const offered = ways.filter((one) => one !== 'relieve' || held.length > 0);
  const choices = offices.filter((one) => held.includes(one) === (way === 'relieve'));
  const chosen = office !== null && choices.includes(office) ? office : null;
  const isOffice = way === 'give' || way === 'relieve';
  const submit = async () => {
    const command = commandFor(way, { row, body, draft, office: chosen, reason });
    if (command !== null && (await acts.send(t(`bodies.way.${way}`), command))) onClose();
  };
  return (
    <DialogForm
      title={name}
      label={body.name}
      voice="software"
      submit={t(`bodies.way.${way}`)}
      incomplete={reason.trim() === '' || (isOffice && chosen === null)}
      busy={acts.busy}
      refused={acts.refused}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Radios
        layout="across"
        legend={t('bodies.way')}
        value={way}
        options={offered.map((value) => ({ value, label: t(`bodies.way.${value}`) }))}
        onChange={setWay}
      />
      {way === 'change' ? (
        <SeatFields draft={draft} body={body} onChange={(part) => setDraft({ ...draft, ...part })} />
      ) : null}
      {way === 'vacate' ? <p>{t('bodies.vacate.why')}</p> : null}
      {isOffice ? (
        <Radios
          layout="across"
          legend={t('bodies.office')}
          value={chosen}
          options={choices.map((value) => ({ value, label: officeWord(value, tongue) }))}
          onChange={setOffice}
        />
      ) : null}
      <TextArea
        label={t('bodies.reason')}
        hint={t('bodies.reason.hint')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </DialogForm>
  );
}

function draftOf({
  label,
  voting,
  weight,
  group,
  constituency,
  term,
  alternateFor,
}: SeatedMember): SeatDraft {
  return {
    label,
    voting,
    weight: String(weight),
    group: group ?? '',
    constituency: constituency ?? '',
    from: term?.from ?? '',
    until: term?.until ?? '',
    alternate: alternateFor === undefined ? '' : typeof alternateFor === 'string' ? alternateFor : 'members',
    members: typeof alternateFor === 'object' ? alternateFor : [],
  };
}

type Filled = {
  readonly row: Seated;
  readonly body: Body;
  readonly draft: SeatDraft;
  readonly office: Office | null;
  readonly reason: string;
};

function commandFor(way: Way, { row, body: { id: body }, draft, office, reason }: Filled) {
  const member = row.member.id;
  switch (way) {
    case 'change':
      return { type: 'ChangeSeats', body, seats: [seatFrom(draft, member)], reason } as const;
    case 'vacate':
      return { type: 'VacateSeats', body, members: [member], reason } as const;
    case 'give':
    case 'relieve': {
      const type = way === 'give' ? 'AssignOffice' : 'RelieveOffice';
      return office === null ? null : ({ type, body, office, member, reason } as const);
    }
  }
}

function seatFrom(draft: SeatDraft, member: SeatedMember['member']): SeatedMember {
  const { from, until, constituency } = draft;
  const term = { ...(from === '' ? {} : { from }), ...(until === '' ? {} : { until }) };
  const alternateFor = alternateIn(draft);
  return {
    member,
    label: draft.label.trim(),
    voting: draft.voting as VotingRight,
    weight: Number(draft.weight),
    group: draft.group.trim() === '' ? null : draft.group.trim(),
    ...(from === '' && until === '' ? {} : { term }),
    ...(constituency.trim() === '' ? {} : { constituency: constituency.trim() }),
    ...(alternateFor === undefined ? {} : { alternateFor }),
  };
}
