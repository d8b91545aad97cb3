import type { AgendaItem } from '../parts/agenda.tsx';
import type { MinutesEntry } from '../parts/minutes-list.tsx';
import type { TextSegment } from '../parts/marked-text.tsx';
import type { NotNow, OrderGroup } from '../parts/order-list.tsx';
import type { QueueEntry } from '../parts/queue.tsx';

export const amendment = 'Strike “by all members alike” and insert “by hours used”.';

export const middling =
  'That the Society keep the reading room open until ten in the evening on every weekday of the winter term.';

export const longer =
  'That the Society keep the reading room open until ten in the evening on every weekday of the winter term, and that the treasurer report on the cost to the next sitting.';

export const resolution =
  'Resolved, that the Society take over the reading room from the first of January; that it be open to every resident of the quarter without a fee; that the cost be borne by the members according to the hours they use it; that a committee of five be elected by this sitting to draw up its rules; and that those rules come into force when the general meeting has approved them by a majority of two thirds of the votes cast, after they have lain open for a month.';

export const arabic = 'تُحذف عبارة «بالتساوي» وتحلّ محلّها «بحسب الساعات».';

export const amended: readonly TextSegment[] = [
  { kind: 'kept', text: 'That the Society keep the reading room open, paid for ' },
  { kind: 'struck', text: 'by all members alike' },
  { kind: 'kept', text: ' ' },
  { kind: 'inserted', text: 'by hours used' },
  { kind: 'kept', text: '.' },
];

export const agenda: readonly AgendaItem[] = [
  { id: 'a', title: 'Opening and roll', note: 'done 19:02', stage: 'done' },
  { id: 'b', title: 'Motion 12: reading room', note: 'now, since 20:41', stage: 'now' },
  { id: 'c', title: 'Election of the committee', stage: 'ahead' },
];

const majority = 'needs a second · majority';

export const groups: readonly OrderGroup[] = [
  {
    title: 'When the floor is free, highest first',
    acts: [
      { id: 'adjourn', name: 'Adjourn', needs: majority, citation: '21:6' },
      { id: 'recess', name: 'Recess', needs: majority, citation: '20:5' },
      { id: 'previous', name: 'Previous question', needs: 'needs a second · two thirds', citation: '16:5' },
      { id: 'postpone', name: 'Postpone to a certain time', needs: majority, citation: '14:4' },
      { id: 'refer', name: 'Refer to a committee', needs: majority, citation: '13:7' },
    ],
  },
  {
    title: 'May interrupt the speaker',
    acts: [
      { id: 'order', name: 'Point of order', needs: 'no second · you rule', citation: '23:2' },
      { id: 'privilege', name: 'Question of privilege', needs: 'no second · you rule', citation: '19:6' },
    ],
  },
];

export const notNow: readonly NotNow[] = [
  { id: 'main', acts: [{ name: 'A new main motion', citation: '6:8' }], why: 'another is pending' },
  {
    id: 'indef',
    acts: [
      { name: 'Postpone indefinitely', citation: '11:2' },
      { name: 'Division of the question', citation: '27:3' },
    ],
    why: 'it yields to the amendment',
  },
];

export const queue: readonly QueueEntry[] = [
  { id: '1', seat: 'Seat 31, Upper Town', side: 'against', note: 'has not spoken' },
  { id: '2', seat: 'Seat 77, Lakeside', side: 'for', note: 'has not spoken' },
  {
    id: '3',
    seat: 'Seat 102, Verwaltungsgemeinschaft Untere Niederlande',
    side: 'for',
    note: 'spoke once, 20:52',
  },
];

export const minutes: readonly MinutesEntry[] = [
  {
    number: 1,
    kind: 'Opening',
    time: null,
    text: 'The chair opened the sitting.',
    known: { known: 'recon', detail: 'needed to make the sitting complete' },
  },
  {
    number: 2,
    kind: 'Vote',
    time: '21:23',
    text: 'Debate was ended: 112 Yes, 38 No; two thirds of 150 votes cast, 100, were needed.',
    citation: 'RONR 16:5',
  },
  {
    number: 3,
    kind: 'Report',
    time: '21:31',
    text: 'A member reported that the doors of the hall had been closed from outside.',
    known: { known: 'told', word: 'Told by a steward', detail: 'the member was in the hall' },
    current: true,
  },
];
