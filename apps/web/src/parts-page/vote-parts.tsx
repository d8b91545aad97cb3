import { useState } from 'react';
import { ActButton, Acts } from '../parts/act-button.tsx';
import { Legend } from '../parts/choice.tsx';
import type { Choice } from '../parts/choice.tsx';
import { Facts } from '../parts/facts.tsx';
import { Hemicycle } from '../parts/hemicycle/hemicycle.tsx';
import type { HouseState } from '../parts/hemicycle/hemicycle.tsx';
import { SealedBar, ThresholdBar, TurnoutBar } from '../parts/threshold-bar.tsx';
import { Verdict } from '../parts/verdict.tsx';
import { Votes, VoteStanding } from '../parts/votes.tsx';
import styles from './parts-page.module.css';
import { Specimen } from './specimen.tsx';

const carried: HouseState = { kind: 'result', yes: 104, no: 52, abstain: 7, absent: 17, needed: 79 };
const lost: HouseState = { kind: 'result', yes: 27, no: 16, abstain: 1, absent: 4, needed: 29 };
const open: HouseState = { kind: 'voting', cast: 97, present: 163, absent: 17 };
const small: HouseState = { kind: 'result', yes: 5, no: 3, abstain: 1, absent: 2, needed: 5 };
const large: HouseState = { kind: 'result', yes: 2104, no: 1381, abstain: 95, absent: 420, needed: 1743 };
const congress: HouseState = { kind: 'result', yes: 260, no: 140, abstain: 30, absent: 50, needed: 267 };

export function TallyParts() {
  return (
    <>
      <Specimen title="Marks" columns={2}>
        <Legend
          entries={[
            { kind: 'yes', count: 104 },
            { kind: 'no', count: 52 },
            { kind: 'abstain', count: 7 },
            { kind: 'absent', count: 17 },
          ]}
        />
        <Legend
          entries={[
            { kind: 'cast', count: 97 },
            { kind: 'waiting', count: 66 },
          ]}
        />
      </Specimen>
      <Specimen title="Threshold" columns={2}>
        <ThresholdBar yes={104} no={52} abstain={7} basis={156} needed={79} />
        <ThresholdBar yes={27} no={16} abstain={1} basis={43} needed={29} />
        <ThresholdBar yes={6} no={3} abstain={0} basis={9} needed={6} />
        <ThresholdBar yes={70} no={40} abstain={10} basis={180} needed={120} abstainInBasis />
        <SealedBar basis={163} needed={82} />
        <TurnoutBar cast={97} present={163} />
      </Specimen>
      <Specimen title="Result" columns={2}>
        <Verdict word="Carried" why="104 Yes, 52 No, 7 abstaining. Next: Motion 12 as amended, in debate." />
        <Verdict word="Undecided" why="Moved and opposed. No vote was taken." />
      </Specimen>
      <Specimen title="Seats" columns={2}>
        <Hemicycle house={carried} figure="104 : 52" caption="Yes to No" />
        <Hemicycle house={open} figure="97" caption="of 163 voted" />
        <Hemicycle house={lost} />
        <Hemicycle house={congress} figure="260 : 140" caption="Yes to No" />
        <Hemicycle house={small} />
        <Hemicycle house={large} figure="2104" caption="of 3485" />
        <div dir="rtl">
          <Hemicycle house={lost} figure="27 : 16" />
        </div>
      </Specimen>
    </>
  );
}

export function BallotParts() {
  const [chosen, setChosen] = useState<Choice | null>('yes');
  return (
    <Specimen title="Votes" columns={2}>
      <Votes
        chosen={chosen}
        onChoose={setChosen}
        onCast={() => undefined}
        note="You can change it until the chair closes the vote. After the close, names and choices are in the record."
      />
      <div className={styles.stack}>
        <VoteStanding choice="no" title="No: your vote is in" note="Receipt 7c52 9ab0, 21:31:14" />
        <Acts>
          <ActButton>Change my vote</ActButton>
          <ActButton variant="quiet">Keep the receipt</ActButton>
        </Acts>
        <Facts
          facts={[
            { label: 'Votes in', value: '141 of 163 present' },
            { label: 'Open until', value: 'the chair closes it' },
          ]}
        />
      </div>
      <Votes chosen={null} onChoose={() => undefined} onCast={() => undefined} legend="Nothing chosen" />
    </Specimen>
  );
}
