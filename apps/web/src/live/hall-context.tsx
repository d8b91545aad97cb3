import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { MemberId } from '@tauride/procedure';
import type { Room } from '@tauride/protocol';
import type { HallClient } from './client.ts';
import { hallAt } from './halls.ts';
import { nameOf, type Named } from './names.ts';
import { RehearsalStrip } from '../rehearsal/rehearsal-strip.tsx';
import { Shut, Opening } from './shut.tsx';
import { later } from '../later.tsx';
import { needTopics } from '../messages/catalogue.ts';
import type { Alarm } from './alarm.ts';
import type { HallActs, HallView } from './types.ts';

/** The rooms say that the record does not match also while this has not come. */
const AlarmBanner = later<{ readonly alarm: Alarm }>(async () => {
  const words = needTopics(['record']);
  const { AlarmBanner: banner } = await import('../record/alarm-banner.tsx');
  await words;
  return banner;
});

const SignedOut = later<{ readonly by: 'device' | 'link' }>(async () => {
  const words = needTopics(['devices']);
  const { SignedOut: page } = await import('../devices/signed-out.tsx');
  await words;
  return page;
}, 'notice');

/** What a room shows and may ask; `nameOf` is a member's name with the group of the seat. */
export type HallValue = HallView & HallActs & { readonly nameOf: (member: MemberId) => Named };

const HallContext = createContext<HallValue | null>(null);

/** The hall around this component. */
export function useHall(): HallValue {
  const hall = useContext(HallContext);
  if (hall === null) throw new Error('There is no hall around this component');
  return hall;
}

/** The hall around this component, if it stands in one. */
export function useHallIfAny(): HallValue | null {
  return useContext(HallContext);
}

type Props = { readonly room: Room; readonly children: ReactNode };

/** Brings a room into the hall and keeps it there. Until then it says what is missing. */
export function HallProvider({ room, children }: Props) {
  const [{ client, end }] = useState(() => hallAt(room));
  useEffect(() => end, [end]);
  return <Inside client={client}>{children}</Inside>;
}

function Inside({ client, children }: { readonly client: HallClient; readonly children: ReactNode }) {
  const phase = useSyncExternalStore(client.subscribe, client.phase);
  switch (phase.phase) {
    case 'opening':
      return <Opening lost={phase.lost} />;
    case 'open':
      return (
        <HallContext
          value={{ ...phase.view, ...client.acts, nameOf: (member) => nameOf(phase.view, member) }}
        >
          <RehearsalStrip view={phase.view} />
          {phase.view.record.phase === 'mismatch' ? <AlarmBanner alarm={phase.view.record.alarm} /> : null}
          {children}
        </HallContext>
      );
    case 'signed-out':
      return <SignedOut by={phase.by} />;
    default:
      return <Shut problem={phase.phase === 'shut' ? phase.problem : null} />;
  }
}
