import { useState } from 'react';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Agenda } from '../parts/agenda.tsx';
import { Clock } from '../parts/clock.tsx';
import { ActList } from '../parts/act-list.tsx';
import { OrderList } from '../parts/order-list.tsx';
import { PresenceMeter } from '../parts/presence-meter.tsx';
import { Question } from '../parts/question.tsx';
import { Queue } from '../parts/queue.tsx';
import { Say } from '../parts/say.tsx';
import { Under } from '../parts/under.tsx';
import {
  agenda,
  amended,
  amendment,
  arabic,
  groups,
  longer,
  middling,
  notNow,
  queue,
  resolution,
} from './samples.ts';
import { Specimen } from './specimen.tsx';
import styles from './parts-page.module.css';

const limitMs = 180_000;
const still = () => 0;

export function QuestionParts() {
  return (
    <>
      <QuestionStates />
      <QuestionLengths />
      <StackParts />
    </>
  );
}

function QuestionStates() {
  return (
    <Specimen title="The bar above a question" columns={3}>
      <Question
        heading="h2"
        state="open"
        label="Voting is open,"
        detail="named"
        text="Shall the sitting rise?"
      />
      <Question
        heading="h2"
        state="decided"
        label="Decided"
        detail="at 21:34"
        text="Shall the sitting rise?"
      />
      <Question heading="h2" state="none" label="Next:" detail="item 5" text="Nothing is before the house." />
    </Specimen>
  );
}

function QuestionLengths() {
  return (
    <Specimen title="Question, by length">
      <Question
        heading="h2"
        state="open"
        label="Immediately pending:"
        detail="Amendment 12-A"
        requirement="Majority of votes cast"
        citation="RONR 12:7"
        text={amendment}
      />
      <Question heading="h2" state="open" label="In debate:" detail="Motion 12" text={middling} />
      <Question heading="h2" state="open" label="In debate:" detail="Motion 12" text={longer} />
      <Question heading="h2" state="open" label="In debate:" detail="Resolution 3" text={resolution} />
    </Specimen>
  );
}

function StackParts() {
  return (
    <>
      <Specimen title="Waiting under it">
        <Under
          waiting={[
            { id: '1', name: 'Amendment 12-A', status: 'waits', text: [{ kind: 'kept', text: amendment }] },
            { id: '2', name: 'Motion 12', status: 'main motion, waits', text: amended },
            {
              id: '3',
              name: 'Item 4',
              status: 'order of the day, waits',
              text: [{ kind: 'kept', text: middling }],
            },
          ]}
        />
      </Specimen>
      <Specimen title="Right to left" columns={2}>
        <div dir="rtl" lang="ar">
          <Question
            heading="h2"
            state="open"
            label="التصويت مفتوح،"
            detail="بالأسماء"
            requirement="أغلبية الأصوات"
            text={arabic}
          />
        </div>
        <div dir="rtl" lang="ar">
          <ActList
            acts={[{ id: 'o', name: 'إثارة نقطة نظام', needs: 'بشأن هذا التصويت', citation: '23:2' }]}
            onAct={() => undefined}
          />
        </div>
      </Specimen>
    </>
  );
}

export function ChairParts() {
  const [last, setLast] = useState('');
  return (
    <>
      <Specimen title="Words to say">
        <Say words="“Thank you. Seat 31 of Upper Town has the floor.”">
          <ActButton keys="P">Put the question</ActButton>
          <ActButton variant="quiet" keys="R">
            Rule…
          </ActButton>
        </Say>
      </Specimen>
      <Specimen title="In order">
        <OrderList
          groups={groups}
          notNow={notNow}
          onAct={setLast}
          more={<a href="#acts">All motions, and why</a>}
        />
        <p className="small" role="status">
          {last === '' ? 'No act was pressed yet.' : `Pressed: ${last}`}
        </p>
      </Specimen>
      <Specimen title="Clock" columns={3}>
        <Clock limitMs={limitMs} usedMs={72_000} runningSince={null} now={still} />
        <Clock limitMs={limitMs} usedMs={156_000} runningSince={null} now={still} />
        <Clock limitMs={limitMs} usedMs={192_000} runningSince={null} now={still} />
      </Specimen>
      <Specimen title="Waiting for the floor" columns={2}>
        <div>
          <Queue entries={queue} rule="Order: who has not spoken, then sides in turn (42:9)." />
        </div>
        <Queue entries={[]} />
      </Specimen>
      <Specimen title="Present" columns={3}>
        <PresenceMeter body="General Meeting" present={163} seats={180} quorum={91} />
        <PresenceMeter body="Council" present={20} seats={48} quorum={25} note="not sitting on this item" />
        <PresenceMeter body="Joint committee" present={null} seats={12} quorum={7} />
      </Specimen>
      <Specimen title="Agenda" columns={3}>
        <Agenda items={agenda} />
      </Specimen>
    </>
  );
}

export function ActParts() {
  return (
    <Specimen title="Acts">
      <Acts>
        <ActButton variant="act" keys="N">
          The one act
        </ActButton>
        <ActButton keys="P">Another act</ActButton>
        <ActButton variant="quiet">A lesser act</ActButton>
        <ActButton disabled>Not in order</ActButton>
        <ActButton variant="link">In a sentence</ActButton>
      </Acts>
      <div className={styles.focused}>
        <ActButton>With focus</ActButton>
      </div>
    </Specimen>
  );
}
