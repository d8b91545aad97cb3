import { ElectedList } from '../results/elected-list.tsx';
import { ListSeats } from '../results/list-seats.tsx';
import { PairwiseTable } from '../results/pairwise-table.tsx';
import results from '../results/results.module.css';
import { RoundsFlow } from '../results/rounds-flow.tsx';
import { VoteBars } from '../results/vote-bars.tsx';
import { sampleCount, sampleNames } from './count-sample.ts';
import { Specimen } from './specimen.tsx';

const three = ['Anneli Koskinen', 'Bao Tran', 'Chiara Ferrante'] as const;
const pairs = [
  ['0', '9', '12'],
  ['11', '0', '10'],
  ['8', '10', '0'],
] as const;
const lists = ['Quay and Harbour', 'Upper Town', 'Lakes', 'Free List', 'Nobody’s List'] as const;

/** Pictures of counts. */
export function CountParts() {
  return (
    <>
      <Specimen title="Elected">
        <ElectedList
          elected={[
            { id: '1', name: 'Mei Chen', note: 'in stage 1' },
            { id: '2', name: 'فاطمة الزهراء', note: 'in stage 4' },
            { id: '3', name: 'Katarzyna Wiśniewska-Brzęczyszczykiewicz', note: 'by lot' },
          ]}
        />
        <ElectedList elected={[]} />
      </Specimen>
      <Specimen title="Rounds">
        <div className={results.results}>
          <RoundsFlow outcome={sampleCount} names={sampleNames} />
        </div>
      </Specimen>
      <Specimen title="Votes and what is needed">
        <div className={results.results}>
          <VoteBars
            bars={[
              { id: '1', name: 'Mei Chen', votes: '31', elected: true },
              { id: '2', name: 'Olu Adeyemi', votes: '22', elected: true },
              { id: '3', name: 'Katarzyna Wiśniewska-Brzęczyszczykiewicz', votes: '21', elected: false },
              { id: '4', name: 'فاطمة الزهراء', votes: '0', elected: false },
            ]}
            needed={{ votes: '21.5', words: '22 needed' }}
          />
        </div>
      </Specimen>
      <Specimen title="Pairs">
        <PairwiseTable pairwise={pairs} names={three} order={[1, 0, 2]} />
      </Specimen>
      <Specimen title="Lists">
        <div className={results.results}>
          <ListSeats
            names={lists}
            votes={[4210, 3105, 1870, 940, 120]}
            seats={{ seats: [17, 13, 7, 4, 0], quotients: [], excluded: [4] }}
          />
        </div>
      </Specimen>
    </>
  );
}
