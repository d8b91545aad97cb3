export { votesInAkn, votesInCsv, votesInPopolo } from './counts.ts';
export { generated, type Generated, sourcesOf, votesOf } from './generated.ts';
