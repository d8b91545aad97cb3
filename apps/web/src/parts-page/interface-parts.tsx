import { useState } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { BottomBar } from '../parts/bottom-bar.tsx';
import { Connection } from '../parts/connection.tsx';
import { Field, Select, TextArea } from '../parts/field.tsx';
import { KeysSheet } from '../parts/keys-sheet.tsx';
import { LanguageMenu, ThemeSwitch } from '../parts/menus.tsx';
import { MinutesList } from '../parts/minutes-list.tsx';
import { Notice, OfflineNotice, Refusal } from '../parts/notice.tsx';
import { Overlay } from '../parts/overlay.tsx';
import { Provenance } from '../parts/provenance.tsx';
import { Check, Radios } from '../parts/radios.tsx';
import { RecordLine } from '../parts/record-line.tsx';
import { minutes } from './samples.ts';
import { Specimen } from './specimen.tsx';

const kinds = ['Speech', 'Statement', 'Hand count', 'Roll call', 'Ruling'] as const;
const rulings = ['Well taken', 'Not well taken', 'For the house to decide'] as const;
const options = <Value extends string>(values: readonly Value[]) =>
  values.map((value) => ({ value, label: value }));

export function StateParts() {
  return (
    <>
      <Specimen title="Connection" columns={3}>
        <Connection status={{ kind: 'connected' }} />
        <Connection status={{ kind: 'reconnecting', seconds: 4 }} />
        <Connection status={{ kind: 'offline', since: '21:31' }} />
      </Specimen>
      <Specimen title="Record">
        <RecordLine
          status={{ kind: 'checked', entries: 1482, at: '21:14:07' }}
          root="4f9c 2a71 e0b3"
          note="Agrees with every checkpoint this browser has seen"
        />
        <RecordLine status={{ kind: 'checking', from: 1470 }} />
        <RecordLine status={{ kind: 'mismatch', seenAt: '21:09' }} />
      </Specimen>
      <Specimen title="Refused, waiting" columns={3}>
        <Refusal
          title="Not in order now: postpone indefinitely"
          why="It yields to the amendment that is pending."
          instead="In order instead: postpone to a certain time."
          citation="RONR 11:2"
          note="nothing was sent to the chair"
        />
        <OfflineNotice
          title="Not sent yet"
          note="If the chair closes the vote first, it is not counted. A teller can take it by hand."
        >
          <p>You chose Yes at 21:31. This phone keeps trying and tells you when your vote is in.</p>
        </OfflineNotice>
        <Notice title="A motion needs a second" note="Two thirds of votes cast · RONR 16:5">
          <p>Seat 31, Upper Town, moves the previous question: to end debate and vote.</p>
        </Notice>
      </Specimen>
    </>
  );
}

export function WritingParts() {
  const [kind, setKind] = useState<(typeof kinds)[number]>('Statement');
  const [ruling, setRuling] = useState<(typeof rulings)[number] | null>(null);
  const [checked, setChecked] = useState(true);
  return (
    <>
      <Specimen title="Minutes">
        <MinutesList entries={minutes} note="163 of 180 present" />
      </Specimen>
      <Specimen title="Provenance" columns={3}>
        <Provenance known="seen" />
        <Provenance known="told" detail="the narrator was not in the hall" />
        <Provenance known="doc" />
        <Provenance known="inferred" />
        <Provenance known="recon" />
      </Specimen>
      <Specimen title="Fields" columns={2}>
        <Radios layout="joined" legend="New entry" options={options(kinds)} value={kind} onChange={setKind} />
        <Radios
          layout="across"
          legend="You rule that the point is"
          options={options(rulings)}
          value={ruling}
          onChange={setRuling}
        />
        <Field label="Who says it" defaultValue="Seat 14" />
        <Field
          label="Seats"
          inputMode="numeric"
          defaultValue="many"
          error="Write a whole number, such as 48."
        />
        <TextArea label="What, in one sentence" defaultValue="announced that the board proposed to rise." />
        <Select label="Method" defaultValue="device">
          <option value="device">By device, choices named</option>
          <option value="hand">By show of hands</option>
        </Select>
        <Check
          label="Members may appeal"
          hint="At once, with a second."
          checked={checked}
          onChange={setChecked}
        />
      </Specimen>
    </>
  );
}

export function PageParts() {
  const [shown, setShown] = useState<'none' | 'overlay' | 'keys'>('none');
  const [room, setRoom] = useState('now');
  useKeys({ '?': () => setShown('keys') });
  const close = () => setShown('none');
  return (
    <>
      <Specimen title="Overlay and keys">
        <Acts>
          <ActButton onClick={() => setShown('overlay')}>Open the overlay</ActButton>
          <ActButton variant="quiet" keys="?" onClick={() => setShown('keys')}>
            Keys
          </ActButton>
        </Acts>
      </Specimen>
      <Specimen title="Language, light" columns={2}>
        <LanguageMenu />
        <ThemeSwitch />
      </Specimen>
      <Specimen title="Bottom bar">
        <BottomBar
          items={[
            { id: 'now', label: 'Now' },
            { id: 'papers', label: 'Papers', note: '2 new' },
            { id: 'mine', label: 'My record' },
          ]}
          current={room}
          onGo={setRoom}
        />
      </Specimen>
      {shown === 'overlay' ? <RulingOverlay onClose={close} /> : null}
      {shown === 'keys' ? (
        <KeysSheet
          entries={[
            { keys: '/', act: 'Find an act' },
            { keys: '?', act: 'Keys' },
          ]}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function RulingOverlay({ onClose }: { readonly onClose: () => void }) {
  const [ruling, setRuling] = useState<(typeof rulings)[number]>('Not well taken');
  return (
    <Overlay
      title="Is the amendment germane to Motion 12?"
      label="Point of order by Seat 88 · RONR 23:2"
      onClose={onClose}
    >
      <Radios
        layout="across"
        legend="You rule that the point is"
        options={options(rulings)}
        value={ruling}
        onChange={setRuling}
      />
      <TextArea
        label="Reason, as it will stand in the minutes"
        hint="A member may appeal at once, with a second (24:3)."
      />
      <Acts>
        <ActButton variant="act" keys="Ctrl Enter" onClick={onClose}>
          Announce the ruling
        </ActButton>
        <ActButton variant="quiet" keys="Esc" onClick={onClose}>
          Not yet
        </ActButton>
      </Acts>
    </Overlay>
  );
}
